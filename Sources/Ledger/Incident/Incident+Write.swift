import Foundation
import GRDB
import Reliability

/// Adds incidents and timeline entries, any number within one transaction.
struct IncidentWriter {
  private let db: Database
  private let incident: BoundStatement
  private let service: BoundStatement
  private let entry: BoundStatement

  init(_ db: Database) throws {
    self.db = db
    incident = try BoundStatement(db, sql: Incident.insertion)
    service = try BoundStatement(
      db, sql: "INSERT INTO incident_service (incident, position, service) VALUES (?, ?, ?)")
    entry = try BoundStatement(
      db,
      sql: """
        INSERT INTO timeline_entry
          (incident, position, occurred_at, occurred_at_offset, recorded_at, kind, actor, text,
           evidence_url, external_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
  }

  /// Adds an incident that is new, and all that it has.
  ///
  /// - Returns: The incident with its reference.
  func insert(_ record: IncidentRecord, sourceDigest: Data? = nil) throws -> Incident {
    try incident.run { values in
      values.bind(record)
      values.bind(nil as Int?)
      values.bind(sourceDigest)
    }
    let inserted = Incident(
      reference: IncidentReference(number: Int(db.lastInsertedRowID)), record: record)
    try insertParts(of: inserted)
    return inserted
  }

  /// Adds to a timeline that has `count` entries.
  func append(
    _ entries: [TimelineEntry], after count: Int, to reference: IncidentReference, at now: Instant
  ) throws {
    for (index, item) in entries.enumerated() {
      try entry.run { values in
        values.bind(reference.number)
        values.bind(count + index + 1)
        values.bind(item.occurredAt.millisecondsSinceEpoch)
        values.bind(item.occurredAt.offsetMinutes)
        values.bind((item.recordedAt ?? now).millisecondsSinceEpoch)
        values.bind(item.kind.rawValue)
        values.bind(item.actor)
        values.bind(item.text)
        values.bind(item.evidenceURL)
        values.bind(item.externalID)
      }
    }
  }

  fileprivate func insertParts(of incident: Incident) throws {
    let record = incident.record
    for (position, name) in record.services.enumerated() {
      try service.run { values in
        values.bind(incident.reference.number)
        values.bind(position)
        values.bind(name)
      }
    }
    try insert(record.factors, of: incident, into: "incident_factor", columns: "category, text") {
      [$0.category.name, $0.text]
    }
    try insert(
      record.roles, of: incident, into: "incident_role",
      columns: "role, person, held_from, held_from_offset, held_until, held_until_offset"
    ) { role in
      [role.role.rawValue, role.person] + Instant.columns(role.from) + Instant.columns(role.until)
    }
    try insert(
      record.links, of: incident, into: "incident_slo",
      columns: "slo, bad_fraction, bad_minutes, bad_events, total_events, attribution, evidence"
    ) { link in
      [link.slo] + link.impact.columnValues + [link.attribution.rawValue, link.evidence]
    }
  }

  private func insert<Part>(
    _ parts: [Part], of incident: Incident, into table: String, columns: String,
    values: (Part) -> [(any DatabaseValueConvertible)?]
  ) throws {
    for (position, part) in parts.enumerated() {
      let row: [(any DatabaseValueConvertible)?] =
        [incident.reference.number, position] + values(part)
      let places = row.map { _ in "?" }.joined(separator: ", ")
      try db.cachedStatement(
        sql: "INSERT INTO \(table) (incident, position, \(columns)) VALUES (\(places))"
      ).execute(arguments: StatementArguments(row))
    }
  }
}

extension Incident {
  /// Replaces what the ledger holds of the incident.
  func update(_ db: Database, sourceDigest: Data? = nil) throws {
    try BoundStatement(db, sql: Self.replacement).run { values in
      values.bind(record)
      values.bind(duplicateOf?.number)
      values.bind(sourceDigest)
      values.bind(reference.number)
    }
    for table in ["incident_service", "incident_factor", "incident_role", "incident_slo"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE incident = ?")
        .execute(arguments: [reference.number])
    }
    try IncidentWriter(db).insertParts(of: self)
  }

  private static let columnNames =
    [
      "title", "summary", "severity", "mode", "visibility", "trigger_kind", "detection_method",
      "alert_name", "alert_actionable", "change", "source_system", "source_id", "source_url",
      "risk", "began",
    ] + ResponseCost.columnNames
    + Milestone.allCases.flatMap { [$0.rawValue, "\($0.rawValue)_offset"] }

  fileprivate static let insertion =
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
}

extension BoundStatement.Binder {
  /// The next values: those of the columns of an incident, in their order.
  fileprivate mutating func bind(_ record: IncidentRecord) {
    bind(record.title)
    bind(record.summary)
    bind(record.severity?.level)
    bind(record.mode.rawValue)
    bind(record.visibility.rawValue)
    bind(record.trigger?.name)
    bind(record.detection?.method.rawValue)
    bind(record.detection?.alertName)
    bind(record.detection?.actionable.map { $0 ? 1 : 0 })
    bind(record.change)
    bind(record.source?.system)
    bind(record.source?.externalID)
    bind(record.source?.url)
    bind(record.risk)
    bind(record.milestones.began?.millisecondsSinceEpoch)
    bind(record.responseCost?.people)
    bind(record.responseCost?.engagedMinutes)
    bind(record.responseCost?.manualSteps)
    bind(record.responseCost?.afterHoursMinutes)
    for milestone in Milestone.allCases {
      bind(record.milestones[milestone]?.millisecondsSinceEpoch)
      bind(record.milestones[milestone]?.offsetMinutes)
    }
  }
}
