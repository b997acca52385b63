import GRDB
import Reliability

extension Runbook: Withdrawable {
  /// Every runbook, those that were withdrawn too, by name.
  static func fetchAll(_ db: Database) throws -> [Runbook] {
    let purposes = try IncidentClassTable.ofRunbooks.fetchAll(db, by: String.self)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT name, title, team, location, steps, manual_steps, author, recorded_at,
          withdrawn_at, withdrawn_by, withdrawn_because
        FROM runbook ORDER BY name
        """
    ).map { row in
      try Runbook(
        name: row[0],
        record: RunbookRecord(
          title: row[1], team: row[2], location: row[3],
          purpose: purposes[row[0]] ?? IncidentClass(), steps: row[4], manualSteps: row[5]),
        recorded: Provenance(author: row[6], at: Instant(millisecondsSinceEpoch: row[7])),
        withdrawal: Provenance(withdrawal: row, at: 8))
    }
  }

  /// Adds the runbook or replaces what is known of it.
  func update(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO runbook
          (name, title, team, location, steps, manual_steps, author, recorded_at, withdrawn_at,
           withdrawn_by, withdrawn_because)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET title = excluded.title, team = excluded.team,
          location = excluded.location, steps = excluded.steps,
          manual_steps = excluded.manual_steps, author = excluded.author,
          recorded_at = excluded.recorded_at, withdrawn_at = excluded.withdrawn_at,
          withdrawn_by = excluded.withdrawn_by, withdrawn_because = excluded.withdrawn_because
        """,
      arguments: [
        name, record.title, record.team, record.location, record.steps, record.manualSteps,
        recorded.author, recorded.at.millisecondsSinceEpoch,
        withdrawal?.at.millisecondsSinceEpoch, withdrawal?.author, withdrawal?.reason,
      ])
    try IncidentClassTable.ofRunbooks.replace(of: name, with: record.purpose, db)
  }

  var auditedState: AuditedState {
    var values: [(name: String, value: String?)] = [
      ("title", record.title), ("team", record.team), ("location", record.location),
    ]
    values += record.purpose.auditedValues
    values += [
      ("steps", record.steps.map(String.init)),
      ("manual steps", record.manualSteps.map(String.init)), ("author", recorded.author),
      ("withdrawn", withdrawal?.withdrawalText),
    ]
    return AuditedState(subject: "runbook/\(name)", values: values)
  }
}
