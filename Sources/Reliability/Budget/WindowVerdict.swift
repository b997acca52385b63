/// One of an SLO's own windows, judged.
package struct WindowVerdict: Hashable, Sendable {
  /// The window.
  package var period: Period
  /// Its budget, in minutes of wholly bad service.
  package var budgetMinutes: Double
  /// What incidents burned in it.
  package var burnedMinutes: Double
  /// Whether the window had ended; an open one is judged as so far.
  package var isComplete: Bool

  /// A verdict from its parts.
  package init(period: Period, budgetMinutes: Double, burnedMinutes: Double, isComplete: Bool) {
    self.period = period
    self.budgetMinutes = budgetMinutes
    self.burnedMinutes = burnedMinutes
    self.isComplete = isComplete
  }

  /// The burned share of the budget, `nil` where there is no budget.
  package var share: Double? { budgetMinutes > 0 ? burnedMinutes / budgetMinutes : nil }
}
