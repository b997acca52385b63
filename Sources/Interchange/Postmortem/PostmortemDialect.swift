package import Reliability

/// How a team writes its postmortems: what the keys of the front matter and the headings mean, and
/// which time zone is meant where none is written.
package struct PostmortemDialect: Sendable {
  /// What a key of the front matter states; a time may be several milestones.
  package var fields: [String: [PostmortemField]]
  /// The kinds of sections by the words of their headings, beyond those that are always known.
  package var headings: [String: PostmortemSection.Kind] = [:]
  /// The severities by their words.
  package var severities: [String: Severity] = [:]
  /// The services by the team's names for them.
  package var services: [String: String] = [:]
  /// The zone of times where the document names none.
  package var timeZone: NamedZone?
  /// What the team's own names of zones mean.
  package var zones: [String: NamedZone] = [:]
  /// Whether it is ours: then what cannot be read is an error. In another's document it is a
  /// warning, and stays prose.
  package let isOwn: Bool

  private init(fields: [String: [PostmortemField]], isOwn: Bool) {
    self.fields = fields
    self.isOwn = isOwn
  }

  /// The dialect in which the ledger writes.
  package static let own = PostmortemDialect(
    fields: Dictionary(uniqueKeysWithValues: PostmortemField.own.map { ($0.key, [$0.field]) }),
    isOwn: true)

  /// Another team's dialect, of which nothing is known yet.
  package static let foreign = PostmortemDialect(fields: [:], isOwn: false)

  /// The kind of section that a heading begins, `nil` where it names none.
  func kind(of heading: Substring) -> PostmortemSection.Kind? {
    headings[heading.headingWords] ?? PostmortemSection.Kind(heading: heading)
  }
}
