/// What the checks look at: an incident, its postmortem, and what is to be done.
package struct ReviewSubject: Sendable {
  /// The incident, as the ledger has it.
  package let incident: Incident
  /// The postmortem.
  package let document: PostmortemDocument
  /// The action items: those that the text states, with what the ledger knows of them, then those
  /// that only the ledger has.
  package let actions: [ReviewedAction]
  /// The day of the review.
  package let today: CalendarDay
  /// The sentences of the text, by place.
  let sentences: [LocatedSentence]
  /// The lines of the text.
  let lines: [Substring]

  /// A subject from its parts.
  ///
  /// - Parameters:
  ///   - incident: The incident.
  ///   - text: The text of the postmortem.
  ///   - document: What that text says, and where.
  ///   - ledgerActions: The action items of the incident in the ledger.
  ///   - today: The day of the review.
  package init(
    incident: Incident, text: String, document: PostmortemDocument,
    ledgerActions: [ActionItem] = [], today: CalendarDay
  ) {
    self.incident = incident
    self.document = document
    self.today = today
    lines = MarkdownLines(text).lines
    actions = ReviewedAction.merging(document, with: ledgerActions)
    sentences = LocatedSentence.all(of: document, lines: lines)
  }

  /// What the text says.
  var content: PostmortemContent { document.content }

  /// The milestones: the ledger's, and those that only the text states.
  var milestones: Milestones {
    var milestones = incident.record.milestones
    for (milestone, instant) in content.header.milestones.known where milestones[milestone] == nil {
      milestones[milestone] = instant
    }
    return milestones
  }

  /// Whether the incident harmed users: neither a drill nor a near miss nor a duplicate.
  var affectedUsers: Bool { incident.counts }
}
