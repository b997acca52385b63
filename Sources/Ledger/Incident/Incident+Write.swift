import Foundation
import GRDB
import Reliability

extension Incident {
  /// Adds an incident that is new, and all that it has.
  ///
  /// - Returns: The incident with its reference.
  static func insert(
    _ db: Database, _ record: IncidentRecord, sourceDigest: Data? = nil
  ) throws -> Incident {
    let statement = try db.cachedStatement(sql: insertion)
    try statement.execute(
      arguments: StatementArguments(columnValues(of: record) + [nil, sourceDigest]))
    let incident = Incident(
      reference: IncidentReference(number: Int(db.lastInsertedRowID)), record: record)
    try incident.insertParts(db)
    return incident
  }

  /// Replaces what the ledger holds of the incident.
  func update(_ db: Database, sourceDigest: Data? = nil) throws {
    let values: [(any DatabaseValueConvertible)?] =
      Self.columnValues(of: record) + [duplicateOf?.number, sourceDigest, reference.number]
    try db.cachedStatement(sql: Self.replacement).execute(arguments: StatementArguments(values))
    for table in ["incident_service", "incident_factor", "incident_role", "incident_slo"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE incident = ?")
        .execute(arguments: [reference.number])
    }
    try insertParts(db)
  }

  private static let columnNames =
    [
      "title", "summary", "severity", "mode", "visibility", "trigger_kind", "detection_method",
      "alert_name", "alert_actionable", "change", "source_system", "source_id", "source_url",
      "began",
    ] + Milestone.allCases.flatMap { [$0.rawValue, "\($0.rawValue)_offset"] }

  private static let insertion =
    """
    INSERT INTO incident (\(columnNames.joined(separator: ", ")), duplicate_of, source_digest)
    VALUES (\(columnNames.map { _ in "?" }.joined(separator: ", ")), ?, ?)
    """

  private static let replacement =
    """
    UPDATE incident SET \(columnNames.map { "\($0) = ?" }.joined(separator: ", ")),
      duplicate_of = ?, source_digest = coalesce(?, source_digest)
    WHERE id = ?
    """

  private static func columnValues(
    of record: IncidentRecord
  ) -> [(any DatabaseValueConvertible)?] {
    let detection = record.detection
    let columns: [(any DatabaseValueConvertible)?] = [
      record.title, record.summary, record.severity?.level, record.mode.rawValue,
      record.visibility.rawValue, record.trigger?.name, detection?.method.rawValue,
      detection?.alertName, detection?.actionable, record.change, record.source?.system,
      record.source?.externalID, record.source?.url,
      record.milestones.began?.millisecondsSinceEpoch,
    ]
    return columns + Milestone.allCases.flatMap { Instant.columns(record.milestones[$0]) }
  }

  private func insertParts(_ db: Database) throws {
    try insert(db, record.services, into: "incident_service", columns: "service") { [$0] }
    try insert(db, record.factors, into: "incident_factor", columns: "category, text") {
      [$0.category.name, $0.text]
    }
    try insert(
      db, record.roles, into: "incident_role",
      columns: "role, person, held_from, held_from_offset, held_until, held_until_offset"
    ) { role in
      [role.role.rawValue, role.person] + Instant.columns(role.from) + Instant.columns(role.until)
    }
    try insert(
      db, record.links, into: "incident_slo",
      columns: "slo, bad_fraction, bad_minutes, bad_events, total_events, attribution, evidence"
    ) { link in
      [link.slo] + link.impact.columnValues + [link.attribution.rawValue, link.evidence]
    }
  }

  private func insert<Part>(
    _ db: Database, _ parts: [Part], into table: String, columns: String,
    values: (Part) -> [(any DatabaseValueConvertible)?]
  ) throws {
    for (position, part) in parts.enumerated() {
      let row: [(any DatabaseValueConvertible)?] = [reference.number, position] + values(part)
      let places = row.map { _ in "?" }.joined(separator: ", ")
      try db.cachedStatement(
        sql: "INSERT INTO \(table) (incident, position, \(columns)) VALUES (\(places))"
      ).execute(arguments: StatementArguments(row))
    }
  }
}
