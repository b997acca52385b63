import GRDB
package import Reliability

/// Why an answer to an obligation cannot be recorded; the ledger is as it was.
package enum ObligationError: Error, Equatable {
  /// No obligation has such a key.
  case unknown(String, similar: String?)
  /// Where that is seen, or why, has to be said.
  case nothingSaid(String)
}

extension ObligationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknown(let key, let similar):
      "the policy asks for nothing by the name '\(key)'"
        + (similar.map { ": did you mean '\($0)'?" } ?? ": 'psgf policy check --all' lists it all")
    case .nothingSaid(let key): "say with --why where it is seen that '\(key)' is met, or why not"
    }
  }
}

extension Ledger {
  /// What the policy asks of teams, open and met.
  ///
  /// Incidents count from the policy's effective date on, a year back unless it states one; quarters
  /// where they ended since then.
  ///
  /// - Throws: ``LedgerError``, ``BudgetError``, ``TimeWindowError``.
  package func obligations(under policy: GovernancePolicy, at instant: Instant) throws
    -> [Obligation]
  {
    try read { db in try Self.obligations(under: policy, at: instant, db) }
  }

  /// Records how an obligation was met, or that it need not be.
  ///
  /// - Returns: The obligation, answered.
  /// - Throws: ``ObligationError``, ``LedgerError``.
  package func answer(
    _ key: String, with kind: ObligationAnswer.Kind, under policy: GovernancePolicy,
    by provenance: Provenance
  ) throws -> Obligation {
    let evidence = try provenance.reason(or: ObligationError.nothingSaid(key))
    return try change(by: provenance) { db, trail in
      let obligations = try Self.obligations(under: policy, at: provenance.at, db)
      guard var obligation = obligations.first(where: { $0.key == key }) else {
        throw ObligationError.unknown(key, similar: obligations.map(\.key).mostSimilar(to: key))
      }
      let before = try ObligationAnswer.fetch(db).first { $0.obligation == key }
      let answer = ObligationAnswer(
        obligation: key, answer: kind, evidence: evidence, author: provenance.author,
        at: provenance.at.inUTC)
      try answer.upsert(db)
      try trail.record(
        before == nil ? .recorded : .updated, from: before?.auditedState,
        to: answer.auditedState)
      obligation.met = answer.words
      return obligation
    }
  }

  static func obligations(
    under policy: GovernancePolicy, at instant: Instant, _ db: Database
  ) throws -> [Obligation] {
    let rules = policy.errorBudget
    let from = rules.effectiveFrom ?? instant.advanced(by: .seconds(-365 * 86_400))
    let objectives = try ServiceLevelObjective.fetchAll(db)
    guard from.millisecondsSinceEpoch < instant.millisecondsSinceEpoch else { return [] }
    let period = try Period(from: from, to: instant)
    let incidents = try Incident.fetch(
      db, where: "\(Incident.touching(period)) AND id IN (SELECT incident FROM incident_slo)",
      arguments: []
    ).filter(\.counts)
    let suspects = try suspects(among: incidents, objectives, during: period, rules, db)
    let evidence = ObligationEvidence(
      budgets: try budgets(
        of: objectives,
        BudgetRequest(asOf: instant, freshness: rules.freshness, window: rules.window), db),
      incidents: try incidents.filter { suspects.contains($0.reference) }.compactMap { incident in
        try judged(incident, since: from, objectives, at: instant, db)
      },
      quarters: try quarters(since: from, before: instant, objectives, incidents, db),
      teams: Dictionary(
        uniqueKeysWithValues: try Service.fetchAll(db).compactMap { service in
          service.team.map { (service.name, $0) }
        }),
      postmortem: policy.postmortem,
      answers: Dictionary(
        uniqueKeysWithValues: try ObligationAnswer.fetch(db).filter { $0.at <= instant }
          .map { ($0.obligation, $0) }))
    return rules.obligations(from: evidence)
  }

  /// The incidents that may have burned more of a window's budget than the policy lets pass.
  ///
  /// Judged by the budget of the whole time, a tenth of the share is enough to be one: no window has
  /// less than a tenth of the mean's traffic and a budget worth judging. Where the time is not
  /// measured as a whole, those in its gaps are suspects too.
  private static func suspects(
    among incidents: [Incident], _ objectives: [ServiceLevelObjective], during period: Period,
    _ rules: ErrorBudgetPolicy, _ db: Database
  ) throws -> Set<IncidentReference> {
    let harmed = Set(incidents.flatMap(\.record.links).map(\.slo))
    let statuses = try budgets(
      of: objectives.filter { harmed.contains($0.name) },
      BudgetRequest(asOf: period.end, window: .period(period)), db)
    var suspects: Set<IncidentReference> = []
    for status in statuses {
      let window = status.terms.window.length.upperBound
      let part = min(1, window.minutes / period.duration.minutes)
      for charge in status.charges {
        guard let share = status.share(ofWhole: charge.burned) else { continue }
        if share > rules.incidentShare * part / 10 * status.slo.strictestBudgetShare {
          suspects.insert(charge.incident)
        }
      }
      guard status.basis == .measured else { continue }
      for incident in incidents
      where incident.lies(in: status.coverage.gaps)
        && incident.record.links.contains(where: { $0.slo == status.slo.name })
      {
        suspects.insert(incident.reference)
      }
    }
    return suspects
  }

