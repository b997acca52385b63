import Reliability

/// Text that would break a page, a table or a line if it were not taken as text.
let hostileTexts = [
  "<script>alert(1)</script>", "]]> & <!-- --> &amp; <b>", "# Heading", "- item", "+ item",
  "1. first", "2) second", "=====", "a | b | c", "**bold** _it_ ~~del~~ `code` \\ \\| \\n",
  "[link](javascript:alert(1)) ![x](figure:budget-burn)", "<http://a.example> www.b.example",
  "https://c.example/?a=1&b=2", "line\nbreak\r\nand\ttab", "nul \u{0} bell \u{7} esc \u{1B}[31m",
  "\u{202E}reversed\u{202C} \u{2066}isolated\u{2069}", "שלום עולם", "مرحبا", "emoji 👩‍👩‍👧‍👦 🇩🇪 ✓",
  "  spaces  ", "{{mustache}} {{{raw}}}", "$x$ @team #1 :smile:", "\u{FFFE}\u{FFFF}",
  "'quotes\" and `ticks`", "***", "---", "```", "~~~", "> quote", "    indented", "a\\",
  "&#60;i&#62; &lt;", "|", "", "\u{2028}separated\u{2029}",
]

extension ReliabilityReview {
  /// The review of the first quarter of 2026 over some incidents.
  static func example(
    _ incidents: [Incident], budgets: [BudgetStatus] = [], exceptions: [PolicyException] = [],
    actions: [ActionItem] = [], recommendations: [Recommendation] = [],
    obligations: [Obligation] = []
  ) throws -> ReliabilityReview {
    guard let quarter = Quarter("2026Q1") else { preconditionFailure("2026Q1 is a quarter") }
    return try ReliabilityReview(
      request: ReviewRequest(quarter, asOf: quarter.next.start),
      incidents: incidents, catalogue: .example, budgets: budgets, exceptions: exceptions,
      actions: actions, recommendations: recommendations, obligations: obligations,
      ledgerState: LedgerState(
        auditEntries: 1_234, headHash: String(repeating: "0123abcd", count: 8)))
  }

  /// A quarter that is measured by the hour: a slow burn, a day that nobody explains, an incident, a
  /// load test that an adjustment leaves out, and an exception.
  static func measured() throws -> ReliabilityReview {
    let quarter = Quarter("2026Q1")
    guard let quarter, let slo = Catalogue.example.objectives.first,
      let kind = TaxonomyEntry("launch")
    else { preconditionFailure("the example has SLOs") }
    let outage = Incident.example(
      1, "Cards declined", day: 40, minutes: 60, severity: 2, harm: 0.3)
    let period = try Period(from: quarter.start, to: quarter.next.start)
    let hours = try (0..<90 * 24).map { hour -> MeasuredInterval in
      let start = quarter.start.advanced(by: .seconds(hour * 3_600))
      let bad =
        switch hour {
        case 40 * 24..<40 * 24 + 24: 60.0
        case 60 * 24..<60 * 24 + 3: 900.0
        default: 1.0
        }
      return try MeasuredInterval(
        from: start, to: start.advanced(by: .seconds(3_600)), good: 10_000 - bad, total: 10_000)
    }
    let test = BudgetAdjustment(
      reference: AdjustmentReference(number: 1), slo: slo.name,
      period: try Period(
        from: quarter.start.advanced(by: .seconds(40 * 86_400)),
        to: quarter.start.advanced(by: .seconds(40 * 86_400 + 7_200))),
      effect: .exclude, reason: "load test <LT-12>", author: "Ada", recordedAt: quarter.start)
    let status = try slo.status(
      BudgetEvidence(
        intervals: hours.filter { $0.start.millisecondsSinceEpoch % 604_800_000 != 0 },
        impairments: outage.impairments(of: slo.name), adjustments: [test]),
      BudgetRequest(asOf: quarter.next.start, window: .period(period), wantsBurnDown: true))
    let exception = PolicyException(
      reference: ExceptionReference(number: 3),
      grant: .init(
        service: slo.service, kind: kind, approver: "Grace | Hopper",
        reason: "a *deadline* of the regulator",
        expires: quarter.start.advanced(by: .seconds(20 * 86_400))),
      author: "Ada", grantedAt: quarter.start.advanced(by: .seconds(13 * 86_400)))
    return try .example(
      [outage], budgets: [status].compactMap { $0 }, exceptions: [exception], actions: .example)
  }

