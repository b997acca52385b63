import GRDB
import Reliability

extension Journey {
  /// Every journey, by name.
  static func fetchAll(_ db: Database) throws -> [Journey] {
    try Row.fetchAll(
      db, sql: "SELECT name, user, goal, symptom, worth FROM journey ORDER BY name"
    ).map { row in
      try Journey(name: row[0], user: row[1], goal: row[2], symptom: row[3], worth: row[4])
    }
  }

  /// Adds the journey or replaces what is known of it.
  func upsert(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO journey (name, user, goal, symptom, worth) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET user = excluded.user, goal = excluded.goal,
          symptom = excluded.symptom, worth = excluded.worth
        """, arguments: [name, user, goal, symptom, worth])
  }

  /// What the audit log records of the journey.
  var auditedState: AuditedState {
    AuditedState(
      subject: "journey/\(name)",
      values: [("user", user), ("goal", goal), ("symptom", symptom), ("worth", worth)])
  }
}
