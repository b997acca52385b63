private import CBoostMath

/// A beta distribution, such as of a probability of which some outcomes have been seen.
package struct BetaDistribution: Hashable, Sendable {
  /// The first shape; the mean is alpha / (alpha + beta).
  package let alpha: Double
  /// The second shape.
  package let beta: Double

  /// A beta distribution.
  ///
  /// - Throws: ``DistributionError`` where a parameter is not finite and above zero.
  package init(alpha: Double, beta: Double) throws(DistributionError) {
    try DistributionError.requirePositive(alpha, "alpha")
    try DistributionError.requirePositive(beta, "beta")
    self.init(uncheckedAlpha: alpha, beta: beta)
  }

  init(uncheckedAlpha alpha: Double, beta: Double) {
    self.alpha = alpha
    self.beta = beta
  }

  /// The mean.
  package var mean: Double { alpha / (alpha + beta) }

  /// The variance.
  package var variance: Double { mean * (1 - mean) / (alpha + beta + 1) }

  /// The probability of a value up to `x`.
  package func cumulative(_ x: Double) -> Double { boost_ibeta(alpha, beta, min(1, max(0, x))) }

  /// The probability of a value above `x`, exact far out too.
  package func upperTail(_ x: Double) -> Double { boost_ibetac(alpha, beta, min(1, max(0, x))) }

  /// The value that is exceeded with probability 1 - `p`.
  package func quantile(_ p: Double) -> Double { boost_ibeta_inv(alpha, beta, p) }

  /// The value that is exceeded with probability `q`.
  package func upperQuantile(_ q: Double) -> Double { boost_ibetac_inv(alpha, beta, q) }
}
