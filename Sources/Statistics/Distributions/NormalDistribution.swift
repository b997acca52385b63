private import CBoostMath

/// A normal distribution.
package struct NormalDistribution: Hashable, Sendable {
  /// The mean.
  package let mean: Double
  /// The standard deviation, in the units of the mean.
  package let deviation: Double

  /// The distribution of mean 0 and standard deviation 1.
  package static let standard = NormalDistribution(uncheckedMean: 0, deviation: 1)

  /// A normal distribution.
  ///
  /// - Throws: ``DistributionError`` where the mean is not finite, or the standard deviation not
  ///   finite and above zero.
  package init(mean: Double, deviation: Double) throws(DistributionError) {
    guard mean.isFinite else { throw .notFinite("mean", mean) }
    try DistributionError.requirePositive(deviation, "standard deviation")
    self.init(uncheckedMean: mean, deviation: deviation)
  }

  init(uncheckedMean mean: Double, deviation: Double) {
    self.mean = mean
    self.deviation = deviation
  }

  /// The probability of a value up to `x`.
  package func cumulative(_ x: Double) -> Double {
    boost_erfc((mean - x) / (deviation * 2.0.squareRoot())) / 2
  }

  /// The probability of a value above `x`, exact far out too.
  package func upperTail(_ x: Double) -> Double { cumulative(2 * mean - x) }

  /// The value that is exceeded with probability 1 - `p`; infinite where `p` is 0 or 1.
  package func quantile(_ p: Double) -> Double {
    mean - deviation * 2.0.squareRoot() * boost_erfc_inv(2 * p)
  }

  /// The value that is exceeded with probability `q`, exact far out too.
  package func upperQuantile(_ q: Double) -> Double { 2 * mean - quantile(q) }
}
