/// A chi-squared distribution: a gamma distribution of shape k/2 and rate 1/2.
package struct ChiSquaredDistribution: Hashable, Sendable {
  private let gamma: GammaDistribution

  /// A chi-squared distribution.
  ///
  /// - Throws: ``DistributionError`` where `degreesOfFreedom` is not finite and above zero.
  package init(degreesOfFreedom: Double) throws(DistributionError) {
    try DistributionError.requirePositive(degreesOfFreedom, "number of degrees of freedom")
    self.init(uncheckedDegreesOfFreedom: degreesOfFreedom)
  }

  init(uncheckedDegreesOfFreedom degreesOfFreedom: Double) {
    gamma = GammaDistribution(uncheckedShape: degreesOfFreedom / 2, rate: 0.5)
  }

  /// The probability of a value up to `x`.
  package func cumulative(_ x: Double) -> Double { gamma.cumulative(x) }

  /// The probability of a value above `x`, exact far out too.
  package func upperTail(_ x: Double) -> Double { gamma.upperTail(x) }

  /// The value that is exceeded with probability 1 - `p`.
  package func quantile(_ p: Double) -> Double { gamma.quantile(p) }
}
