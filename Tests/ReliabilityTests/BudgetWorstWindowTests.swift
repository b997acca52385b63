import Reliability
import TestSupport
import Testing

@Suite("Worst window of a budget")
struct BudgetWorstWindowTests {
  private func verdict(
    _ objective: ServiceLevelObjective, _ impairments: Impairment..., during judged: Period,
    asOf: Int = 1_000_000
  ) throws -> WindowVerdict? {
    try objective.worstWindow(impairments: impairments, during: judged, asOf: at(asOf))
  }

  @Test func `is the first that holds all of a burn`() throws {
    // Two outages of 10 min, 50 min apart: a window of an hour holds both, or 10 of them, at most.
    let worst = try #require(
      try verdict(
        slo(revision(from: -10_000, target: 0.9, window: "1h")),
        impairment(1, from: 100, to: 110, .badFraction(1)),
        impairment(2, from: 140, to: 150, .badFraction(1)), during: period(0, 1_000)))
    #expect(worst.period == (try period(90, 150)))
    #expect(worst.burnedMinutes == 20)
    #expect(agree(worst.budgetMinutes, 6))
    #expect(agree(try #require(worst.share), 20.0 / 6))
    #expect(worst.isComplete)
  }

  @Test func `reaches back before the period`() throws {
    let worst = try #require(
      try verdict(
        slo(revision(from: -10_000, target: 0.9, window: "1h")),
        impairment(1, from: -30, to: -10, .badFraction(1)), during: period(0, 1_000)))
    #expect(worst.burnedMinutes == 20)
    #expect(worst.period.end == at(0).advanced(by: .milliseconds(1)))
  }

  @Test func `does not end after now`() throws {
    let objective = slo(try revision(from: -10_000, target: 0.9, window: "1h"))
    let outage = impairment(1, from: 100, to: 200, .badFraction(1))
    let worst = try #require(try verdict(objective, outage, during: period(0, 1_000), asOf: 120))
    #expect(worst.period == (try period(60, 120)))
    #expect(worst.burnedMinutes == 20)
    #expect(try verdict(objective, outage, during: period(0, 1_000), asOf: 0) == nil)
  }

  @Test func `is judged by both halves of a revision`() throws {
    let worst = try #require(
      try verdict(
        slo(
          revision(from: -10_000, target: 0.9, window: "1h"),
          revision(from: 100, target: 0.5, window: "1h")),
        impairment(1, from: 90, to: 95, .badFraction(1)), during: period(99, 130)))
    // The window that ends with the old target, at 100, has 6 min of budget; later ones have more.
    #expect(worst.period == (try period(39, 99).shifted(by: 1)))
    #expect(agree(worst.budgetMinutes, 6))
  }

  @Test func `of a new objective is a whole one where there is one`() throws {
    let new = slo(try revision(from: 0, target: 0.9, window: "1h"))
    let outage = impairment(1, from: 1, to: 4, .badFraction(1))
    let later = try #require(try verdict(new, outage, during: period(0, 1_000)))
    #expect(later.period == (try period(0, 60)))
    #expect(agree(try #require(later.share), 0.5))
    let early = try #require(try verdict(new, outage, during: period(0, 1_000), asOf: 30))
    #expect(early.period.end == at(30))
    #expect(agree(try #require(early.share), 1))
  }

  @Test func `of an objective that was given up is a whole one`() throws {
    var given = try revision(from: -10_000, target: 0.9, window: "1h")
    given.terms.objectives.append(Objective(target: 0.9))
    let revised = slo(given, try revision(from: 500, target: 0.9, window: "1h"))
    let worst = try #require(
      try revised.worstWindow(
        objective: 1, impairments: [impairment(1, from: 495, to: 600, .badFraction(1))],
        during: period(0, 1_000), asOf: at(1_000)))
    // The window until 559 has a minute of governed time, all of it bad.
    #expect(worst.period == (try period(440, 500)))
    #expect(worst.burnedMinutes == 5)
  }

  @Test func `has the length of the latest revision in the period`() throws {
    let revised = slo(
      try revision(from: -10_000, target: 0.9, window: "30m"),
      try revision(from: 500, target: 0.9, window: "1h"),
      try revision(from: 1_000, target: 0.9, window: "2h"))
    let worst = try #require(try verdict(revised, during: period(0, 1_000)))
    #expect(worst.period.duration == .seconds(3_600))
    #expect(worst.share == 0)
  }

  @Test func `without an objective in force is none`() throws {
    let later = slo(try revision(from: 5_000, target: 0.9, window: "1h"))
    #expect(try verdict(later, during: period(0, 1_000)) == nil)
  }

  @Test func `of calendar months is the month over budget`() throws {
    var terms = try revision(from: -100_000, target: 0.99)
    terms.terms.window = .calendarAligned(
      try length("1M"), start: try local(2025, 1, 1), timeZone: "Europe/Berlin")
    let february = 31 * 1_440
    let worst = try #require(
      try verdict(
        slo(terms), impairment(1, from: 0, to: 300, .badFraction(1)),
        impairment(2, from: february, to: february + 290, .badFraction(1)),
        during: period("2026-01-10T00:00:00Z", "2026-04-01T00:00:00Z"), asOf: february + 20_000))
    // 290 of 403.2 min in February are more than 300 of 446.4 in January.
    #expect(worst.period.start.iso8601 == "2026-02-01T00:00:00+01:00")
    #expect(worst.period.end.iso8601 == "2026-03-01T00:00:00+01:00")
    #expect(agree(worst.budgetMinutes, 403.2))
    #expect(worst.burnedMinutes == 290)
    #expect(!worst.isComplete)
  }

  @Test func `of an unknown zone is an error`() throws {
    var terms = try revision(from: 0, target: 0.99)
    terms.terms.window = .calendarAligned(
      try length("1M"), start: try local(2025, 1, 1), timeZone: "Europe/Atlantis")
    #expect(throws: TimeWindowError.unknownTimeZone("Europe/Atlantis")) {
      try slo(terms).worstWindow(impairments: [], during: period(0, 100), asOf: at(100))
    }
  }
}

