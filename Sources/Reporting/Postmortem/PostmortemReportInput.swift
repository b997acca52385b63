package import Reliability

/// Everything that the report of a postmortem is made of.
package struct PostmortemReportInput: Sendable {
  /// The incident.
  package var incident: Incident
  /// The postmortem.
  package var postmortem: Postmortem
  /// The revision reported.
  package var revision: PostmortemRevision
  /// What the revision says.
  package var content: PostmortemContent
  /// The timeline of the incident, in order.
  package var timeline: [TimelineEntry] = []
  /// What the incident took of the budgets.
  package var budgets: [BudgetShare] = []
  /// The action items of the ledger.
  package var actions: [ActionItem] = []
  /// Incidents like it.
  package var related: [PostmortemRelation] = []
  /// The changes of its state, in order.
  package var stateChanges: [PostmortemStateChange] = []
  /// The review checks that were waived.
  package var waivers: [ReviewWaiver] = []
  /// The state of the ledger; `nil` where the report does not say what it was made from.
  package var ledgerState: LedgerState?
  /// By when it is judged what is overdue.
  package var asOf: Instant
  /// The version of the program, where the report names it.
  package var version: String?
  /// Whether it is for readers outside, who are not told of owners and tickets.
  package var isPublic = false

  /// An input of what cannot be missing.
  package init(
    incident: Incident, postmortem: Postmortem, revision: PostmortemRevision,
    content: PostmortemContent, ledgerState: LedgerState? = nil, asOf: Instant,
    version: String? = nil
  ) {
    self.incident = incident
    self.postmortem = postmortem
    self.revision = revision
    self.content = content
    self.ledgerState = ledgerState
    self.asOf = asOf
    self.version = version
  }

  /// The title of the text, that of the incident where the text has none.
  var title: String { content.title.isEmpty ? incident.record.title : content.title }

  /// The factors of the text, those of the incident where the text has none.
  var factors: [ContributingFactor] {
    content.factors.isEmpty ? incident.record.factors : content.factors
  }

  /// The day by which it is judged what is overdue.
  var today: CalendarDay { CalendarDay(of: asOf) }
}
