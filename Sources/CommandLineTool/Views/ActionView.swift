import Reliability

/// An action item as `--json` shows it; what is unknown is null.
struct ActionView: Encodable {
  let reference: String
  let incident: String
  let title: String
  let type: ActionType?
  let priority: String?
  let owner: String?
  let due: String?
  let status: ActionStatus
  let isOverdue: Bool
  let doneWhen: String?
  let ticket: String?
  let reason: String?
  let openedAt: Instant
  let closedAt: Instant?

  init(_ item: ActionItem, today: CalendarDay) {
    let record = item.record
    reference = item.reference.description
    incident = item.incident.description
    title = record.title
    type = record.type
    priority = record.priority?.description
    owner = record.owner
    due = record.due?.description
    status = record.status
    isOverdue = item.isOverdue(on: today)
    doneWhen = record.endState
    ticket = record.ticketURL
    reason = record.reason
    openedAt = item.openedAt
    closedAt = item.closedAt
  }

  private enum CodingKeys: CodingKey {
    case reference, incident, title, type, priority, owner, due, status, isOverdue, doneWhen
    case ticket, reason, openedAt, closedAt
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(reference, forKey: .reference)
    try fields.encode(incident, forKey: .incident)
    try fields.encode(title, forKey: .title)
    try fields.encode(type, forKey: .type)
    try fields.encode(priority, forKey: .priority)
    try fields.encode(owner, forKey: .owner)
    try fields.encode(due, forKey: .due)
    try fields.encode(status, forKey: .status)
    try fields.encode(isOverdue, forKey: .isOverdue)
    try fields.encode(doneWhen, forKey: .doneWhen)
    try fields.encode(ticket, forKey: .ticket)
    try fields.encode(reason, forKey: .reason)
    try fields.encode(openedAt, forKey: .openedAt)
    try fields.encode(closedAt, forKey: .closedAt)
  }
}

extension ActionItem {
  /// The item as a row of a list.
  func cells(today: CalendarDay) -> [String] {
    let due = record.due.map { "\($0)\(isOverdue(on: today) ? " overdue" : "")" }
    let age = today.daysSinceEpoch - CalendarDay(of: openedAt.inUTC).daysSinceEpoch
    return [
      reference.description, record.priority?.description ?? "-", record.type?.rawValue ?? "-",
      record.status == .open ? "open \(age) d" : record.status.words, due ?? "-",
      record.owner ?? "nobody", incident.description, record.title,
    ]
  }
}

extension ActionStatus {
  /// The status for people: `won't do`.
  var words: String {
    switch self {
    case .open: "open"
    case .done: "done"
    case .wontDo: "won't do"
    }
  }
}
