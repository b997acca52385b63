/// A postmortem of the ledger, apart from its text: `PM-42` is that of `INC-42`.
package struct Postmortem: Hashable, Sendable {
  /// The incident that it is about.
  package let incident: IncidentReference
  /// Where it stands.
  package var state: PostmortemState
  /// Who sees to it.
  package var owner: String?
  /// The day by which it is to be reviewed.
  package var due: CalendarDay?
  /// The number of its newest revision, counted from 1.
  package var revision: Int
  /// When it was begun.
  package let startedAt: Instant
  /// When its newest revision was saved or its state changed, whichever is later.
  package var changedAt: Instant

  /// A postmortem from its parts.
  package init(
    incident: IncidentReference, state: PostmortemState = .draft, owner: String? = nil,
    due: CalendarDay? = nil, revision: Int = 1, startedAt: Instant, changedAt: Instant
  ) {
    self.incident = incident
    self.state = state
    self.owner = owner
    self.due = due
    self.revision = revision
    self.startedAt = startedAt
    self.changedAt = changedAt
  }

  /// The short name: `PM-42`.
  package var name: String { "PM-\(incident.number)" }

  /// Whether it is neither reviewed nor closed although its due day is over.
  package func isOverdue(on day: CalendarDay) -> Bool {
    (state == .draft || state == .inReview) && due.map { $0 < day } ?? false
  }
}

/// Where a postmortem stands.
package enum PostmortemState: String, CaseIterable, Codable, Sendable {
  /// It is being written.
  case draft
  /// Others read it.
  case inReview = "in-review"
  /// Somebody other than its owner found it good.
  case reviewed
  /// Its actions have ended.
  case closed

  /// The name for people: `in review`.
  package var words: String { rawValue.split(separator: "-").joined(separator: " ") }

  /// The states that it can move to from here.
  package var successors: [PostmortemState] {
    switch self {
    case .draft: [.inReview]
    case .inReview: [.draft, .reviewed]
    case .reviewed: [.draft, .closed]
    case .closed: [.draft]
    }
  }

  /// Whether its text may change.
  package var isWritable: Bool { self == .draft || self == .inReview }
}

/// A text of a postmortem as somebody saved it; none is ever changed or lost.
package struct PostmortemRevision: Hashable, Sendable {
  /// Counted from 1.
  package let number: Int
  /// The text, byte for byte: Markdown, with front matter where it has any.
  package let text: String
  /// Who saved it.
  package let author: String
  /// When the ledger learnt of it.
  package let savedAt: Instant
  /// The file that it was imported from, relative to the imported folder; `nil` where it was
  /// written here.
  package let importedFrom: String?

  /// A revision from its parts.
  package init(
    number: Int, text: String, author: String, savedAt: Instant, importedFrom: String? = nil
  ) {
    self.number = number
    self.text = text
    self.author = author
    self.savedAt = savedAt
    self.importedFrom = importedFrom
  }
}
