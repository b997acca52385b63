/// A check of a postmortem, like a rule of a linter: what it looks for, why, and how to mend it.
package struct ReviewCheck: Sendable {
  /// How much a finding weighs.
  package enum Level: String, CaseIterable, Codable, Comparable, Sendable {
    /// Something to know.
    case note
    /// Something to mend or to waive, sooner or later.
    case warning
    /// The postmortem does not pass.
    case error

    package static func < (left: Level, right: Level) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// The short name, in lower case with hyphens: `milestones-in-order`.
  package let id: String
  /// How much its findings weigh.
  package let level: Level
  /// Whether it runs unless somebody leaves it out.
  package let isOnByDefault: Bool
  /// What it asks of a postmortem, in one line.
  package let summary: String
  /// Why that matters.
  package let explanation: String
  /// Where that is argued: titles and chapters.
  package let sources: [String]
  /// How to mend what it finds.
  package let howToMend: String
  private let examine: @Sendable (ReviewSubject) -> [ReviewObservation]

  /// A check from its parts.
  init(
    id: String, level: Level, isOnByDefault: Bool = true, summary: String, explanation: String,
    sources: [String], howToMend: String,
    examine: @escaping @Sendable (ReviewSubject) -> [ReviewObservation]
  ) {
    self.id = id
    self.level = level
    self.isOnByDefault = isOnByDefault
    self.summary = summary
    self.explanation = explanation
    self.sources = sources
    self.howToMend = howToMend
    self.examine = examine
  }

  /// What the check finds in a subject, by place.
  package func findings(in subject: ReviewSubject) -> [ReviewFinding] {
    examine(subject).map { ReviewFinding(check: id, level: level, observation: $0) }.sorted()
  }
}
