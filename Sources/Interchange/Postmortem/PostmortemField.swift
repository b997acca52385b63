package import Reliability

/// What a key of the front matter of a postmortem states.
package enum PostmortemField: Hashable, Sendable {
  case title, incident, revision, owner, severity, services, trigger, change, detection
  /// A mapping from names of milestones to times.
  case milestones
  /// One milestone.
  case milestone(Milestone)

  /// The fields that our own front matter has, by key.
  static let own: [(key: String, field: PostmortemField)] = [
    ("incident", .incident), ("revision", .revision), ("owner", .owner), ("severity", .severity),
    ("services", .services), ("trigger", .trigger), ("change", .change),
    ("detection", .detection), ("milestones", .milestones),
  ]

  /// The names by which a mapping file calls the fields.
  static let byName: [String: PostmortemField] = Dictionary(
    uniqueKeysWithValues: own.filter { ![.incident, .revision].contains($0.field) }
      .map { ($0.key, $0.field) } + [("title", .title)]
      + Milestone.allCases.map { ($0.rawValue, .milestone($0)) })
}