@Suite("Worst window, whatever happens")
struct BudgetWorstWindowPropertyTests {
  @Test(arguments: UInt64(1_000)..<1_300)
  func `agrees with a simulation of every window`(seed: UInt64) throws {
    let scenario = try BudgetScenario(seed: seed)
    let worst = try scenario.slo.worstWindow(
      impairments: scenario.impairments, during: scenario.judged,
      asOf: at(BudgetScenario.horizon))
    let simulation = MinuteSimulation(scenario)
    let expected = simulation.worstShare(in: scenario)
    guard let worst, let share = worst.share else {
      #expect(expected == nil)
      return
    }
    // Windows end at any millisecond, the simulation's at whole minutes: the former cannot be
    // better, nor worse than a window that ends just before the period's first millisecond.
    let (atLeast, atMost) = try #require(expected)
    #expect(share >= atLeast - 1e-9)
    #expect(share <= atMost + 1e-9)
  }

  @Test(arguments: UInt64(2_000)..<2_300)
  func `is what the assessment of that window says`(seed: UInt64) throws {
    let scenario = try BudgetScenario(seed: seed)
    guard
      let worst = try scenario.slo.worstWindow(
        impairments: scenario.impairments, during: scenario.judged,
        asOf: at(BudgetScenario.horizon))
    else { return }
    let assessment = try scenario.assess(over: worst.period)
    #expect(agree(assessment.burnedMinutes, worst.burnedMinutes))
    #expect(agree(assessment.budgetMinutes, worst.budgetMinutes))
  }

  @Test(arguments: UInt64(0)..<30)
  func `of rolling months is the worst of all minutes`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let objective = slo(try revision(from: -200_000, target: 0.99, window: "1M"))
    let start = (45 + Int.random(in: 0..<10, using: &random)) * 1_440
    let judged = try period(start, start + 6 * 1_440)
    let impairments = (1...6).map { number in
      let begin = start - Int.random(in: -8_000..<48_000, using: &random)
      return impairment(
        number, from: begin, to: begin + Int.random(in: 1...600, using: &random), .badFraction(1))
    }
    let worst = try #require(
      try objective.worstWindow(impairments: impairments, during: judged, asOf: judged.end))
    let share = try #require(worst.share)
    #expect(worst.period == (try TimeWindow.rolling(length("1M")).period(at: worst.period.end)))
    for minute in stride(from: start + 7, through: start + 6 * 1_440, by: 487) {
      let window = try TimeWindow.rolling(length("1M")).period(at: at(minute))
      let other = try objective.assess(impairments: impairments, over: window, asOf: judged.end)
      #expect(try #require(other.burnedShare) <= share + 1e-9)
    }
  }
}

extension MinuteSimulation {
  /// The worst share over the windows of a scenario, without and with the one that ends as the
  /// period starts; `nil` where no window has a budget.
  fileprivate func worstShare(in scenario: BudgetScenario) -> (atLeast: Double, atMost: Double)? {
    let (start, end) = scenario.bounds
    let revision = scenario.slo.revision(at: at(end - 1))
    switch revision?.terms.window {
    case .rolling(let length):
      let minutes = length.unit == .hour ? length.count * 60 : length.count
      let inside = worst((start + 1...end).map { ($0 - minutes, $0) }, wholeFirst: true)
      let touching = worst((start...end).map { ($0 - minutes, $0) }, wholeFirst: true)
      return inside.map { ($0, max($0, touching ?? $0)) }
    case .calendarAligned(let length, let anchor, _):
      let minutes = length.unit == .hour ? length.count * 60 : length.count
      let zero = Int((anchor.millisecondsAsUTC - at(0).millisecondsSinceEpoch) / 60_000)
      let windows = (-20...20).map { (zero + $0 * minutes, zero + ($0 + 1) * minutes) }
        .filter { $0.0 < end && $0.1 > start && $0.0 < BudgetScenario.horizon }
      return worst(windows, wholeFirst: false).map { ($0, $0) }
    case nil: return nil
    }
  }

  private func worst(_ windows: [(Int, Int)], wholeFirst: Bool) -> Double? {
    let judged = windows.map { window in
      (
        governed: wholeFirst ? sum(governed, window.0, window.1) : 0,
        budget: sum(budget, window.0, window.1), burn: sum(burn, window.0, window.1)
      )
    }.filter { $0.budget > 0 }
    let most = judged.map(\.governed).max()
    return judged.filter { $0.governed == most }.map { $0.burn / $0.budget }.max()
  }
}

extension Period {
  /// The period some milliseconds later.
  fileprivate func shifted(by milliseconds: Int) throws -> Period {
    try Period(
      from: start.advanced(by: .milliseconds(milliseconds)),
      to: end.advanced(by: .milliseconds(milliseconds)))
  }
}