  private static func judged(
    _ incident: Incident, since from: Instant, _ objectives: [ServiceLevelObjective],
    at instant: Instant, _ db: Database
  ) throws -> JudgedIncident? {
    guard let began = incident.record.milestones[.impactStarted],
      began.millisecondsSinceEpoch >= from.millisecondsSinceEpoch
    else { return nil }
    let ended = min(incident.record.milestones[.impactEnded] ?? instant, instant)
    let linked = Set(incident.record.links.map(\.slo))
    return JudgedIncident(
      incident: incident,
      budgets: try objectives.filter { linked.contains($0.name) }.flatMap { slo in
        try budgets(
          of: slo, whenImpactEnded: max(ended, began.advanced(by: .milliseconds(1))),
          asOf: instant, db)
      },
      postmortem: try Postmortem.fetch(
        db, where: "incident = ?", arguments: [incident.reference.number]
      ).first?.state,
      actions: try ActionItem.fetch(db, of: incident.reference))
  }

  /// The quarters that ended since the policy holds, for each SLO that an incident harmed in them.
  private static func quarters(
    since from: Instant, before instant: Instant, _ objectives: [ServiceLevelObjective],
    _ incidents: [Incident], _ db: Database
  ) throws -> [JudgedQuarter] {
    let triggers = Dictionary(
      uniqueKeysWithValues: incidents.compactMap { incident in
        incident.record.trigger.map { (incident.reference, $0) }
      })
    let harmed = Set(
      incidents.filter { $0.record.trigger != nil }.flatMap(\.record.links).map(\.slo))
    var judged: [JudgedQuarter] = []
    var quarter = Quarter(containing: instant).previous
    while quarter.next.start.millisecondsSinceEpoch > from.millisecondsSinceEpoch {
      let period = try Period(from: quarter.start, to: quarter.next.start)
      judged += try budgets(
        of: objectives.filter { harmed.contains($0.name) },
        BudgetRequest(asOf: instant, window: .period(period)), db
      ).map { JudgedQuarter(quarter: quarter, budget: $0, triggers: triggers) }
      quarter = quarter.previous
    }
    return judged
  }
}

extension ObligationAnswer {
  /// Every answer, by the obligation's key.
  static func fetch(_ db: Database) throws -> [ObligationAnswer] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT obligation, answer, evidence, author, answered_at FROM obligation_answer
        ORDER BY obligation
        """
    ).compactMap { row in
      Kind(rawValue: row[1]).map { kind in
        ObligationAnswer(
          obligation: row[0], answer: kind, evidence: row[2], author: row[3],
          at: Instant(millisecondsSinceEpoch: row[4]))
      }
    }
  }

  /// Adds the answer, or replaces the one before; the audit log keeps that.
  func upsert(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO obligation_answer
          (obligation, answer, evidence, author, answered_at) VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [obligation, answer.rawValue, evidence, author, at.millisecondsSinceEpoch])
  }

  /// What the audit log records of the answer.
  var auditedState: AuditedState {
    AuditedState(
      subject: "obligation/\(obligation)",
      fields: [
        .init(name: "answer", value: answer.rawValue), .init(name: "evidence", value: evidence),
        .init(name: "by", value: author), .init(name: "at", value: at.iso8601),
      ])
  }
}

extension Incident {
  /// Whether its impact, as far as it is known, touches one of some periods, which are in order.
  fileprivate func lies(in periods: [Period]) -> Bool {
    guard let start = record.milestones[.impactStarted] else { return !periods.isEmpty }
    let end = record.milestones[.impactEnded] ?? start
    return periods.contains { $0.start <= end && start <= $0.end }
  }
}

extension ServiceLevelObjective {
  /// The smallest budget that any revision gives, as a share of the largest.
  fileprivate var strictestBudgetShare: Double {
    let rates = revisions.flatMap(\.terms.objectives).map { 1 - $0.target }
    guard let least = rates.min(), let most = rates.max(), most > 0 else { return 1 }
    return least / most
  }
}
