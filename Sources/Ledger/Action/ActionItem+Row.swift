import GRDB
import Reliability

extension ActionItem {
  private static let columns =
    """
    id, incident, title, type, priority, owner, due, status, end_state, ticket_url, reason,
    opened_at, closed_at
    """

  /// The action items whose rows satisfy `condition`, in the order of their references.
  static func fetch(
    _ db: Database, where condition: String, arguments: StatementArguments
  ) throws -> [ActionItem] {
    try Row.fetchAll(
      db, sql: "SELECT \(columns) FROM action_item WHERE \(condition) ORDER BY id",
      arguments: arguments
    ).map(ActionItem.init)
  }

  /// The action items of an incident, in the order of their references.
  static func fetch(_ db: Database, of incident: IncidentReference) throws -> [ActionItem] {
    try fetch(db, where: "incident = ?", arguments: [incident.number])
  }

  private init(_ row: Row) {
    var record = ActionRecord(title: row[2])
    record.type = (row[3] as String?).flatMap(ActionType.init(rawValue:))
    record.priority = (row[4] as Int?).flatMap(ActionPriority.init(rawValue:))
    record.owner = row[5]
    record.due = (row[6] as String?).flatMap { CalendarDay($0) }
    record.status = ActionStatus(rawValue: row[7]) ?? .open
    record.endState = row[8]
    record.ticketURL = row[9]
    record.reason = row[10]
    self.init(
      reference: ActionReference(number: row[0]), incident: IncidentReference(number: row[1]),
      record: record, openedAt: Instant(millisecondsSinceEpoch: row[11]),
      closedAt: (row[12] as Int64?).map { Instant(millisecondsSinceEpoch: $0) })
  }

  /// Adds an action item that is new.
  static func insert(
    _ record: ActionRecord, of incident: IncidentReference, openedAt: Instant,
    closedAt: Instant? = nil, _ db: Database
  ) throws -> ActionItem {
    try db.cachedStatement(
      sql: """
        INSERT INTO action_item
          (incident, title, type, priority, owner, due, status, end_state, ticket_url, reason,
           opened_at, closed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [incident.number] + record.columnValues
        + [openedAt.millisecondsSinceEpoch, closedAt?.millisecondsSinceEpoch])
    return ActionItem(
      reference: ActionReference(number: Int(db.lastInsertedRowID)), incident: incident,
      record: record, openedAt: openedAt.inUTC, closedAt: closedAt?.inUTC)
  }

  /// Replaces what the ledger holds of the action item.
  func update(_ db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE action_item SET incident = ?, title = ?, type = ?, priority = ?, owner = ?,
          due = ?, status = ?, end_state = ?, ticket_url = ?, reason = ?, closed_at = ?
        WHERE id = ?
        """
    ).execute(
      arguments: [incident.number] + record.columnValues
        + [closedAt?.millisecondsSinceEpoch, reference.number])
  }

  /// What the audit log records of the action item.
  var auditedState: AuditedState {
    let values: [(String, String?)] = [
      ("incident", incident.description), ("title", record.title), ("type", record.type?.rawValue),
      ("priority", record.priority?.description), ("owner", record.owner),
      ("due", record.due?.description), ("status", record.status.rawValue),
      ("end state", record.endState), ("ticket", record.ticketURL), ("reason", record.reason),
      ("opened", openedAt.iso8601), ("closed", closedAt?.iso8601),
    ]
    return AuditedState(subject: reference.description, values: values)
  }
}

extension ActionRecord {
  fileprivate var columnValues: StatementArguments {
    [
      title, type?.rawValue, priority?.rawValue, owner, due?.description, status.rawValue,
      endState, ticketURL, reason,
    ]
  }
}
