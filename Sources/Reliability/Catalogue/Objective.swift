/// A target that an SLO promises, such as 99.9 % good events over its window.
package struct Objective: Hashable, Sendable {
  /// The name for people, where an SLO has several objectives.
  package var displayName: String?
  /// The fraction of events, slices or time that must be good: in [0, 1).
  package var target: Double
  /// Timeslices: the fraction of good events at or above which a slice counts as good, in (0, 1].
  package var timeSliceTarget: Double?
  /// Timeslices and RatioTimeslices: the length of a slice.
  package var timeSliceWindow: CalendarDuration?

  /// An objective from its parts.
  package init(
    displayName: String? = nil, target: Double, timeSliceTarget: Double? = nil,
    timeSliceWindow: CalendarDuration? = nil
  ) {
    self.displayName = displayName
    self.target = target
    self.timeSliceTarget = timeSliceTarget
    self.timeSliceWindow = timeSliceWindow
  }
}

/// How good and bad are added up (OpenSLO v1, `budgetingMethod`).
package enum BudgetingMethod: String, CaseIterable, Sendable {
  /// Good events over all events.
  case occurrences = "Occurrences"
  /// Good slices of time over all slices; a slice is good or bad as a whole.
  case timeslices = "Timeslices"
  /// The mean of the slices' ratios, each slice weighing the same.
  case ratioTimeslices = "RatioTimeslices"
}
