import Reliability
import TestSupport
import Testing

@Suite("A risk worksheet (methods.md, section 3)")
struct RiskWorksheetTests {
  @Test(arguments: RiskExamples.table)
  func `reckons the bad minutes of a year`(row: RiskExamples.Row) throws {
    // 119.315 is stated as 119.31.
    #expect(abs(try row.risk().estimate.badMinutesPerYear - row.badMinutes) < 0.005_001)
  }

  @Test func `at 99.5 % pays for all, and none is too big`() throws {
    let worksheet = try RiskExamples.worksheet(target: 0.995)
    #expect(worksheet.badMinutes.hundredths == 705.99)
    #expect(worksheet.budgetMinutes.hundredths == 2629.8)
    #expect(worksheet.largestMinutes.hundredths == 657.45)
    #expect(worksheet.fits)
    #expect(!worksheet.lines.contains { worksheet.isTooBig($0.risk) })
  }

  @Test func `at 99.9 % pays for each alone, and not for all`() throws {
    let worksheet = try RiskExamples.worksheet(target: 0.999)
    #expect(worksheet.budgetMinutes.hundredths == 525.96)
    #expect(worksheet.largestMinutes.hundredths == 131.49)
    #expect(!worksheet.fits)
    #expect(!worksheet.lines.contains { worksheet.isTooBig($0.risk) })
  }

  @Test(
    arguments: [
      (30, 0, 0, 127.81), (0, 5, 0, 21.30), (0, 0, 0.1, 70.60),
      // (1 + 0.1) x (30 + 5) x 4.2604 + 0.1 x 705.99
      (30, 5, 0.1, 234.63),
    ])
  func `tells what a change of all risks adds`(
    detect: Int, repair: Int, frequency: Double, added: Double
  ) throws {
    let worksheet = try RiskExamples.worksheet(target: 0.999)
    let change = try RiskChange(
      timeToDetect: .minutes(detect), timeToRepair: .minutes(repair), frequency: frequency)
    #expect(worksheet.addedMinutes(by: change).hundredths == added)
    let formula =
      (1 + frequency) * Double(detect + repair) * worksheet.addedByMinute
      + frequency * worksheet.badMinutes
    #expect(abs(worksheet.addedMinutes(by: change) - formula) < 1e-9)
  }

  @Test func `allocates what is accepted and nothing else`() throws {
    let worksheet = try RiskExamples.worksheet(target: 0.999) { risk in
      switch risk.name {
      case "zone-outage", "region-outage": .accepted
      case "noisy-alerting": .rejected
      default: nil
      }
    }
    #expect(worksheet.acceptedMinutes.hundredths == 38.53)
    #expect(worksheet.unallocatedMinutes.hundredths == 487.43)
  }

  @Test func `cuts no time below zero`() throws {
    let worksheet = try RiskExamples.worksheet(target: 0.999)
    let change = try RiskChange(timeToDetect: .minutes(-10_000), timeToRepair: .minutes(-10_000))
    #expect(worksheet.badMinutes(after: change) == 0)
    #expect(worksheet.lines.allSatisfy { $0.risk.estimate.isCut(by: change) })
    #expect(!worksheet.lines.contains { $0.risk.estimate.isCut(by: .none) })
  }

  @Test func `calls a decision on another estimate or target none`() throws {
    let estimate = try RiskExamples.table[0].risk().estimate
    let decision = RiskDecision(
      slo: "checkout", risk: "config-mishap", verdict: .accepted, person: "Ada",
      decidedAt: Instant(millisecondsSinceEpoch: 0), estimate: estimate, target: 0.999)
    #expect(decision.holds(for: estimate, target: 0.999))
    #expect(!decision.holds(for: estimate, target: 0.9995))
    #expect(!decision.holds(for: try RiskExamples.table[1].risk().estimate, target: 0.999))
  }

  @Test func `refuses a share that no budget has`() {
    for share in [0, -0.1, 1.1, .nan] {
      #expect(throws: RiskWorksheetError.self) {
        try RiskWorksheet(
          slo: "a", target: ReliabilityTarget(0.9), largestShare: share, lines: [])
      }
    }
  }
}

