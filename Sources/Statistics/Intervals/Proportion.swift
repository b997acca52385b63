/// How many of some independent trials succeeded: what is known of a probability.
package struct Proportion: Hashable, Sendable {
  /// How many trials succeeded.
  package let successes: Int
  /// How many trials there were.
  package let trials: Int

  /// A number of successes among some trials, of which there may be none.
  ///
  /// - Throws: ``ProportionError`` where there are not from 0 to `trials` successes.
  package init(_ successes: Int, of trials: Int) throws(ProportionError) {
    guard successes >= 0, successes <= trials else {
      throw .impossible(successes: successes, trials: trials)
    }
    self.init(unchecked: successes, of: trials)
  }

  /// So many successes and so many failures; what is negative counts as none.
  package init(count successes: Int, not failures: Int) {
    self.init(unchecked: max(0, successes), of: max(0, successes) + max(0, failures))
  }

  init(unchecked successes: Int, of trials: Int) {
    self.successes = successes
    self.trials = trials
  }

  /// The observed fraction of successes, `nil` where there was no trial.
  package var fraction: Double? { trials > 0 ? Double(successes) / Double(trials) : nil }

  /// The exact interval of the probability (Clopper and Pearson, "The use of confidence or fiducial
  /// limits illustrated in the case of the binomial", 1934), within [0, 1]; all of it where there was
  /// no trial.
  package func interval(_ confidence: Confidence = .ninetyFive) -> Interval {
    Interval(lowerLimit(miss: confidence.miss / 2), upperLimit(miss: confidence.miss / 2))
  }

  /// The exact one-sided lower bound of the probability; 0 where nothing succeeded.
  package func lowerBound(_ confidence: Confidence = .ninetyFive) -> Double {
    lowerLimit(miss: confidence.miss)
  }

  /// The exact one-sided upper bound of the probability; 1 where nothing failed.
  package func upperBound(_ confidence: Confidence = .ninetyFive) -> Double {
    upperLimit(miss: confidence.miss)
  }

  private func lowerLimit(miss: Double) -> Double {
    guard successes > 0 else { return 0 }
    return BetaDistribution(
      uncheckedAlpha: Double(successes), beta: Double(trials - successes) + 1
    ).quantile(miss)
  }

  private func upperLimit(miss: Double) -> Double {
    guard successes < trials else { return 1 }
    return BetaDistribution(
      uncheckedAlpha: Double(successes) + 1, beta: Double(trials - successes)
    ).upperQuantile(miss)
  }
}

/// Why two numbers make no proportion.
package enum ProportionError: Error, Equatable {
  /// There are fewer successes than none, or more than trials.
  case impossible(successes: Int, trials: Int)
}

extension ProportionError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .impossible(let successes, let trials):
      "\(successes) of \(trials) cannot be: there are from 0 to \(trials) of them"
    }
  }
}
