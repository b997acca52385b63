import GRDB
import Reliability

extension Postmortem {
  /// The postmortems whose rows satisfy `condition`, in the order of their incidents.
  static func fetch(
    _ db: Database, where condition: String, arguments: StatementArguments
  ) throws -> [Postmortem] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT incident, state, owner, due, started_at, changed_at,
          (SELECT max(number) FROM postmortem_revision AS revision
           WHERE revision.incident = postmortem.incident)
        FROM postmortem WHERE \(condition) ORDER BY incident
        """, arguments: arguments
    ).map { row in
      Postmortem(
        incident: IncidentReference(number: row[0]),
        state: PostmortemState(rawValue: row[1]) ?? .draft, owner: row[2],
        due: (row[3] as String?).flatMap { CalendarDay($0) }, revision: row[6] ?? 0,
        startedAt: Instant(millisecondsSinceEpoch: row[4]),
        changedAt: Instant(millisecondsSinceEpoch: row[5]))
    }
  }

  func insert(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO postmortem (incident, state, owner, due, started_at, changed_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        incident.number, state.rawValue, owner, due?.description,
        startedAt.millisecondsSinceEpoch, changedAt.millisecondsSinceEpoch,
      ])
  }

  func update(_ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE postmortem SET state = ?, owner = ?, due = ?, changed_at = ? WHERE incident = ?
        """,
      arguments: [
        state.rawValue, owner, due?.description, changedAt.millisecondsSinceEpoch,
        incident.number,
      ])
  }
}

extension PostmortemRevision {
  /// The revisions of the postmortem of an incident, oldest first.
  static func fetch(_ db: Database, of incident: IncidentReference) throws -> [PostmortemRevision] {
    try fetch(db, where: "incident = ? ORDER BY number", arguments: [incident.number])
  }

  /// A revision of the postmortem of an incident, `nil` where there is none of that number.
  static func fetch(
    _ db: Database, of incident: IncidentReference, number: Int
  ) throws -> PostmortemRevision? {
    try fetch(
      db, where: "incident = ? AND number = ?", arguments: [incident.number, number]
    ).first
  }

  private static func fetch(
    _ db: Database, where condition: String, arguments: StatementArguments
  ) throws -> [PostmortemRevision] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT number, text, author, saved_at, imported_from FROM postmortem_revision
        WHERE \(condition)
        """, arguments: arguments
    ).map { row in
      PostmortemRevision(
        number: row[0], text: row[1], author: row[2],
        savedAt: Instant(millisecondsSinceEpoch: row[3]), importedFrom: row[4])
    }
  }

  func insert(_ db: Database, of incident: IncidentReference) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO postmortem_revision (incident, number, text, author, saved_at, imported_from)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      incident.number, number, text, author, savedAt.millisecondsSinceEpoch, importedFrom,
    ])
  }
}

extension PostmortemStateChange {
  /// The changes of the state of an incident's postmortem, oldest first.
  static func fetch(
    _ db: Database, of incident: IncidentReference
  ) throws -> [PostmortemStateChange] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT state, author, changed_at, reason FROM postmortem_state_change
        WHERE incident = ? ORDER BY position
        """, arguments: [incident.number]
    ).map { row in
      PostmortemStateChange(
        state: PostmortemState(rawValue: row[0]) ?? .draft, author: row[1],
        at: Instant(millisecondsSinceEpoch: row[2]), reason: row[3])
    }
  }

  func insert(_ db: Database, of incident: IncidentReference, at position: Int) throws {
    try db.execute(
      sql: """
        INSERT INTO postmortem_state_change
          (incident, position, state, author, changed_at, reason)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        incident.number, position, state.rawValue, author, at.millisecondsSinceEpoch, reason,
      ])
  }
}
