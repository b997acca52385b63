import Reliability
import TestSupport
import Testing

/// A random day of an SLO, true to the minute: what incidents harm fails, and a little besides.
private struct MeasuredDay {
  let slo: ServiceLevelObjective
  let impairments: [Impairment]
  private let minutes: [MeasuredInterval]

  init(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    slo = ReliabilityTests.slo(
      try revision(
        from: Int.random(in: -2_000..<1_000, using: &random),
        target: random.pick([0.9, 0.99, 0.999]), window: random.pick(["6h", "1d"])),
      try revision(
        from: Int.random(in: 0..<1_440, using: &random), target: random.pick([0.95, 0.995]),
        window: "1d"))
    // Apart from each other and on whole hours, so that coarser intervals lose nothing of them.
    var hours = (0..<24).shuffled(using: &random)
    impairments = (1...Int.random(in: 1...6, using: &random)).map { number in
      let hour = hours.removeLast()
      return impairment(
        number, from: hour * 60, to: hour * 60 + 60,
        .badFraction(Double(Int.random(in: 1...9, using: &random)) / 10))
    }
    let harmed = Dictionary(
      uniqueKeysWithValues: impairments.compactMap { item -> (Int, Double)? in
        guard case .badFraction(let fraction) = item.impact,
          let start = item.milestones[.impactStarted]
        else { return nil }
        return (Int(at(0).duration(to: start).minutes) / 60, fraction)
      })
    minutes = try (0..<1_440).map { minute in
      let total = Double((minute / 60 + 1) * 100)
      let background = Double((minute / 60) % 3) * 0.01
      let fraction = (harmed[minute / 60] ?? 0) + background
      return try ReliabilityTests.measured(
        minute, minute + 1, bad: total * min(1, fraction), of: total)
    }
  }

  /// The day, measured by intervals of so many minutes.
  func measured(every length: Int) throws -> [MeasuredInterval] {
    try stride(from: 0, to: 1_440, by: length).map { start in
      let part = minutes[start..<start + length]
      return try ReliabilityTests.measured(
        start, start + length, bad: part.reduce(0) { $0 + $1.bad },
        of: part.reduce(0) { $0 + $1.total })
    }
  }

  func status(every length: Int) throws -> BudgetStatus {
    try ReliabilityTests.status(of: slo, 1_440, measured(every: length), impairments)
  }
}

@Suite("A measured budget, whatever happens")
struct BudgetStatusPropertyTests {
  @Test(arguments: UInt64(0)..<200)
  func `burned by incidents and unexplained is all that burned`(seed: UInt64) throws {
    let status = try MeasuredDay(seed: seed).status(every: 5)
    let unexplained = try #require(status.unexplained)
    let charged = status.charges.reduce(0) { $0 + $1.burned }
    #expect(agree(charged + unexplained.burned, status.adjusted.burned))
    #expect(
      agree(unexplained.days.reduce(0) { $0 + $1.burned }, unexplained.burned))
    #expect(unexplained.duringIncidents <= unexplained.burned * (1 + 1e-9))
  }

  @Test(arguments: UInt64(0)..<200)
  func `is the same however finely it is measured`(seed: UInt64) throws {
    let day = try MeasuredDay(seed: seed)
    let fine = try day.status(every: 1)
    for length in [5, 15, 60] {
      let coarse = try day.status(every: length)
      // A window or a revision may cut an interval, within which it is taken as even.
      guard
        [
          coarse.window.start, day.slo.revisions[0].effectiveFrom,
          day.slo.revisions[1].effectiveFrom,
        ]
        .allSatisfy({ Int(at(0).duration(to: $0).minutes) % length == 0 })
      else { continue }
      #expect(agree(coarse.adjusted.budget, fine.adjusted.budget))
      #expect(agree(coarse.adjusted.burned, fine.adjusted.burned))
      for item in day.impairments {
        #expect(
          agree(charge(item.incident.number, in: coarse), charge(item.incident.number, in: fine)))
      }
      #expect(agree(coarse.unexplained?.burned ?? -1, fine.unexplained?.burned ?? -1))
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `charges nobody outside the incident's own time`(seed: UInt64) throws {
    let day = try MeasuredDay(seed: seed)
    for item in day.impairments {
      let start = try #require(item.milestones[.impactStarted])
      let end = try #require(item.milestones[.impactEnded])
      let apart = try day.measured(every: 5).filter {
        $0.end.millisecondsSinceEpoch <= start.millisecondsSinceEpoch
          || $0.start.millisecondsSinceEpoch >= end.millisecondsSinceEpoch
      }
      let status = try status(of: day.slo, 1_440, apart, day.impairments)
      #expect(charge(item.incident.number, in: status) == 0)
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `lies within the bounds that gaps leave`(seed: UInt64) throws {
    let day = try MeasuredDay(seed: seed)
    var random = SplitMix64(seed: seed)
    let whole = try day.measured(every: 60)
    let status = try status(
      of: day.slo, 1_440, whole.filter { _ in Int.random(in: 0..<4, using: &random) > 0 },
      day.impairments)
    guard let bounds = status.shareBounds, let share = status.adjusted.share else { return }
    #expect(bounds.lowerBound <= share * (1 + 1e-9))
    #expect(bounds.upperBound >= share * (1 - 1e-9))
  }

  @Test(arguments: UInt64(0)..<100)
  func `is the same for a rolling window and for a calendar's with the same ends`(
    seed: UInt64
  ) throws {
    let day = try MeasuredDay(seed: seed)
    func slo(_ window: TimeWindow) -> ServiceLevelObjective {
      ServiceLevelObjective(
        name: "checkout", service: "shop",
        revisions: [
          ObjectiveRevision(
            terms: ObjectiveTerms(
              method: .occurrences, window: window, objectives: [Objective(target: 0.99)]),
            effectiveFrom: at(-2_000), author: "an owner", recordedAt: at(0))
        ])
    }
    let hours = try day.measured(every: 60)
    let rolling = try status(of: slo(.rolling(try length("1d"))), 1_440, hours, day.impairments)
    // The calendar's day is over at its last instant, a millisecond before the next begins.
    let calendar = try #require(
      try slo(
        .calendarAligned(try length("1d"), start: try local(2026, 1, 1), timeZone: "UTC")
      ).status(
        BudgetEvidence(intervals: hours, impairments: day.impairments),
        BudgetRequest(asOf: at(1_440).advanced(by: .milliseconds(-1)))))
    #expect(agree(rolling.adjusted.budget, calendar.adjusted.budget, within: 1e-6))
    #expect(agree(rolling.adjusted.burned, calendar.adjusted.burned, within: 1e-6))
    #expect(
      agree(
        rolling.unexplained?.burned ?? -1, calendar.unexplained?.burned ?? -1, within: 1e-6))
  }
}
