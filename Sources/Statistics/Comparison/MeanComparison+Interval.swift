extension MeanComparison {
  /// By how much the first group's mean may exceed the second's: every shift of the second group
  /// that a permutation test does not tell from no difference.
  ///
  /// The test is inverted at once for all shifts: an arrangement that exchanges some values is as
  /// extreme as the groups seen from the shift on that is the difference of the exchanged values'
  /// means, so that the limits are quantiles of those (Tritchler, "On inverting permutation tests",
  /// 1984). It is exact where the groups differ by a shift.
  ///
  /// - Parameters:
  ///   - first: The first group, of finite values.
  ///   - second: The second group.
  ///   - confidence: How often such an interval holds the shift, at least.
  ///   - draws: How many arrangements to draw where there are too many to count.
  ///   - seed: The seed of those draws.
  /// - Returns: The interval; `nil` where there are too few values for any limit.
  package static func differenceInterval(
    _ first: [Double], _ second: [Double], _ confidence: Confidence = .ninetyFive,
    draws: Int = 9_999, seed: UInt64
  ) -> Interval? {
    guard !first.isEmpty, !second.isEmpty else { return nil }
    let exchanges = Exchanges(between: first, and: second).all(draws: draws, seed: seed)
    let shifts = exchanges.compactMap { sums in
      sums.count == 0 ? nil : (sums.first - sums.second) / Double(sums.count)
    }
    let limits = InvertedTest(thresholds: shifts, arrangements: exchanges.count)
    guard let lower = limits.lower(confidence), let upper = limits.upper(confidence) else {
      return nil
    }
    return Interval(lower, upper)
  }

  /// What the first group's mean may be as a multiple of the second's: every factor by which the
  /// second group can be scaled so that a permutation test tells no difference.
  ///
  /// It is exact where the groups differ in scale alone, and has no upper bound where the second
  /// group holds too little above zero. The test is inverted as for ``differenceInterval(_:_:_:draws:seed:)``:
  /// an exchange is as extreme as the groups seen from the ratio of the exchanged sums on.
  ///
  /// - Parameters:
  ///   - first: The first group, of finite values from zero up.
  ///   - second: The second group, of the same kind.
  ///   - confidence: How often such an interval holds the factor, at least.
  ///   - draws: How many arrangements to draw where there are too many to count.
  ///   - seed: The seed of those draws.
  /// - Returns: The interval; `nil` where a group is empty or a value negative.
  package static func ratioInterval(
    _ first: [Double], _ second: [Double], _ confidence: Confidence = .ninetyFive,
    draws: Int = 9_999, seed: UInt64
  ) -> Interval? {
    guard !first.isEmpty, !second.isEmpty, (first + second).allSatisfy({ $0 >= 0 }) else {
      return nil
    }
    let exchanges = Exchanges(between: first, and: second).all(draws: draws, seed: seed)
    // An exchange of zeros changes nothing, whatever the factor: it is always as extreme.
    let ratios = exchanges.compactMap { sums -> Double? in
      if sums.second > 0 { return sums.first / sums.second }
      return sums.first > 0 ? .infinity : nil
    }
    let limits = InvertedTest(thresholds: ratios, arrangements: exchanges.count)
    let upper = limits.upper(confidence) ?? .infinity
    let lower = limits.lower(confidence) ?? 0
    return Interval(lower.isFinite ? lower : 0, upper.isFinite ? upper : nil)
  }
}

/// The limits that a permutation test sets, from the values at which its arrangements become as
/// extreme as what was seen.
private struct InvertedTest {
  /// Those values, the smallest first; arrangements that always are as extreme have none.
  private let thresholds: [Double]
  private let arrangements: Int

  init(thresholds: [Double], arrangements: Int) {
    self.thresholds = thresholds.sorted()
    self.arrangements = arrangements
  }

  /// How many thresholds have to lie on one side of a value for it not to be rejected; none where
  /// those that are always extreme suffice.
  private func needed(_ confidence: Confidence) -> Int {
    let least = (Double(arrangements) * confidence.miss / 2 - 1e-9).rounded(.up)
    return Int(least) - (arrangements - thresholds.count)
  }

  /// The smallest value that is not rejected; `nil` where there is none.
  func lower(_ confidence: Confidence) -> Double? {
    let needed = needed(confidence)
    return needed > 0 ? thresholds[needed - 1] : nil
  }

  /// The largest value that is not rejected; `nil` where there is none.
  func upper(_ confidence: Confidence) -> Double? {
    let needed = needed(confidence)
    return needed > 0 ? thresholds[thresholds.count - needed] : nil
  }
}
