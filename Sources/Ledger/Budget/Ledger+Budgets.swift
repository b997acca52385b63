import GRDB
package import Reliability

extension Ledger {
  /// How error budgets stand, all of them from one state of the ledger.
  ///
  /// - Parameters:
  ///   - slos: The names of the SLOs, or `nil` for all.
  ///   - request: When, and what else is asked.
  /// - Returns: A status for each objective in force of each SLO, by the name of the SLO.
  /// - Throws: ``LedgerError``, ``TimeWindowError``, ``BudgetError``.
  package func budgets(of slos: [String]? = nil, _ request: BudgetRequest) throws
    -> [BudgetStatus]
  {
    try read { db in
      for name in slos ?? [] { try Self.requireSLO(name, db) }
      let objectives = try ServiceLevelObjective.fetchAll(db)
        .filter { slos?.contains($0.name) ?? true }
      return try Self.budgets(of: objectives, request, db)
    }
  }

  /// The budgets of an SLO by the window that ends with an incident's impact.
  ///
  /// It ends with the interval in which the impact ended, up to a day long: cut in two, an interval
  /// would give to the rest of it what the incident made bad.
  static func budgets(
    of slo: ServiceLevelObjective, whenImpactEnded ended: Instant, asOf: Instant, _ db: Database
  ) throws -> [BudgetStatus] {
    let end = try MeasuredInterval.end(db, of: slo.name, containing: ended)
    // A slice of time is judged as a whole, so that one has to be over, too.
    let slices = (slo.revision(at: ended)?.terms.objectives.indices ?? 0..<0).compactMap {
      slo.slice(containing: ended, objective: $0)
    }
    let judgedAt = ([end].compactMap { $0 } + slices.map { $0.start == ended ? ended : $0.end })
      .filter { ended.duration(to: $0) <= .seconds(86_400) }.reduce(ended, max)
    return try budgets(
      of: [slo], BudgetRequest(asOf: min(judgedAt, max(asOf, ended)), freshness: .zero), db)
  }

  static func budgets(
    of objectives: [ServiceLevelObjective], _ request: BudgetRequest, _ db: Database
  ) throws -> [BudgetStatus] {
    let questions = try objectives.compactMap { try BudgetQuestion($0, request, db) }
    guard let first = questions.first else { return [] }
    let start = questions.map(\.window.start).reduce(first.window.start, min)
    let end = questions.map(\.window.end).reduce(first.window.end, max)
    let impairments = try Impairment.fetch(
      db, touching: Period(from: start, to: end),
      of: questions.count < 100 ? questions.map(\.slo.name) : nil)
    return try questions.flatMap { question in
      let evidence = try question.evidence(impairments[question.slo.name] ?? [], db)
      return try question.terms.objectives.indices.compactMap { index in
        try question.slo.status(objective: index, evidence, request)
      }
    }
  }
}

/// What is asked of one SLO's budget, and the window that it is about.
private struct BudgetQuestion {
  let slo: ServiceLevelObjective
  let terms: ObjectiveTerms
  let window: Period
  let judgedAt: Instant
  let asOf: Instant

  /// A question, `nil` where the SLO is not in force.
  init?(_ slo: ServiceLevelObjective, _ request: BudgetRequest, _ db: Database) throws {
    judgedAt = request.judgedAt(
      lastMeasured: try MeasuredInterval.lastEnd(db, of: slo.name, before: request.readAt))
    guard let terms = slo.revision(at: judgedAt)?.terms else { return nil }
    self.slo = slo
    self.terms = terms
    (window, _) = try request.window(of: terms, at: judgedAt)
    asOf = request.readAt
  }

  /// What the budget is judged by.
  func evidence(_ impairments: [Impairment], _ db: Database) throws -> BudgetEvidence {
    let adjustments = try BudgetAdjustment.fetch(
      db, where: "slo = ? AND withdrawn_at IS NULL AND period_start < ? AND period_end > ?",
      arguments: [
        slo.name, window.end.millisecondsSinceEpoch, window.start.millisecondsSinceEpoch,
      ])
    // The longest alerting window may begin before a window that is a calendar's; and the first slice
    // of a window before the window, which ends with a whole one.
    let starts =
      adjustments.map(\.period.start)
      + terms.objectives.indices.compactMap { index in
        slo.slice(containing: window.start, objective: index).map { slice in
          slice.start.advanced(by: .zero - slice.start.duration(to: slice.end))
        }
      }
    let earliest = starts.reduce(
      min(window.start, judgedAt.advanced(by: .zero - BurnRateAlert.longestWindow)), min)
    return BudgetEvidence(
      intervals: try MeasuredInterval.fetch(
        db, of: slo.name, from: earliest.millisecondsSinceEpoch,
        to: asOf.millisecondsSinceEpoch),
      impairments: impairments, adjustments: adjustments)
  }
}

extension Impairment {
  /// The harm that incidents may have done in a period, by the name of the SLO.
  ///
  /// Only what budgets ask of an incident is read: a ledger of many answers at once.
  static func fetch(
    _ db: Database, touching period: Period, of slos: [String]?
  ) throws -> [String: [Impairment]] {
    var condition = SQLCondition()
    condition.require(Incident.touching(period))
    condition.require(
      "mode IN (\(IncidentMode.countingInSQL)) AND duplicate_of IS NULL")
    if let slos { condition.require("slo", in: slos) }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT slo, bad_fraction, bad_minutes, bad_events, total_events, id, attribution,
          \(Milestone.columnNames)
        FROM incident JOIN incident_slo ON incident = id WHERE \(condition.sql) ORDER BY id
        """, arguments: condition.arguments)
    var impairments: [String: [Impairment]] = [:]
    while let row = try rows.next() {
      guard let impact = SLOImpact(row, at: 1) else { continue }
      impairments[row[0], default: []].append(
        Impairment(
          incident: IncidentReference(number: row[5]), milestones: Milestones(row, at: 7),
          impact: impact, attribution: Attribution(rawValue: row[6]) ?? .own))
    }
    return impairments
  }
}

extension MeasuredInterval {
  /// The end of the interval that holds and contains an instant, or ends with it.
  fileprivate static func end(
    _ db: Database, of slo: String, containing instant: Instant
  ) throws -> Instant? {
    let time = instant.millisecondsSinceEpoch
    return try fetch(db, of: slo, from: time - 1, to: time).last.map(\.end)
  }

  /// The end of the last interval that holds and starts before an instant, at most that instant.
  fileprivate static func lastEnd(
    _ db: Database, of slo: String, before instant: Instant
  ) throws -> Instant? {
    let end = try Int64.fetchOne(
      db,
      sql: """
        SELECT ended FROM measured_interval
        WHERE series = (SELECT id FROM measured_series WHERE slo = ?) AND started < ?
          AND measurement NOT IN (SELECT id FROM measurement WHERE withdrawn_at IS NOT NULL)
        ORDER BY started DESC LIMIT 1
        """, arguments: [slo, instant.millisecondsSinceEpoch])
    return end.map {
      Instant(millisecondsSinceEpoch: min($0, instant.millisecondsSinceEpoch))
    }
  }
}

extension IncidentMode {
  /// The modes that burn budget, as a list in SQL.
  static var countingInSQL: String {
    allCases.filter(\.counts).map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }
}
