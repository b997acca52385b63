/// A stretch of time in which one revision of an objective was in force.
struct GovernedStretch {
  /// When, in milliseconds since 1970; never empty.
  var time: Range<Int64>
  /// The target then in force.
  var objective: Objective
  /// How good and bad are then added up.
  var method: BudgetingMethod
  /// The SLO's window then, which slices of time are aligned to.
  var window: TimeWindow

  /// Minutes of budget for each minute of the stretch: 1 - target.
  var budgetRate: Double { 1 - objective.target }
}

extension ServiceLevelObjective {
  /// The stretches in which the objective at `index` was in force, in order.
  ///
  /// Each lasts until the next revision, the last without end. The time before the first revision
  /// belongs to none, nor does that of a revision that has no objective at `index`.
  func governedStretches(objective index: Int) -> [GovernedStretch] {
    let effective = revisions.map(\.effectiveFrom.millisecondsSinceEpoch)
    return zip(revisions, zip(effective, effective.dropFirst() + [.distantFuture])).compactMap {
      revision, bounds in
      guard bounds.0 < bounds.1, revision.terms.objectives.indices.contains(index) else {
        return nil
      }
      return GovernedStretch(
        time: bounds.0..<bounds.1, objective: revision.terms.objectives[index],
        method: revision.terms.method, window: revision.terms.window)
    }
  }
}
