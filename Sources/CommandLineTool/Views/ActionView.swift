import Reliability

/// An action item as `--json` shows it; what is unknown is null.
struct ActionView: Encodable {
  let reference: String
  let incident: String
  let title: String
  @OrNull var type: ActionType?
  @OrNull var priority: String?
  @OrNull var owner: String?
  @OrNull var due: String?
  let status: ActionStatus
  let isOverdue: Bool
  @OrNull var doneWhen: String?
  @OrNull var ticket: String?
  @OrNull var reason: String?
  let openedAt: Instant
  @OrNull var closedAt: Instant?

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
