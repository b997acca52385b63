import Reliability
import Reporting

/// Draws each figure many times, of a quarter with 100,000 incidents and three months of measured
/// hours, and prints the median time of one drawing, its SVG written out.
@main
enum BenchFigures {
  static func main() throws {
    let review = try review()
    let worksheet = try worksheet()
    let start = review.request.period.start
    let entries = (0..<200).map {
      TimelineEntry(
        occurredAt: start.advanced(by: .seconds($0 * 60)), kind: .note, text: "Row \($0)")
    }
    var milestones = Milestones()
    milestones[.impactStarted] = start
    milestones[.detected] = start.advanced(by: .seconds(300))
    milestones[.resolved] = start.advanced(by: .seconds(12_000))
    let figures: [(String, () -> Figure?)] = [
      ("scorecard", { .scorecard(of: review) }),
      ("budgets burned", { .budgetBurn(of: review.objectives) }),
      ("burn-down of four", { .burnDown(of: review.measured) }),
      ("causes", { .causes(review.causes) }),
      ("incidents by week", { .incidents(review.histogram) }),
      ("trend", { .trend(review.trend) }),
      ("durations", { .durations(review.durations) }),
      ("action items", { .actionCompletion(review.actions) }),
      ("risks", { .riskAllocation(of: worksheet) }),
      ("incident timeline", { .incidentTimeline(of: milestones, timeline: entries) }),
    ]
    for (name, draw) in figures { try measure(name, draw) }
  }

  private static func measure(_ name: String, _ draw: () -> Figure?) throws {
    let clock = ContinuousClock()
    let times = try (0..<31).map { _ in
      let start = clock.now
      guard let figure = draw() else { throw NothingDrawn(figure: name) }
      _ = try figure.file()
      return clock.now - start
    }
    let milliseconds = Double(times.sorted()[15].wholeMicroseconds) / 1_000
    print("\(name): \(milliseconds) ms")
  }

  /// What is measured is not there.
  private struct NothingDrawn: Error { let figure: String }

  private static func review() throws -> ReliabilityReview {
    guard let quarter = Quarter("2026Q1"), let fourWeeks = CalendarDuration(28, .day) else {
      preconditionFailure("2026Q1 is a quarter")
    }
    let period = try Period(from: quarter.start, to: quarter.next.start)
    let slos = (0..<20).map { number in
      ServiceLevelObjective(
        name: "slo-\(number)", service: "shop",
        revisions: [
          ObjectiveRevision(
            terms: ObjectiveTerms(
              method: .occurrences, window: .rolling(fourWeeks),
              objectives: [Objective(target: 0.999)]),
            effectiveFrom: quarter.start.advanced(by: .seconds(-86_400 * 400)), author: "bench",
            recordedAt: quarter.start)
        ])
    }
    let hours = try (0..<90 * 24).map { hour in
      let from = quarter.start.advanced(by: .seconds(hour * 3_600))
      return try MeasuredInterval(
        from: from, to: from.advanced(by: .seconds(3_600)),
        good: 10_000 - Double(hour * 37 % 23), total: 10_000)
    }
    let incidents = (0..<100_000).map { incident($0, in: quarter) }
    let budgets = try slos.prefix(4).compactMap { slo in
      try slo.status(
        BudgetEvidence(
          intervals: hours,
          impairments: incidents.prefix(200).flatMap { $0.impairments(of: slo.name) }),
        BudgetRequest(asOf: period.end, window: .period(period), wantsBurnDown: true))
    }
    let actions = (0..<2_000).map { number in
      var record = ActionRecord(title: "x")
      record.status = number % 3 == 0 ? .open : .done
      let opened = quarter.start.advanced(by: .seconds(number * 1_000))
      return ActionItem(
        reference: ActionReference(number: number), incident: IncidentReference(number: 1),
        record: record, openedAt: opened,
        closedAt: number % 3 == 0
          ? nil : opened.advanced(by: .seconds(number * 7_919 % 5_000_000)))
    }
    return try ReliabilityReview(
      request: ReviewRequest(quarter, asOf: period.end), incidents: incidents,
      catalogue: Catalogue(services: [Service(name: "shop")], objectives: slos), budgets: budgets,
      actions: actions, ledgerState: LedgerState(auditEntries: 0, headHash: ""))
  }

  private static func incident(_ number: Int, in quarter: Quarter) -> Incident {
    var record = IncidentRecord(title: "x")
    let start = quarter.start.advanced(by: .seconds(number * 77))
    record.services = ["shop"]
    record.severity = Severity(level: number % 5 + 1)
    record.trigger = TaxonomyEntry(TaxonomyEntry.knownTriggers[number % 9])
    record.milestones[.impactStarted] = start
    record.milestones[.detected] = start.advanced(by: .seconds(number * 31 % 7_000))
    record.milestones[.impactEnded] = start.advanced(by: .seconds(60 + number * 7_919 % 90_000))
    record.milestones[.resolved] = start.advanced(by: .seconds(120 + number * 7_919 % 190_000))
    if number < 2_000 {
      record.links = [SLOLink(slo: "slo-\(number % 20)", impact: .badFraction(0.01))]
    }
    return Incident(reference: IncidentReference(number: number), record: record)
  }

  private static func worksheet() throws -> RiskWorksheet {
    try RiskWorksheet(
      slo: "slo-0", target: ReliabilityTarget(0.999),
      lines: (0..<50).map { number in
        let risk = try Risk(
          name: "risk-\(number)", summary: "x",
          estimate: RiskEstimate(
            timeToDetect: .seconds(60), timeToRepair: .seconds(600 + number * 60),
            timeToFailure: .seconds(31_557_600), share: 0.5))
        return RiskWorksheet.Line(
          risk: risk, decision: nil, decisionHolds: false,
          record: RiskRecord(
            of: risk, in: [], slo: "slo-0", at: Instant(millisecondsSinceEpoch: 0)))
      })
  }
}

extension Duration {
  fileprivate var wholeMicroseconds: Int64 {
    components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
  }
}
