import GRDB
import Reliability

extension TeamCapacity {
  /// The capacities of a team or of all, by team and day.
  static func fetchAll(_ db: Database, of team: String? = nil) throws -> [TeamCapacity] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT team, effective_from, people, hours_a_week, on_call FROM team_capacity
        WHERE ?1 IS NULL OR team = ?1 ORDER BY team, effective_from
        """, arguments: [team]
    ).compactMap { row in
      // The table holds days alone.
      guard let day = CalendarDay(row[1] as String) else { return nil }
      return try TeamCapacity(
        team: row[0], effectiveFrom: day, people: row[2], hoursAWeek: row[3], onCall: row[4])
    }
  }

  /// Adds the capacity, or replaces the one of the same day; the audit log keeps that.
  func upsert(_ db: Database, by provenance: Provenance) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO team_capacity
          (team, effective_from, people, hours_a_week, on_call, author, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        team, effectiveFrom.description, people, hoursAWeek, onCall, provenance.author,
        provenance.at.millisecondsSinceEpoch,
      ])
  }

  /// What the audit log records of the capacity.
  var auditedState: AuditedState {
    AuditedState(
      subject: "team/\(team)/\(effectiveFrom)",
      values: [
        ("people", "\(people)"), ("hours a week", "\(hoursAWeek)"),
        ("on call", onCall.map(String.init)),
      ])
  }
}
