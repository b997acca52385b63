package import Reliability

/// An incident that is like the one of a postmortem, and why it is named.
package struct PostmortemRelation: Hashable, Sendable {
  /// The incident.
  package let incident: IncidentReference
  /// Its title; empty where it is restricted.
  package let title: String
  /// When it began, where that is known.
  package let began: Instant?
  /// What the two have in common, each in a few words: `same trigger: config-push`.
  package let reasons: [String]

  /// A relation from its parts.
  package init(
    incident: IncidentReference, title: String, began: Instant? = nil, reasons: [String] = []
  ) {
    self.incident = incident
    self.title = title
    self.began = began
    self.reasons = reasons
  }
}

/// A related incident in a list.
struct RelationRow {
  let relatedReference: String
  let relatedTitle: String
  let relatedBegan: String
  let reasons: String

  init(_ relation: PostmortemRelation) {
    relatedReference = relation.incident.description
    relatedTitle = relation.title.isEmpty ? "(restricted)" : relation.title
    relatedBegan = relation.began.map(Spelling.date) ?? "date unknown"
    reasons = relation.reasons.isEmpty ? "-" : relation.reasons.joined(separator: "; ")
  }
}
