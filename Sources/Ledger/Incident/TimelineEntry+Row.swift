import GRDB
import Reliability

extension TimelineEntry {
  /// The timeline of an incident in the order in which it was recorded.
  static func fetch(_ db: Database, of incident: IncidentReference) throws -> [TimelineEntry] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT occurred_at, occurred_at_offset, recorded_at, kind, actor, text, evidence_url,
          external_id
        FROM timeline_entry WHERE incident = ? ORDER BY position
        """)
    return try Row.fetchAll(statement, arguments: [incident.number]).map { row in
      TimelineEntry(
        occurredAt: Instant(millisecondsSinceEpoch: row[0], offsetMinutes: row[1]),
        recordedAt: Instant(millisecondsSinceEpoch: row[2]), kind: Kind(rawValue: row[3]) ?? .note,
        actor: row[4], text: row[5], evidenceURL: row[6], externalID: row[7])
    }
  }
}
