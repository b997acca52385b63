/// What could be done so that less goes wrong, and is not about any one objective: automation to build,
/// and causes that lie in the architecture.
package struct Backlog: Hashable, Sendable {
  /// When the record was read.
  package var asOf: Instant
  /// The one team whose backlog it is, `nil` for all.
  package var team: String?
  /// What the engine finds, automation in the order in which it is to be built.
  package var proposals: [Proposal]
  /// The recommendations that say so and wait for an answer or were accepted, by their subjects.
  package var recommendations: [ProposalSubject: Recommendation]
  /// What the ledger held when it was read.
  package var ledgerState: LedgerState

  /// A backlog from its parts.
  package init(
    asOf: Instant, team: String? = nil, proposals: [Proposal],
    recommendations: [ProposalSubject: Recommendation] = [:], ledgerState: LedgerState
  ) {
    self.asOf = asOf
    self.team = team
    self.proposals = proposals
    self.recommendations = recommendations
    self.ledgerState = ledgerState
  }
}
