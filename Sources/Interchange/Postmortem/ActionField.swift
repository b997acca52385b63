import Reliability

/// What stands below an action item: `- priority: P1`.
enum ActionField: String, CaseIterable {
  case type, priority, owner, due, ticket
  case doneWhen = "done when"
  case reason

  /// The field as a record holds it, `nil` where it does not.
  func text(of record: ActionRecord) -> String? {
    switch self {
    case .type: record.type?.rawValue
    case .priority: record.priority?.description
    case .owner: record.owner
    case .due: record.due?.description
    case .ticket: record.ticketURL
    case .doneWhen: record.endState
    case .reason: record.reason
    }
  }

  /// Reads a field into a record.
  ///
  /// - Returns: What is wrong with it, `nil` where nothing is.
  func read(_ text: String, into record: inout ActionRecord) -> String? {
    switch self {
    case .type:
      guard let type = ActionType(rawValue: text) else {
        let types = ActionType.allCases.map(\.rawValue)
        let hint = types.mostSimilar(to: text).map { ": did you mean '\($0)'?" } ?? ""
        return "is none of \(types.joined(separator: ", "))\(hint)"
      }
      record.type = type
    case .priority:
      guard let priority = ActionPriority(text) else {
        return "is no priority: write P0, the most urgent, to P3"
      }
      record.priority = priority
    case .due:
      guard let day = CalendarDay(text) else { return "is no day: write 2026-12-04" }
      record.due = day
    case .owner: record.owner = text
    case .ticket: record.ticketURL = text
    case .doneWhen: record.endState = text
    case .reason: record.reason = text
    }
    return nil
  }
}
