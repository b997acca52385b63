import GRDB
import Reliability

extension ReviewWaiver {
  /// The waivers of an incident's postmortem, by check.
  static func fetch(_ db: Database, of incident: IncidentReference) throws -> [ReviewWaiver] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT review_check, reason, author, waived_at FROM postmortem_waiver
        WHERE incident = ? ORDER BY review_check
        """, arguments: [incident.number]
    ).map { row in
      ReviewWaiver(
        check: row[0], reason: row[1], author: row[2], at: Instant(millisecondsSinceEpoch: row[3]))
    }
  }

  /// Writes the waiver in place of an earlier one of the same check.
  func write(_ db: Database, of incident: IncidentReference) throws {
    try db.execute(
      sql: """
        INSERT INTO postmortem_waiver (incident, review_check, reason, author, waived_at)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET
          reason = excluded.reason, author = excluded.author, waived_at = excluded.waived_at
        """,
      arguments: [incident.number, check, reason, author, at.millisecondsSinceEpoch])
  }
}
