import GRDB
package import Reliability

/// Which incidents to read; a condition that is not set holds for all.
package struct IncidentQuery: Hashable, Sendable {
  /// Those that affected one of these services.
  package var services: [String] = []
  /// Those of these severities.
  package var severities: [Severity] = []
  /// Those linked to this SLO.
  package var slo: String?
  /// Those in which this risk came true.
  package var risk: String?
  /// Those that began at this instant or later.
  package var from: Instant?
  /// Those that began before this instant.
  package var to: Instant?
  /// Those where this text stands in the title or summary, in any case.
  package var text: String?

  /// Every incident.
  package init() {}

  /// The condition on the rows of `incident`.
  var condition: SQLCondition {
    var condition = SQLCondition()
    if !services.isEmpty {
      condition.require(
        """
        id IN (
          SELECT incident FROM incident_service WHERE service IN (\(SQLCondition.places(services))))
        """, services)
    }
    if !severities.isEmpty { condition.require("severity", in: severities.map(\.level)) }
    if let slo {
      condition.require("id IN (SELECT incident FROM incident_slo WHERE slo = ?)", [slo])
    }
    if let risk { condition.require("risk = ?", [risk]) }
    if let from { condition.require("began >= ?", [from.millisecondsSinceEpoch]) }
    if let to { condition.require("began < ?", [to.millisecondsSinceEpoch]) }
    if let text {
      condition.require(
        "instr(lower(title || ' ' || coalesce(summary, '')), lower(?)) > 0", [text])
    }
    return condition
  }
}

extension Ledger {
  /// The incidents that a query asks for, in the order of their references.
  package func incidents(_ query: IncidentQuery = IncidentQuery()) throws -> [Incident] {
    let condition = query.condition
    return try read { db in
      try Incident.fetch(db, where: condition.sql, arguments: condition.arguments)
    }
  }

  /// An incident.
  ///
  /// - Throws: ``LedgerError/unknownIncident(_:)``.
  package func incident(_ reference: IncidentReference) throws -> Incident {
    try read { db in try Self.existing(reference, db) }
  }

  /// The timeline of an incident, by when things happened.
  package func timeline(of reference: IncidentReference) throws -> [TimelineEntry] {
    try read { db in try TimelineEntry.fetch(db, of: reference) }.inOrder
  }
}

extension Incident {
  /// The incidents that a review of a time needs: those that began in it, whose impact reached
  /// into it or is not over, and those without any time.
  static func fetch(_ db: Database, touching period: Period) throws -> [Incident] {
    try fetch(db, where: touching(period), arguments: [])
  }

  /// The condition on the rows of `incident` that says which may have to do with a period.
  static func touching(_ period: Period) -> String {
    let start = period.start.millisecondsSinceEpoch
    let end = period.end.millisecondsSinceEpoch
    // A union and not an OR: each part then has an index of its own.
    return """
      id IN (
        SELECT id FROM incident WHERE began >= \(start) AND began < \(end)
        UNION ALL
        SELECT id FROM incident WHERE impact_ended > \(start) AND began < \(start)
        UNION ALL
        SELECT id FROM incident WHERE began < \(start)
          AND impact_ended IS NULL AND resolved IS NULL AND closed IS NULL
        UNION ALL
        SELECT id FROM incident WHERE began IS NULL)
      """
  }
}
