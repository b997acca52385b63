/// The whole record, read from one state of a ledger: what an archive of it is made of.
package struct ReliabilityArchive: Sendable {
  /// By when it is judged what is over and what is overdue.
  package var asOf: Instant
  /// The state of the ledger; `nil` where readers are not to know it.
  package var ledgerState: LedgerState?
  /// What tells this ledger from all others, and stays: the hash of the first entry of its audit log,
  /// in hexadecimal; empty where nothing was ever recorded.
  package var origin: String
  /// The services and SLOs.
  package var catalogue: Catalogue
  /// The incidents, in the order of their references.
  package var incidents: [Incident]
  /// The timelines of those incidents that have one, in order.
  package var timelines: [IncidentReference: [TimelineEntry]]
  /// The postmortems, in the order of their incidents.
  package var postmortems: [ArchivedPostmortem]
  /// The action items, in the order of their references.
  package var actions: [ActionItem]
  /// The recommendations, in the order of their references.
  package var recommendations: [Recommendation]
  /// The reviews of the quarters in which incidents began, oldest first.
  package var reviews: [ReliabilityReview]
  /// How the budgets stand, each objective in force by its own window.
  package var budgets: [BudgetStatus]
  /// When each subject of the audit log (`INC-42`, `slo/checkout`) changed last.
  package var changes: [String: Instant]
  /// The runbooks, those that were withdrawn too, by name.
  package var runbooks: [Runbook] = []
  /// Each time that somebody worked by a runbook, in the order of its reference.
  package var runbookUses: [RunbookUse] = []
  /// How runbooks are judged.
  package var runbookPolicy = RunbookPolicy()
  /// The automation that somebody could build, withdrawn candidates too, in the order of its
  /// references.
  package var candidates: [AutomationCandidate] = []
  /// The toil that was logged, withdrawn entries too.
  package var toil: [ToilEntry] = []
  /// How many deployments failed in the 365 days before, by service.
  package var changeFailures: [String: ChangeFailures] = [:]

  /// An archive from its parts.
  package init(
    asOf: Instant, ledgerState: LedgerState?, origin: String, catalogue: Catalogue,
    incidents: [Incident] = [], timelines: [IncidentReference: [TimelineEntry]] = [:],
    postmortems: [ArchivedPostmortem] = [], actions: [ActionItem] = [],
    recommendations: [Recommendation] = [], reviews: [ReliabilityReview] = [],
    budgets: [BudgetStatus] = [], changes: [String: Instant] = [:]
  ) {
    self.asOf = asOf
    self.ledgerState = ledgerState
    self.origin = origin
    self.catalogue = catalogue
    self.incidents = incidents
    self.timelines = timelines
    self.postmortems = postmortems
    self.actions = actions
    self.recommendations = recommendations
    self.reviews = reviews
    self.budgets = budgets
    self.changes = changes
  }
}

extension ReliabilityArchive {
  /// The quarters in which incidents began that count, oldest first.
  package var quarters: [Quarter] {
    let began = incidents.filter(\.counts).compactMap(\.record.milestones.began)
    return Set(began.map { Quarter(containing: $0) }).filter { $0.start <= asOf.inUTC }
      .sorted { $0.start < $1.start }
  }
}

extension ReliabilityArchive {
  /// How the runbooks stand, those that were withdrawn too, by name.
  package var runbookStandings: [RunbookStanding] {
    RunbookStanding.all(runbooks, uses: runbookUses, toil: toil, candidates: candidates, asOf: asOf)
  }
}

/// A postmortem with everything that a reader of its page wants.
package struct ArchivedPostmortem: Sendable {
  /// The postmortem.
  package var postmortem: Postmortem
  /// Its newest text.
  package var revision: PostmortemRevision
  /// What that says.
  package var content: PostmortemContent
  /// What its incident took of the budgets.
  package var budgets: [BudgetShare]
  /// The changes of its state, in order.
  package var stateChanges: [PostmortemStateChange]
  /// The review checks that were waived.
  package var waivers: [ReviewWaiver]
  /// Everyone who saved a text of it.
  package var authors: [String]

  /// A postmortem from its parts.
  package init(
    postmortem: Postmortem, revision: PostmortemRevision, content: PostmortemContent,
    budgets: [BudgetShare] = [], stateChanges: [PostmortemStateChange] = [],
    waivers: [ReviewWaiver] = [], authors: [String] = []
  ) {
    self.postmortem = postmortem
    self.revision = revision
    self.content = content
    self.budgets = budgets
    self.stateChanges = stateChanges
    self.waivers = waivers
    self.authors = authors
  }
}
