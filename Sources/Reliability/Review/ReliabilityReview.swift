/// A reliability review of a period: what happened, what it cost in error budget, how that
/// compares with the period before, and what the record cannot tell.
package struct ReliabilityReview: Hashable, Sendable {
  /// The period, its name, and the part of the catalogue that is reviewed.
  package var request: ReviewRequest
  /// What the ledger held when it was read, so that the review can be made again.
  package var ledgerState: LedgerState
  /// The incidents that began in the period.
  package var incidents: IncidentTotals
  /// The incidents that began in the period before.
  package var previous: IncidentTotals
  /// When they began.
  package var histogram: IncidentHistogram
  /// Whether they came more often or less often; `nil` where nothing of the period had passed.
  package var trend: IncidentTrend?
  /// Their durations one by one, in the order of ``IncidentDuration``.
  package var durations: [DurationSample]
  /// How the incidents spread, in the order severity, service, trigger, detection.
  package var breakdowns: [IncidentBreakdown]
  /// Each objective with the budget that incidents burned, worst first.
  package var objectives: [ObjectiveReview]
  /// The budgets of the whole period of those objectives that are measured in it, by SLO.
  package var measured: [BudgetStatus]
  /// What burned the budgets, by the incidents' causes.
  package var causes: BudgetByCause
  /// The action items that the ledger knew of when the record was read, whatever period their
  /// incidents began in.
  package var actions: ActionCompletion
  /// How many deployments failed, by service, those of which none is recorded left out.
  package var changes: [ChangeFailures]
  /// The exceptions to the error budget policy that were in force at some time of the period.
  package var exceptions: [PolicyException]
  /// What was proposed, decided and asked, and whether what was done worked.
  package var feedback: ReviewFeedback
  /// The incidents that took the largest share of an objective's budget, largest first.
  package var largestByBudget: [BudgetedIncident]
  /// The incidents with the longest impact, longest first.
  package var longest: [ReviewedIncident]
  /// What is missing or doubtful in the record.
  package var doubts: [RecordDoubt]
}

/// What to review.
package struct ReviewRequest: Hashable, Sendable {
  /// The name of the period: `2026Q1` or `2022-01-01 to 2026-10-01`.
  package var name: String
  /// The period reviewed.
  package var period: Period
  /// The period that it is compared with: just before it and, by the calendar, as long.
  package var previous: Period
  /// The instant up to which ongoing incidents are counted.
  package var asOf: Instant
  /// The one service reviewed, `nil` for all.
  package var service: String?
  /// The one team whose services are reviewed, `nil` for all.
  package var team: String?

  /// A request from its parts.
  package init(
    name: String, period: Period, previous: Period, asOf: Instant, service: String? = nil,
    team: String? = nil
  ) {
    self.name = name
    self.period = period
    self.previous = previous
    self.asOf = asOf
    self.service = service
    self.team = team
  }
}

/// A state of the ledger, named by its audit log.
package struct LedgerState: Hashable, Sendable {
  /// The number of entries of the audit log.
  package var auditEntries: Int
  /// The hash of the last entry, in hexadecimal; empty where there is none.
  package var headHash: String

  /// A state from its parts.
  package init(auditEntries: Int, headHash: String) {
    self.auditEntries = auditEntries
    self.headHash = headHash
  }
}
