/// When the feedback engine says what about an objective.
///
/// Every value is a default that the policy file can change, and stands beside what it decided.
package struct RecalibrationPolicy: Hashable, Sendable {
  /// From which probability of a miss on an objective counts as missed, and under which as met.
  package var state = StateRule()
  /// When days may say so before enough whole windows were counted.
  package var forecast = ForecastRule()
  /// How many of the latest windows count.
  package var history = 26
  /// An objective is measurable where its budget allows so many bad events, or slices, in a window.
  package var fewestBad = 5.0
  /// An incident harmed users where it is at least so severe, or customers noticed it.
  package var harmSeverity = 3
  /// The fewest windows with harm that a tighter target is chosen by.
  package var fewestHarmful = 5
  /// The share of the harmful windows that a tighter target has to catch.
  package var recall = 0.8
  /// The share of the windows that it catches in which users were harmed.
  package var precision = 0.5
  /// A worsening trend stops a loosening where chance makes one at most so likely.
  package var trend = 0.1
  /// An incident was seen where it burned at least this share of a window's budget.
  package var seenShare = 0.01
  /// A target is not loosened where so many of the latest windows were all met.
  package var calmWindows = 6
  /// The round targets, the loosest first; a review moves by one.
  package var ladder = [
    0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9998, 0.9999, 0.99995, 0.99998, 0.99999,
  ]
  /// The windows that an objective which cannot be measured over its own is tried with, in days.
  package var windows = [7, 28, 90]
  /// The fewest harmful incidents in a year that ask for an objective where there is none.
  package var fewestIncidents = 3

  /// The standard rule.
  package init() {}
}

/// From which probability of a miss on an objective counts as missed, and under which as met.
package struct StateRule: Hashable, Sendable {
  /// It is missed where the probability of a miss is certainly above this.
  package var missedAbove = 0.10
  /// It is met where the probability of a miss is certainly below this.
  package var metBelow = 0.25
  /// The fewest windows that say anything.
  package var fewestWindows = 6
  /// The burn drifts, and older windows are left out, where chance makes such a trend at most so
  /// often.
  package var drift = 0.2

  /// The standard rule.
  package init() {}
}