  /// A quarter with incidents of every sort, some with hostile text.
  static func believable() throws -> ReliabilityReview {
    let hostile = hostileTexts.enumerated().map { index, text in
      Incident.example(
        100 + index, "\(text) \(index)", day: 3 + index * 2, minutes: 7 * index + 1,
        severity: index % 5 + 1, harm: index % 3 == 0 ? 0.02 : nil)
    }
    var drill = Incident.example(1, "Game day", day: 20, minutes: 60)
    drill.record.mode = .drill
    var duplicate = Incident.example(2, "Same again", day: 21, minutes: 60)
    duplicate.duplicateOf = IncidentReference(number: 100)
    var open = Incident.example(3, "Still slow", day: 80, minutes: 10, severity: 4)
    open.record.milestones[.impactEnded] = nil
    open.record.milestones[.resolved] = nil
    var undated = Incident.example(4, "When was that?", day: 1, minutes: 1)
    undated.record.milestones = Milestones()
    let before = (5...7).map { Incident.example($0, "Autumn", day: -20 - $0, minutes: 40) }
    return try .example(hostile + [drill, duplicate, open, undated] + before)
  }
}

extension [ActionItem] {
  /// Ten items: six done after one to seventeen days, one given up, three open, one of them overdue.
  static var example: [ActionItem] {
    (1...10).map { number in
      var record = ActionRecord(title: "Action \(number)")
      record.status = number <= 6 ? .done : number == 7 ? .wontDo : .open
      record.due = number == 10 ? CalendarDay(year: 2026, month: 3, day: 1) : nil
      let opened = Instant.inQuarter(day: 40 + number)
      return ActionItem(
        reference: ActionReference(number: number), incident: IncidentReference(number: 1),
        record: record, openedAt: opened,
        closedAt: number <= 7 ? opened.advanced(by: .seconds(number * number * 43_200)) : nil)
    }
  }
}

extension Catalogue {
  /// Two services and three SLOs, one of them tightened in the quarter.
  static var example: Catalogue {
    guard let fourWeeks = CalendarDuration(28, .day), let month = CalendarDuration(1, .month),
      let start = LocalDateTime(year: 2024, month: 1, day: 1)
    else { preconditionFailure("these are durations and a day") }
    let rolling = TimeWindow.rolling(fourWeeks)
    func revision(_ target: Double, _ window: TimeWindow, from day: Int) -> ObjectiveRevision {
      ObjectiveRevision(
        terms: ObjectiveTerms(
          method: .occurrences, window: window, objectives: [Objective(target: target)]),
        effectiveFrom: .inQuarter(day: day), author: "Ada", recordedAt: .inQuarter(day: day))
    }
    return Catalogue(
      services: [
        Service(name: "shop", team: "cards"), Service(name: "ledger", team: "money"),
      ],
      objectives: [
        ServiceLevelObjective(
          name: "shop-availability", service: "shop",
          revisions: [revision(0.999, rolling, from: -400), revision(0.9995, rolling, from: 45)]),
        ServiceLevelObjective(
          name: "ledger-writes", service: "ledger", revisions: [revision(0.99, rolling, from: 30)]),
        ServiceLevelObjective(
          name: "reports", service: "ledger",
          revisions: [
            revision(
              0.995, .calendarAligned(month, start: start, timeZone: "Europe/Berlin"), from: -400)
          ]),
      ])
  }
}

extension Incident {
  /// An incident that began on a day of the quarter and lasted some minutes.
  static func example(
    _ number: Int, _ title: String, day: Int, minutes: Int, severity: Int? = nil,
    harm: Double? = nil
  ) -> Incident {
    var record = IncidentRecord(title: title)
    record.severity = severity.flatMap(Severity.init(level:))
    record.services = number.isMultiple(of: 4) ? [] : ["shop"]
    let start = Instant.inQuarter(day: day)
    record.milestones[.impactStarted] = start
    record.milestones[.detected] = start.advanced(by: .seconds(240))
    record.milestones[.impactEnded] = start.advanced(by: .seconds(60 * minutes))
    record.milestones[.resolved] = start.advanced(by: .seconds(60 * minutes + 600))
    record.trigger = number.isMultiple(of: 2) ? TaxonomyEntry("config-push") : nil
    record.factors = ["software", "network"].prefix(number % 3).compactMap { name in
      TaxonomyEntry(name).map { ContributingFactor(category: $0) }
    }
    record.detection = number.isMultiple(of: 5) ? Detection(method: .customer) : nil
    record.links = harm.map { [SLOLink(slo: "shop-availability", impact: .badFraction($0))] } ?? []
    return Incident(reference: IncidentReference(number: number), record: record)
  }
}

extension Instant {
  /// Nine in the morning, so many days after 1 January 2026, UTC.
  static func inQuarter(day: Int) -> Instant {
    let first = Quarter("2026Q1")?.start ?? Instant(millisecondsSinceEpoch: 0)
    return first.advanced(by: .seconds(day * 86_400 + 9 * 3_600))
  }
}
