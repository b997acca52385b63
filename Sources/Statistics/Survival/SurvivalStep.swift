/// A moment at which a survival curve falls.
package struct SurvivalStep: Hashable, Sendable {
  /// The length of the durations that end here.
  package let time: Double
  /// How many had lasted up to here, those that end here included.
  package let atRisk: Int
  /// How many end here.
  package let ended: Int
  /// The estimated fraction that lasts longer than `time`.
  package let survival: Double
  /// Greenwood's variance of `survival`; 0 where the curve has reached 0.
  package let variance: Double
  /// The interval of `survival`, within [0, 1].
  package let interval: Interval
}
