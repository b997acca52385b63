/// An action item of the ledger: what is to be done after an incident.
package struct ActionItem: Hashable, Sendable {
  /// Its short name.
  package let reference: ActionReference
  /// The incident that it follows from.
  package var incident: IncidentReference
  /// What is known of it.
  package var record: ActionRecord
  /// When the ledger learnt of it.
  package let openedAt: Instant
  /// When it was done or given up, `nil` while it is open.
  package var closedAt: Instant?

  /// An action item from its parts.
  package init(
    reference: ActionReference, incident: IncidentReference, record: ActionRecord,
    openedAt: Instant, closedAt: Instant? = nil
  ) {
    self.reference = reference
    self.incident = incident
    self.record = record
    self.openedAt = openedAt
    self.closedAt = closedAt
  }

  /// The item as it stood at an instant, `nil` where the ledger did not know of it yet. One that ended
  /// later was open; of one that ended at an unknown time nobody can say so.
  package func standing(at instant: Instant) -> ActionItem? {
    guard openedAt.duration(to: instant) >= .zero else { return nil }
    guard let closedAt, closedAt.duration(to: instant) < .zero else { return self }
    var item = self
    item.record.status = .open
    item.closedAt = nil
    return item
  }

  /// Whether it is open and its due day is over.
  package func isOverdue(on day: CalendarDay) -> Bool {
    record.status == .open && record.due.map { $0 < day } ?? false
  }
}

/// What people state of an action item; what nobody stated is unknown.
package struct ActionRecord: Hashable, Sendable {
  /// What is to be done, in one line; a postmortem begins it with a verb.
  package var title: String
  /// What it is for.
  package var type: ActionType?
  /// How urgent it is.
  package var priority: ActionPriority?
  /// Who sees to it: exactly one person or team.
  package var owner: String?
  /// The day by which it is to be done.
  package var due: CalendarDay?
  /// Where it stands.
  package var status: ActionStatus = .open
  /// What can be tested once it is done: the end state.
  package var endState: String?
  /// Its ticket in the team's tracker.
  package var ticketURL: String?
  /// Why it will not be done.
  package var reason: String?

  /// A record with a title and nothing else known.
  package init(title: String) { self.title = title }
}

/// What an action item is for.
package enum ActionType: String, CaseIterable, Codable, Sendable {
  /// So that it does not happen again.
  case prevent
  /// So that it is noticed sooner.
  case detect
  /// So that it harms less or for a shorter time.
  case mitigate
  /// So that people work together better.
  case process
}

/// How urgent an action item is, P0 first.
package enum ActionPriority: Int, CaseIterable, Codable, Comparable, Sendable {
  case p0, p1, p2, p3

  /// Reads `P1`, `p1` or `1`; `nil` where the text is anything else.
  package init?(_ text: some StringProtocol) {
    let digits = text.first?.lowercased() == "p" ? text.dropFirst() : text[...]
    guard let level = Int(digits) else { return nil }
    self.init(rawValue: level)
  }

  /// The more urgent priority is the greater one.
  package static func < (left: ActionPriority, right: ActionPriority) -> Bool {
    left.rawValue > right.rawValue
  }
}

extension ActionPriority: CustomStringConvertible {
  package var description: String { "P\(rawValue)" }
}

/// Where an action item stands.
package enum ActionStatus: String, CaseIterable, Codable, Sendable {
  /// Not done.
  case open
  /// Done: its end state is reached.
  case done
  /// Given up, for a stated reason.
  case wontDo = "wont-do"

  /// The name for people: `won't do`.
  package var words: String {
    switch self {
    case .open: "open"
    case .done: "done"
    case .wontDo: "won't do"
    }
  }
}
