private import CBoostMath

/// A binomial distribution: how many of some independent trials succeed.
package struct BinomialDistribution: Hashable, Sendable {
  /// How many trials there are.
  package let trials: Int
  /// The probability that one succeeds.
  package let probability: Double

  /// A binomial distribution.
  ///
  /// - Throws: ``DistributionError`` where `trials` is negative or `probability` is not in [0, 1].
  package init(trials: Int, probability: Double) throws(DistributionError) {
    guard trials >= 0 else { throw .negativeCount("number of trials", trials) }
    guard probability >= 0, probability <= 1 else {
      throw .notAProbability("probability of success", probability)
    }
    self.init(uncheckedTrials: trials, probability: probability)
  }

  init(uncheckedTrials trials: Int, probability: Double) {
    self.trials = trials
    self.probability = probability
  }

  /// The probability of exactly `count` successes.
  package func mass(_ count: Int) -> Double {
    guard (0...trials).contains(count) else { return 0 }
    let (successes, failures) = (Double(count), Double(trials - count))
    return boost_ibeta_derivative(successes + 1, failures + 1, probability) / Double(trials + 1)
  }

  /// The probability of `count` successes or fewer.
  package func cumulative(_ count: Int) -> Double {
    if count < 0 { return 0 }
    if count >= trials { return 1 }
    return boost_ibetac(Double(count) + 1, Double(trials - count), probability)
  }

  /// The probability of `count` successes or more, exact far out too.
  package func atLeast(_ count: Int) -> Double {
    if count < 1 { return 1 }
    if count > trials { return 0 }
    return boost_ibeta(Double(count), Double(trials - count) + 1, probability)
  }
}
