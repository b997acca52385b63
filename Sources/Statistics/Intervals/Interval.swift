/// A range of values that the data do not rule out, in the units of the estimate it surrounds.
package struct Interval: Hashable, Sendable {
  /// The smallest value.
  package let lower: Double
  /// The largest value, `nil` where the data set no bound.
  package let upper: Double?

  /// The range from `lower` to `upper`, both included.
  package init(_ lower: Double, _ upper: Double?) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether a value is in the range.
  package func contains(_ value: Double) -> Bool {
    lower <= value && upper.map { value <= $0 } ?? true
  }

  /// The same range in other units, `factor` (above zero) of which make one of these.
  package func scaled(by factor: Double) -> Interval {
    Interval(lower * factor, upper.map { $0 * factor })
  }
}
