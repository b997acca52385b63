/// How likely the test of ``RateComparison`` is to see two rates differ that do.
package struct RatePower: Hashable, Sendable {
  /// Past so many events in all, the test is replaced by its normal approximation.
  private static let mostExactEvents = 5_000.0

  /// The first rate, in events a unit of exposure.
  package let firstRate: Double
  /// The second rate, in the same unit.
  package let secondRate: Double
  /// The p-value below which the rates count as different.
  package let significance: Double

  /// The power for two true rates.
  ///
  /// - Throws: ``RatePowerError`` where a rate is negative or not finite, or `significance` is not
  ///   between 0 and 1.
  package init(
    of firstRate: Double, against secondRate: Double, significance: Double = 0.05
  ) throws(RatePowerError) {
    for rate in [firstRate, secondRate] where !(rate >= 0 && rate.isFinite) {
      throw .notARate(rate)
    }
    guard significance > 0, significance < 1 else { throw .notASignificance(significance) }
    self.firstRate = firstRate
    self.secondRate = secondRate
    self.significance = significance
  }

  /// The probability of a p-value below the significance, over all counts that the two exposures
  /// (above zero, in the rates' unit) can give.
  ///
  /// Exact up to 5,000 expected events in all; from there, that of the difference of the square roots
  /// of the counts, which is nearly normal.
  package func power(exposures first: Double, _ second: Double) -> Double {
    let expected = firstRate * first + secondRate * second
    guard expected > 0 else { return 0 }
    guard expected <= Self.mostExactEvents else { return approximatePower(first, second) }
    let totals = PoissonDistribution(uncheckedMean: expected)
    let trueShare = firstRate * first / expected
    let equalShare = first / (first + second)
    // Beyond ten standard deviations lies less than 1e-12.
    let reach = 10 * expected.squareRoot() + 20
    let range = max(1, Int(expected - reach))...Int(expected + reach)
    return range.reduce(0) { power, total in
      let rejection = ConditionalSplit(total: total, share: equalShare).rejection(at: significance)
      let split = BinomialDistribution(uncheckedTrials: total, probability: trueShare)
      let rejected = split.cumulative(rejection.low) + split.atLeast(rejection.high)
      return power + totals.mass(total) * rejected
    }
  }

  /// The second exposure with which the power reaches `power`, the first exposure being what it is.
  ///
  /// - Returns: `nil` where even a thousand times the first exposure is too little, as where the rates
  ///   are equal or the first period saw too little.
  package func secondExposure(
    reaching power: Double, afterFirst first: Double
  ) -> Double? {
    var high = first / 64
    while self.power(exposures: first, high) < power {
      high *= 2
      if high > 1_000 * first { return nil }
    }
    var low = high / 2
    while high - low > 0.01 * high {
      let middle = (low + high) / 2
      if self.power(exposures: first, middle) < power { low = middle } else { high = middle }
    }
    return high
  }

  private func approximatePower(_ first: Double, _ second: Double) -> Double {
    let normal = NormalDistribution.standard
    let difference = abs(firstRate.squareRoot() - secondRate.squareRoot())
    let effect = 2 * difference / (1 / first + 1 / second).squareRoot()
    let critical = normal.upperQuantile(significance / 2)
    return normal.cumulative(effect - critical) + normal.cumulative(-effect - critical)
  }
}

/// Why some numbers have no power.
package enum RatePowerError: Error, Equatable {
  /// The rate is negative or not finite.
  case notARate(Double)
  /// The significance is not between 0 and 1.
  case notASignificance(Double)
}

extension RatePowerError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notARate(let rate): "a rate of \(rate) cannot be: it must be finite, from zero up"
    case .notASignificance(let significance):
      "the significance \(significance) is not between 0 and 1: write one such as 0.05"
    }
  }
}
