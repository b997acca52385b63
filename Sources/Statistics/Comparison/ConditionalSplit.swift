/// How a number of events splits between two periods, each event by itself falling into the first
/// with a probability of `share`.
struct ConditionalSplit {
  let total: Int
  private let distribution: BinomialDistribution

  init(total: Int, share: Double) {
    self.total = total
    distribution = BinomialDistribution(uncheckedTrials: total, probability: share)
  }

  /// The most likely first count.
  private var mode: Int { min(total, Int(Double(total + 1) * distribution.probability)) }

  /// The probability of all first counts that are no more likely than `count`.
  ///
  /// Two that are equally likely may differ by rounding: one likelier by less than 1 in 10^7 counts as
  /// well, as in R.
  func pValue(_ count: Int) -> Double {
    let limit = distribution.mass(count) * (1 + 1e-7)
    let mode = mode
    if distribution.mass(mode) <= limit { return 1 }
    if count < mode {
      let other = firstIndex(in: mode...(total + 1)) { distribution.mass($0) <= limit }
      return min(1, distribution.cumulative(count) + distribution.atLeast(other))
    }
    let other = firstIndex(in: 0...mode) { distribution.mass($0) > limit } - 1
    return min(1, distribution.cumulative(other) + distribution.atLeast(count))
  }

  /// The first counts that reject equal rates at a significance: all up to `low`, which is -1 where
  /// none is, and all from `high`, which is `total` + 1 where none is.
  func rejection(at significance: Double) -> (low: Int, high: Int) {
    let low = firstIndex(in: 0...mode) { pValue($0) >= significance } - 1
    let high = firstIndex(in: mode...(total + 1)) { $0 > total || pValue($0) < significance }
    return (low, high)
  }

  /// The first index for which `holds` is true, where it is false up to there and true from there; the
  /// last where it is true for none.
  private func firstIndex(in range: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
