/// The governance policy of an organisation, in all its parts.
package struct GovernancePolicy: Hashable, Sendable {
  /// When postmortems are due.
  package var postmortem: PostmortemPolicy
  /// What follows from the state of an error budget.
  package var errorBudget: ErrorBudgetPolicy

  /// A policy from its parts; the standard one, unless given.
  package init(
    postmortem: PostmortemPolicy = .standard, errorBudget: ErrorBudgetPolicy = ErrorBudgetPolicy()
  ) {
    self.postmortem = postmortem
    self.errorBudget = errorBudget
  }
}
