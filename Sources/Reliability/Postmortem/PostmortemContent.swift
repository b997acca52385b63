/// What the text of a postmortem says: `parse(render(content)) == content`.
package struct PostmortemContent: Hashable, Sendable {
  /// The title, in one line; empty where the text has none.
  package var title: String
  /// The fields of its front matter.
  package var header = PostmortemHeader()
  /// Its sections in order; what stands before the first heading is a section without one.
  package var sections: [PostmortemSection] = []
  /// The rows of its timeline, times in UTC.
  package var timeline: [TimelineEntry] = []
  /// Its contributing factors.
  package var factors: [ContributingFactor] = []
  /// Its action items.
  package var actions: [StatedAction] = []

  /// A content with a title and nothing else.
  package init(title: String) { self.title = title }

  /// The first section of a kind.
  package func section(_ kind: PostmortemSection.Kind) -> PostmortemSection? {
    sections.first { $0.kind == kind }
  }
}

/// An action item as a postmortem states it.
package struct StatedAction: Hashable, Sendable {
  /// Its reference, `nil` before the ledger gave it one.
  package var reference: ActionReference?
  /// What is stated.
  package var record: ActionRecord

  /// A stated action item from its parts.
  package init(reference: ActionReference? = nil, record: ActionRecord) {
    self.reference = reference
    self.record = record
  }
}

/// What the front matter of a postmortem states; what it does not state is `nil` or empty.
package struct PostmortemHeader: Hashable, Sendable {
  /// The incident.
  package var incident: IncidentReference?
  /// The revision that the text was made from.
  package var revision: Int?
  /// Who sees to the postmortem.
  package var owner: String?
  /// The severity of the incident.
  package var severity: Severity?
  /// The services affected.
  package var services: [String] = []
  /// What set the incident off.
  package var trigger: TaxonomyEntry?
  /// The deployment or change that set it off.
  package var change: String?
  /// How it came to be known.
  package var detection: Detection.Method?
  /// Its milestones.
  package var milestones = Milestones()

  /// A header that states nothing.
  package init() {}
}

/// A text of a postmortem, read: what it says, and where.
package struct PostmortemDocument: Hashable, Sendable {
  /// What it says.
  package var content: PostmortemContent
  /// Where each thing stands.
  package var places: PostmortemPlaces

  /// A document from its parts.
  package init(content: PostmortemContent, places: PostmortemPlaces) {
    self.content = content
    self.places = places
  }
}

/// The lines of a text, counted from 1, on which the parts of its content stand; each list is as
/// long as the content's, and in its order.
package struct PostmortemPlaces: Hashable, Sendable {
  /// The line of the title; 1 where there is none.
  package var title = 1
  /// The lines of the keys of the front matter, by key: `severity`, `milestones.detected`.
  package var header: [String: Int] = [:]
  /// The lines of the headings; of a section without one, its first line.
  package var sections: [Int] = []
  /// For each section, the line of each line of its prose.
  package var prose: [[Int]] = []
  /// The rows of the timeline.
  package var timeline: [Int] = []
  /// The contributing factors.
  package var factors: [Int] = []
  /// The action items: from the line of the title to the line of the last field.
  package var actions: [ClosedRange<Int>] = []

  /// No place known.
  package init() {}
}
