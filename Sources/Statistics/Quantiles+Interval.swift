extension Quantiles {
  /// The exact interval of the quantile of what the sample was drawn from: between two observations
  /// whose ranks a binomial count of smaller ones falls outside of no more often than the confidence
  /// allows (Thompson, "On confidence ranges for the median and other expectation distributions for
  /// populations of unknown distribution form", 1936; David and Nagaraja, "Order Statistics", 2003,
  /// section 7.1). It supposes nothing of the distribution.
  ///
  /// - Parameters:
  ///   - p: The fraction below the quantile, in (0, 1).
  ///   - confidence: How often such an interval holds the quantile, at least.
  /// - Returns: The interval, without an upper bound where the sample is too small for one; `nil` where
  ///   it is too small for a lower bound.
  package func interval(of p: Double, confidence: Confidence = .ninetyFive) -> Interval? {
    let smaller = BinomialDistribution(uncheckedTrials: count, probability: p)
    // The quantile lies below the observation of a rank if fewer than that many are smaller than it.
    let lower = (0..<count).partitioningIndex { smaller.cumulative($0) > confidence.miss / 2 }
    guard lower > 0, let lowest = observation(ofRank: lower) else { return nil }
    let upper = (1..<count + 1).partitioningIndex { smaller.atLeast($0) <= confidence.miss / 2 }
    return Interval(lowest, observation(ofRank: upper))
  }
}

extension Range<Int> {
  /// The first number that satisfies a condition that, once true, stays true; else the end.
  fileprivate func partitioningIndex(where belongs: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if belongs(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