@Suite("Risk worksheets of any risks")
struct RiskWorksheetPropertyTests {
  /// A worksheet of up to a dozen random risks, each decided at random.
  private func worksheet(
    _ generator: inout SplitMix64, verdicts: [RiskDecision.Verdict?]
  ) throws -> RiskWorksheet {
    try RiskWorksheet(
      slo: "a", target: ReliabilityTarget(Double.random(in: 0..<1, using: &generator)),
      lines: (0..<Int.random(in: 0...12, using: &generator)).map { index in
        let risk = try Risk(
          name: "risk-\(index)", summary: "x",
          estimate: RiskEstimate(
            timeToDetect: .minutes(Int.random(in: 0...2_000, using: &generator)),
            timeToRepair: .minutes(Int.random(in: 1...2_000, using: &generator)),
            timeToFailure: .minutes(Int.random(in: 1_000...4_000_000, using: &generator)),
            share: Double.random(in: 0.001...1, using: &generator)))
        let now = Instant(millisecondsSinceEpoch: 0)
        let verdict = generator.pick(verdicts)
        return RiskWorksheet.Line(
          risk: risk,
          decision: verdict.map {
            RiskDecision(
              slo: "a", risk: risk.name, verdict: $0, person: "Ada", decidedAt: now,
              estimate: risk.estimate, target: 0.9)
          }, decisionHolds: verdict != nil, record: RiskRecord(of: risk, in: [], slo: "a", at: now))
      })
  }

  @Test(arguments: UInt64(0)..<200)
  func `acceptance changes what is allocated, and never the sum`(seed: UInt64) throws {
    var (first, second) = (SplitMix64(seed: seed), SplitMix64(seed: seed))
    let undecided = try worksheet(&first, verdicts: [nil])
    let decided = try worksheet(&second, verdicts: [.accepted])
    #expect(undecided.badMinutes == decided.badMinutes)
    #expect(undecided.acceptedMinutes == 0)
    #expect(decided.acceptedMinutes == decided.badMinutes)
    #expect(decided.unallocatedMinutes == decided.budgetMinutes - decided.badMinutes)
  }

  @Test(arguments: UInt64(0)..<200)
  func `changes of all risks add up and compound`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let worksheet = try worksheet(&generator, verdicts: [nil, .accepted, .rejected])
    let detect = Int.random(in: 0...500, using: &generator)
    let repair = Int.random(in: 0...500, using: &generator)
    let frequency = Double.random(in: -0.9...3, using: &generator)
    let times = try RiskChange(timeToDetect: .minutes(detect), timeToRepair: .minutes(repair))
    let both = try RiskChange(
      timeToDetect: .minutes(detect), timeToRepair: .minutes(repair), frequency: frequency)
    // A minute more of detection is as bad as one of repair.
    let moved = try RiskChange(timeToDetect: .minutes(detect + repair))
    let apart =
      worksheet.addedMinutes(by: try RiskChange(timeToDetect: .minutes(detect)))
      + worksheet.addedMinutes(by: try RiskChange(timeToRepair: .minutes(repair)))
    let scale = max(1, worksheet.badMinutes(after: both))
    #expect(abs(worksheet.addedMinutes(by: times) - apart) < 1e-9 * scale)
    #expect(
      abs(worksheet.addedMinutes(by: times) - worksheet.addedMinutes(by: moved)) < 1e-9 * scale)
    #expect(
      abs(
        worksheet.badMinutes(after: both) - (1 + frequency) * worksheet.badMinutes(after: times))
        < 1e-9 * scale)
    #expect(worksheet.addedMinutes(by: .none) == 0)
  }

  @Test(arguments: UInt64(0)..<100)
  func `a tighter target leaves less for the same risks`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let worksheet = try worksheet(&generator, verdicts: [nil, .accepted])
    let tighter = try RiskWorksheet(
      slo: "a", target: ReliabilityTarget((1 + worksheet.target.fraction) / 2),
      lines: worksheet.lines)
    #expect(tighter.unallocatedMinutes < worksheet.unallocatedMinutes)
    #expect(!tighter.fits || worksheet.fits)
    for line in worksheet.lines where worksheet.isTooBig(line.risk) {
      #expect(tighter.isTooBig(line.risk))
    }
  }
}
