import GRDB
import Reliability

extension ToilClosure {
  /// The closures of a team or of all, opened ones too, by team and period.
  static func fetchAll(_ db: Database, of team: String? = nil) throws -> [ToilClosure] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT team, period_start, period_start_offset, period_end, period_end_offset, evidence,
          author, recorded_at, withdrawn_at, withdrawn_by, withdrawn_because
        FROM toil_closure WHERE ?1 IS NULL OR team = ?1 ORDER BY team, period_start, period_end
        """, arguments: [team]
    ).map { row in
      ToilClosure(
        team: row[0],
        period: try Period(
          from: Instant(millisecondsSinceEpoch: row[1], offsetMinutes: row[2]),
          to: Instant(millisecondsSinceEpoch: row[3], offsetMinutes: row[4])),
        evidence: row[5], author: row[6], recordedAt: Instant(millisecondsSinceEpoch: row[7]),
        withdrawal: Provenance(withdrawal: row, at: 8))
    }
  }

  /// Adds the closure, or replaces the one of the same period; the audit log keeps that.
  func upsert(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO toil_closure
          (team, period_start, period_start_offset, period_end, period_end_offset, evidence,
           author, recorded_at, withdrawn_at, withdrawn_by, withdrawn_because)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        team, period.start.millisecondsSinceEpoch, period.start.offsetMinutes,
        period.end.millisecondsSinceEpoch, period.end.offsetMinutes, evidence, author,
        recordedAt.millisecondsSinceEpoch, withdrawal?.at.millisecondsSinceEpoch,
        withdrawal?.author, withdrawal?.reason,
      ])
  }

  /// What the audit log records of the closure.
  var auditedState: AuditedState {
    AuditedState(
      subject: "toil/\(team)/\(period.start.inUTC.iso8601)..\(period.end.inUTC.iso8601)",
      values: [
        ("from", period.start.iso8601), ("to", period.end.iso8601), ("evidence", evidence),
        ("closed", "\(recordedAt.iso8601) by \(author)"),
        ("opened", withdrawal?.withdrawalText),
      ])
  }
}
