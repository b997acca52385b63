import Reliability
import Statistics
import Testing

@Suite("The evidence of a review")
struct ReviewEvidenceTests {
  private let quarter: Quarter = {
    guard let quarter = Quarter("2026Q1") else { preconditionFailure("2026Q1 is a quarter") }
    return quarter
  }()

  private func incident(
    _ number: Int, day: Double, minutes: Int? = 10, _ set: (inout IncidentRecord) -> Void = { _ in }
  ) -> Incident {
    var record = IncidentRecord(title: "x")
    let start = quarter.start.advanced(by: .seconds(day * 86_400))
    record.milestones[.impactStarted] = start
    record.milestones[.impactEnded] = minutes.map { start.advanced(by: .seconds(60 * $0)) }
    set(&record)
    return Incident(reference: IncidentReference(number: number), record: record)
  }

  private func review(
    _ incidents: [Incident], asOf: Instant? = nil, catalogue: Catalogue = Catalogue(),
    actions: [ActionItem] = []
  ) throws -> ReliabilityReview {
    try ReliabilityReview(
      request: ReviewRequest(quarter, asOf: asOf ?? quarter.next.start), incidents: incidents,
      catalogue: catalogue, actions: actions,
      ledgerState: LedgerState(auditEntries: 0, headHash: ""))
  }

  // MARK: - By week

  @Test func `knows which weeks are whole, and which have not begun`() throws {
    let read = quarter.start.advanced(by: .seconds(10 * 86_400))
    let bins = try review([incident(1, day: 1)], asOf: read).histogram.bins
    #expect(bins.count == 13)
    #expect(bins.map(\.isComplete) == [true] + Array(repeating: false, count: 12))
    #expect(bins.map { $0.interval != nil } == [true, true] + Array(repeating: false, count: 11))
    // methods.md, section 5: Garwood.
    let upper = try #require(bins[0].interval?.upper)
    #expect(agree(upper, 5.5716, within: 0.0001))
    let whole = try review([]).histogram.bins
    // 90 days are twelve weeks and six days.
    #expect(whole.map(\.isComplete) == Array(repeating: true, count: 12) + [false])
    #expect(whole.last?.end == quarter.next.start.inUTC)
  }

  // MARK: - Trend

  // methods.md, section 5: ten events in 1,500 hours, here in 1,500 thousandths of the quarter.
  @Test func `finds the trend of the handbook`() throws {
    let hours = [5.0, 40, 43, 175, 389, 712, 747, 795, 1_299, 1_478]
    let trend = try #require(
      try review(hours.enumerated().map { incident($0.offset, day: $0.element * 90 / 1_500) }).trend
    )
    let evidence = try #require(trend.evidence)
    #expect(agree(evidence.laplace.statistic, -1.32695, within: 0.001))
    #expect(agree(evidence.militaryHandbook.statistic, 37.2281, within: 0.01))
    #expect(agree(evidence.line.shape, 0.537229, within: 0.0005))
    // MIL-HDBK-189 alone speaks for a falling rate; Laplace's test does not.
    #expect(evidence.verdict == .noTrend)
  }

  @Test func `needs five incidents for a trend, and both tests`() throws {
    #expect(try review((0..<4).map { incident($0, day: 80) }).trend?.evidence == nil)
    let late = try review((0..<6).map { incident($0, day: 84 + Double($0)) }).trend
    #expect(late?.evidence?.verdict == .moreOften)
    let early = try review((0..<6).map { incident($0, day: 0.1 + Double($0) / 10) }).trend
    #expect(early?.evidence?.verdict == .lessOften)
  }

  @Test func `watches no longer than it has read, and takes an incident at the very start`() throws
  {
    let read = quarter.start.advanced(by: .seconds(30 * 86_400))
    let trend = try #require(
      try review([incident(1, day: 0), incident(2, day: 40)], asOf: read).trend)
    #expect(trend.watched.duration.days == 30)
    #expect(trend.days.count == 1)
    #expect(try review([], asOf: quarter.start).trend == nil)
  }

  // MARK: - Durations

  @Test func `gives quantiles with exact intervals, and what goes on apart`() throws {
    let open = incident(20, day: 80, minutes: nil)
    let sample = try #require(
      try review((1...10).map { incident($0, day: 1, minutes: $0) } + [open]).durations.last)
    #expect(sample.duration == .impact)
    #expect(sample.minutes == (1...10).map(Double.init))
    #expect(sample.open == [10 * 1_440])
    #expect(sample.median?.minutes == 5.5)
    #expect(sample.median?.interval == Interval(2, 9))
    #expect(sample.ninetieth?.interval == Interval(7, nil))
    let few = try #require(try review([incident(1, day: 1)]).durations.last)
    #expect(few.median?.minutes == 10)
    #expect(few.median?.interval == nil)
    #expect(few.ninetieth == nil)
  }

  // MARK: - Causes

  @Test func `adds up budgets by trigger and, apart, by factor`() throws {
    let slo = slo(try revision(from: -1_000_000, target: 0.99, window: "28d"))
    let catalogue = Catalogue(services: [Service(name: slo.service)], objectives: [slo])
    // A tenth of a budget of 1,296 minutes, and twice that.
    func harm(_ minutes: Int, _ trigger: String?, _ factors: [String]) -> (inout IncidentRecord)
      -> Void
    {
      { record in
        record.links = [SLOLink(slo: slo.name, impact: .badMinutes(Double(minutes)))]
        record.trigger = trigger.flatMap(TaxonomyEntry.init)
        record.factors = factors.compactMap(TaxonomyEntry.init).map {
          ContributingFactor(category: $0)
        }
      }
    }
    let causes = try review(
      [
        incident(1, day: 3, minutes: 130, harm(130, "capacity", ["software", "network"])),
        incident(2, day: 9, minutes: 260, harm(260, "hardware", ["software"])),
        incident(3, day: 20, minutes: 130, harm(130, nil, [])),
      ], catalogue: catalogue
    ).causes
    #expect(causes.triggers.map(\.cause) == ["hardware", "capacity", nil])
    #expect(causes.triggers.map(\.incidents) == [1, 1, 1])
    #expect(causes.factors.map(\.cause) == ["software", "network", nil])
    #expect(causes.factors.map(\.incidents) == [2, 1, 1])
    #expect(agree(causes.triggers.map(\.budgets), [260, 130, 130].map { $0 / 1_296 }))
    #expect(agree(causes.factors.map(\.budgets), [390, 130, 130].map { $0 / 1_296 }))
    #expect(causes.measuredObjectives == 0)
  }

  // MARK: - Action items

  @Test func `counts action items as they stood when the record was read`() throws {
    func item(_ number: Int, opened: Int, closed: Int?) -> ActionItem {
      var record = ActionRecord(title: "x")
      record.status = closed == nil ? .open : .done
      func at(_ day: Int) -> Instant { quarter.start.advanced(by: .seconds(day * 86_400)) }
      return ActionItem(
        reference: ActionReference(number: number), incident: IncidentReference(number: 1),
        record: record, openedAt: at(opened), closedAt: closed.map(at))
    }
    let actions = try review(
      [],
      actions: [
        item(1, opened: 1, closed: 5), item(2, opened: 80, closed: 95),
        item(3, opened: 92, closed: nil), item(4, opened: 85, closed: nil),
      ]
    ).actions
    #expect((actions.count, actions.done, actions.open) == (3, 1, 2))
  }
}

/// Whether numbers agree one by one.
private func agree(_ left: [Double], _ right: [Double]) -> Bool {
  left.count == right.count && zip(left, right).allSatisfy { agree($0, $1, within: 1e-9) }
}
