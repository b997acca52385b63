package import Reliability

/// The figures that are shown by themselves, and not as a part of a report alone.
extension Figure {
  /// What was left of budgets from day to day.
  ///
  /// - Parameter statuses: The budgets, asked for with their days.
  /// - Returns: The figure, `nil` where none is measured.
  package static func burnDown(of statuses: [BudgetStatus]) -> Figure? {
    BurnDownFigure.figure(of: statuses)
  }

  /// How the risks of an SLO share its budget.
  ///
  /// - Returns: The figure, `nil` where it bounds no risk.
  package static func riskAllocation(of worksheet: RiskWorksheet) -> Figure? {
    RiskAllocationFigure.figure(of: worksheet)
  }

  /// What fraction of action items is not done after so many days.
  ///
  /// - Returns: The figure, `nil` where too few are done for a curve.
  package static func actionCompletion(_ completion: ActionCompletion) -> Figure? {
    CompletionFigure.figure(of: completion)
  }
}
