/// How every objective stands: what is left of its budget now, whether it is met in the long run, and
/// what is proposed of it.
package struct Scorecard: Hashable, Sendable {
  /// When the record was read.
  package var asOf: Instant
  /// The one service that it is about, `nil` for all.
  package var service: String?
  /// The one team whose services it is about, `nil` for all.
  package var team: String?
  /// The objectives, those with the least budget left first.
  package var objectives: [ScoredObjective]
  /// What the ledger held when it was read.
  package var ledgerState: LedgerState

  /// A scorecard of objectives.
  package init(
    asOf: Instant, service: String? = nil, team: String? = nil, objectives: [ScoredObjective],
    ledgerState: LedgerState
  ) {
    self.asOf = asOf
    self.service = service
    self.team = team
    // What has no budget stands last.
    self.objectives = objectives.sorted {
      ($0.mostLeft ?? .infinity, $0.budget.slo.name, $0.budget.objectiveIndex)
        < ($1.mostLeft ?? .infinity, $1.budget.slo.name, $1.budget.objectiveIndex)
    }
    self.ledgerState = ledgerState
  }
}

/// An objective on a scorecard.
package struct ScoredObjective: Hashable, Sendable {
  /// Its budget by its own window.
  package var budget: BudgetStatus
  /// The team that owns its service.
  package var team: String?
  /// Why it is what it is.
  package var reasoning: ObjectiveReasoning
  /// What the engine finds; `nil` where the objective is not in force.
  package var finding: Proposal?
  /// The recommendation that waits for an answer about it or, where there is none, the last one that
  /// says what the engine finds.
  package var recommendation: Recommendation?

  /// An objective from its parts.
  package init(
    budget: BudgetStatus, team: String? = nil, reasoning: ObjectiveReasoning,
    finding: Proposal? = nil, recommendation: Recommendation? = nil
  ) {
    self.budget = budget
    self.team = team
    self.reasoning = reasoning
    self.finding = finding
    self.recommendation = recommendation
  }

  /// What is left of the budget at least, everything that is not measured being bad; `nil` where
  /// nothing is measured or there is no budget.
  package var leastLeft: Double? { budget.shareBounds.map { 1 - $0.upperBound } }

  /// What is left of the budget at most, nothing that is not known being bad; `nil` where there is no
  /// budget.
  package var mostLeft: Double? {
    (budget.shareBounds?.lowerBound ?? budget.adjusted.share).map { 1 - $0 }
  }
}
