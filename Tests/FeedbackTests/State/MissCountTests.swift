import Reliability
import Statistics
import Testing

@testable import Feedback

/// Methods, section 6: one-sided 95 % Clopper-Pearson on the probability of a miss.
@Suite struct `Whole windows tell whether an objective is met` {
  @Test(arguments: [
    (6...8, 3), (9...14, 4), (15...20, 5), (21...26, 6),
  ])
  func `it is missed from so many misses on`(windows: ClosedRange<Int>, fewest: Int) {
    for n in windows {
      #expect(MissCount(windows: n, missed: fewest).state() == .missed)
      #expect(MissCount(windows: n, missed: fewest - 1).state() != .missed)
    }
  }

  @Test(arguments: [(0, 11), (1, 18), (2, 23), (3, 29), (4, 34)])
  func `it is met only after so many windows`(missed: Int, windows: Int) {
    #expect(MissCount(windows: windows, missed: missed).state() == .met)
    #expect(MissCount(windows: windows - 1, missed: missed).state() == .notEnoughEvidence)
  }

  @Test(arguments: 0...5) func `under six windows tell nothing`(windows: Int) {
    #expect(MissCount(windows: windows, missed: windows).state() == .notEnoughEvidence)
  }

  @Test(arguments: [
    (0.1, 0.034, 0.0), (0.3, 0.58, 0.0), (0.4, 0.83, 0.0), (0.5, 0.95, 0.0),
    (0.01, 0.0, 0.88), (0.05, 0.0, 0.51),
  ])
  func `thirteen windows err this often`(p: Double, missed: Double, met: Double) throws {
    let binomial = try BinomialDistribution(trials: 13, probability: p)
    let says = { (state: ObjectiveState) in
      (0...13).filter { MissCount(windows: 13, missed: $0).state() == state }
        .reduce(0) { $0 + binomial.mass($1) }
    }
    if missed > 0 { #expect(abs(says(.missed) - missed) < 0.006) }
    if met > 0 { #expect(abs(says(.met) - met) < 0.006) }
  }

  @Test func `an unknown window counts as met against a miss, and as missed against a met`() {
    #expect(MissCount(windows: 13, missed: 3, unknown: 10).state() == .notEnoughEvidence)
    #expect(MissCount(windows: 13, missed: 0, unknown: 1).state() == .notEnoughEvidence)
    #expect(MissCount(windows: 13, missed: 0).state() == .met)
  }

  @Test(arguments: [(0, 0, 11), (6, 0, 5), (13, 1, 5), (4, 4, 30), (20, 0, 0)])
  func `what is still needed is said`(windows: Int, missed: Int, needed: Int) {
    let count = MissCount(windows: windows, missed: missed)
    #expect(count.cleanWindowsNeeded() == needed)
    #expect(MissCount(windows: windows + needed, missed: missed).state() == .met)
  }
}

@Suite struct `A window is met or missed by a target` {
  private static func window(
    _ weight: Double, bad: Double, missing: Double = 0
  ) throws -> WindowBurn {
    WindowBurn(period: try Period(0..<2_419_200_000), weight: weight, bad: bad, missing: missing)
  }

  /// Site Reliability Workbook, chapter 2: 3,663,253 requests, 3,557,865 good.
  @Test(arguments: [(0.97, WindowOutcome.met), (0.99, .missed), (0.90, .met)])
  func `the workbook's service`(target: Double, outcome: WindowOutcome) throws {
    let window = try Self.window(3_663_253, bad: 3_663_253 - 3_557_865)
    #expect(window.outcome(at: target) == outcome)
  }

  @Test func `exactly the budget is met`() throws {
    #expect(try Self.window(1_000, bad: 1).outcome(at: 0.999) == .met)
  }

  @Test func `what is not measured is never met, and missed only for certain`() throws {
    #expect(try Self.window(1_000, bad: 0, missing: 1).outcome(at: 0.9) == .unknown)
    #expect(try Self.window(1_000, bad: 101, missing: 1).outcome(at: 0.9) == .missed)
  }

  @Test func `without traffic nothing is judged`() throws {
    #expect(try Self.window(0, bad: 0).outcome(at: 0.9) == nil)
  }
}
