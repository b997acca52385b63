/// Whether the rates of two independent counts differ.
///
/// Given how many events there were in all, the first count is binomial where the rates are equal
/// (Przyborowski and Wilenski, "Homogeneity of results in testing samples from Poisson series",
/// 1940). The test is exact, and the fewer the events the less it can say: with equal exposures,
/// fewer than six in all are never significant at 0.05.
package struct RateComparison: Hashable, Sendable {
  /// The count whose rate is the numerator of ``ratio``.
  package let first: EventCount
  /// The count whose rate is the denominator.
  package let second: EventCount

  /// The comparison of two counts, whose exposures are in the same unit.
  package init(_ first: EventCount, _ second: EventCount) {
    self.first = first
    self.second = second
  }

  /// The first rate over the second; `nil` where no event was seen in the second, so that there is no
  /// ratio or no end to it.
  package var ratio: Double? { second.count > 0 ? first.rate / second.rate : nil }

  /// The probability of a split as unlikely as this one or more so, were the rates equal; 1 where
  /// there was no event. As R's `poisson.test` has it.
  package var pValue: Double {
    ConditionalSplit(total: first.count + second.count, share: share).pValue(first.count)
  }

  /// The exact interval of the ratio, by Clopper and Pearson's of the first count's share; it has no
  /// upper bound where no event was seen in the second.
  package func ratioInterval(_ confidence: Confidence = .ninetyFive) -> Interval {
    let total = first.count + second.count
    let shares = Proportion(unchecked: first.count, of: total).interval(confidence)
    let exposures = second.exposure / first.exposure
    let upper = shares.upper.flatMap { $0 < 1 ? $0 / (1 - $0) * exposures : nil }
    return Interval(shares.lower / (1 - shares.lower) * exposures, upper)
  }

  /// The probability that the first rate is the larger, from both ``EventCount/posterior``s:
  /// 1 - I_w(a, b), where a and b are their shapes and w is the first exposure's share of both.
  package var probabilityFirstIsLarger: Double {
    BetaDistribution(uncheckedAlpha: first.posterior.shape, beta: second.posterior.shape)
      .upperTail(share)
  }

  /// The share of the events that the first count would have, were the rates equal.
  private var share: Double { first.exposure / (first.exposure + second.exposure) }
}
