/// What counted towards an objective in a stretch of time, such as one of its windows or a day, and
/// what of it was bad. No target is part of it, so that every target can be tried on it.
package struct WindowBurn: Hashable, Sendable {
  /// When.
  package var period: Period
  /// What counts in the whole stretch: events, or minutes where the objective judges time. What is
  /// not measured of it is taken to be like the rest.
  package var weight: Double
  /// What was bad, for certain.
  package var bad: Double
  /// What is not known to be good or bad, because it was not measured; 0 where all is known.
  package var missing: Double

  /// A stretch from its parts.
  package init(period: Period, weight: Double, bad: Double, missing: Double = 0) {
    self.period = period
    self.weight = weight
    self.bad = bad
    self.missing = missing
  }

  /// What of a budget was burned, 1 being all of it, if nothing failed in what is not known, and if
  /// everything did: `bad / ((1 - target) x weight)`. `nil` where nothing counted.
  package func share(ofBudgetAt target: Double) -> ClosedRange<Double>? {
    let budget = (1 - target) * weight
    guard budget > 0 else { return nil }
    return bad / budget...(bad + missing) / budget
  }

  /// Whether an objective with a target was met in the stretch; `nil` where nothing counted, so
  /// that nobody can have been harmed or served.
  ///
  /// A stretch of which a part is not known never counts as met, however small the part: whoever
  /// knows that nothing happened in it says so with an adjustment.
  package func outcome(at target: Double) -> WindowOutcome? {
    guard let share = share(ofBudgetAt: target) else { return nil }
    // Equal but for rounding is not over budget.
    if share.lowerBound > 1 + .roundingTolerance { return .missed }
    return missing > 0 ? .unknown : .met
  }
}

/// Whether an objective was met in one of its windows.
package enum WindowOutcome: String, Codable, Sendable {
  /// No more than the budget burned.
  case met
  /// More than the budget burned, whatever happened in what is not known.
  case missed
  /// It depends on what is not known.
  case unknown
}
