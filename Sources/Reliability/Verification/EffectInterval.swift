package import Statistics

/// What the data do not rule out of an effect, as multiples of what was before.
package struct EffectInterval: Hashable, Codable, Sendable {
  /// The smallest multiple.
  package var lower: Double
  /// The largest, `nil` where there is no bound.
  @OrNull package var upper: Double?
  /// How often such an interval holds the truth.
  package var confidence: Double

  /// An interval of a multiple.
  package init(_ interval: Interval, _ confidence: Confidence) {
    lower = interval.lower
    upper = interval.upper
    self.confidence = confidence.level
  }
}
