import Reliability
import Reporting

/// What is measured: a quarter with 100,000 incidents, 2,000 action items and three months of measured hours.
struct MeasuredReports {
  /// The review of the quarter.
  let review: ReliabilityReview
  private let incidents: [Incident]

  init() throws {
    guard let quarter = Quarter("2026Q1") else { preconditionFailure("2026Q1 is a quarter") }
    incidents = (0..<100_000).map { Self.incident($0, in: quarter) }
    review = try Self.review(of: incidents, in: quarter)
  }

  /// Each figure by its name.
  func figures() throws -> [(String, () -> Figure?)] {
    let worksheet = try Self.worksheet()
    let start = review.request.period.start
    let entries = (0..<200).map {
      TimelineEntry(
        occurredAt: start.advanced(by: .seconds($0 * 60)), kind: .note, text: "Row \($0)")
    }
    var milestones = Milestones()
    milestones[.impactStarted] = start
    milestones[.detected] = start.advanced(by: .seconds(300))
    milestones[.resolved] = start.advanced(by: .seconds(12_000))
    return [
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
  }

  /// A Markdown text with a row for each of the incidents, which no report lists in one table.
  var list: String {
    let rows = incidents.map { incident in
      let milestones = incident.record.milestones
      let began = milestones[.impactStarted]?.iso8601 ?? ""
      let ended = milestones[.impactEnded]?.iso8601 ?? ""
      return
        "| \(incident.reference) | Checkout *times out* for `\(incident.reference)` | \(began) | "
        + "\(ended) | \(incident.record.severity?.level ?? 0) |\n"
    }
    return
      "# All incidents\n\n| Incident | Title | Began | Ended | Severity |\n|---|---|---|---|---:|\n"
      + rows.joined()
  }

  private static func review(
    of incidents: [Incident], in quarter: Quarter
  ) throws -> ReliabilityReview {
    guard let fourWeeks = CalendarDuration(28, .day) else {
      preconditionFailure("four weeks are a duration")
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
