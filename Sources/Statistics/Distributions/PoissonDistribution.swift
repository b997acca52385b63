private import CBoostMath

/// A Poisson distribution: how many independent events happen.
package struct PoissonDistribution: Hashable, Sendable {
  /// How many are expected.
  package let mean: Double

  /// A Poisson distribution.
  ///
  /// - Throws: ``DistributionError`` where `mean` is not finite and above zero.
  package init(mean: Double) throws(DistributionError) {
    try DistributionError.requirePositive(mean, "mean")
    self.init(uncheckedMean: mean)
  }

  init(uncheckedMean mean: Double) { self.mean = mean }

  /// The probability of exactly `count`.
  package func mass(_ count: Int) -> Double {
    count < 0 ? 0 : boost_gamma_p_derivative(Double(count) + 1, mean)
  }

  /// The probability of `count` or fewer.
  package func cumulative(_ count: Int) -> Double {
    count < 0 ? 0 : boost_gamma_q(Double(count) + 1, mean)
  }

  /// The probability of `count` or more, exact far out too.
  package func atLeast(_ count: Int) -> Double {
    count < 1 ? 1 : boost_gamma_p(Double(count), mean)
  }
}
