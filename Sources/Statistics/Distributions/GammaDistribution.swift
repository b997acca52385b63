private import CBoostMath

/// A gamma distribution, such as of a rate of which some events have been seen.
package struct GammaDistribution: Hashable, Sendable {
  /// The shape; the mean is shape / rate.
  package let shape: Double
  /// The rate, in units of one over those of the values.
  package let rate: Double

  /// A gamma distribution.
  ///
  /// - Throws: ``DistributionError`` where a parameter is not finite and above zero.
  package init(shape: Double, rate: Double) throws(DistributionError) {
    try DistributionError.requirePositive(shape, "shape")
    try DistributionError.requirePositive(rate, "rate")
    self.init(uncheckedShape: shape, rate: rate)
  }

  init(uncheckedShape shape: Double, rate: Double) {
    self.shape = shape
    self.rate = rate
  }

  /// The mean.
  package var mean: Double { shape / rate }

  /// The variance.
  package var variance: Double { shape / rate / rate }

  /// The probability of a value up to `x`.
  package func cumulative(_ x: Double) -> Double { boost_gamma_p(shape, max(0, x * rate)) }

  /// The probability of a value above `x`, exact far out too.
  package func upperTail(_ x: Double) -> Double { boost_gamma_q(shape, max(0, x * rate)) }

  /// The value that is exceeded with probability 1 - `p`; infinite where `p` is 1.
  package func quantile(_ p: Double) -> Double { boost_gamma_p_inv(shape, p) / rate }

  /// The value that is exceeded with probability `q`, exact far out too; infinite where `q` is 0.
  package func upperQuantile(_ q: Double) -> Double { boost_gamma_q_inv(shape, q) / rate }

  /// The range with as much probability below it as above it.
  package func interval(_ confidence: Confidence) -> Interval {
    Interval(quantile(confidence.miss / 2), upperQuantile(confidence.miss / 2))
  }
}
