/// The governance policy of an organisation, in all its parts.
package struct GovernancePolicy: Hashable, Sendable {
  /// When postmortems are due.
  package var postmortem: PostmortemPolicy
  /// What follows from the state of an error budget.
  package var errorBudget: ErrorBudgetPolicy
  /// When the feedback engine says what about an objective.
  package var recalibration: RecalibrationPolicy
  /// When a change counts as one that worked.
  package var verification = VerificationPolicy()
  /// When automation is worth building.
  package var automation = AutomationPolicy()
  /// How much toil is allowed.
  package var toil: ToilPolicy
  /// How runbooks are kept.
  package var runbooks = RunbookPolicy()
  /// Which alerts wake people, and when that is out of hours.
  package var alerts = AlertPolicy()

  /// A policy from its parts; the standard one, unless given.
  package init(
    postmortem: PostmortemPolicy = .standard, errorBudget: ErrorBudgetPolicy = ErrorBudgetPolicy(),
    recalibration: RecalibrationPolicy = RecalibrationPolicy(), toil: ToilPolicy = ToilPolicy()
  ) {
    self.postmortem = postmortem
    self.errorBudget = errorBudget
    self.recalibration = recalibration
    self.toil = toil
  }
}
