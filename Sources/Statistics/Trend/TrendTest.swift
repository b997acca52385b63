/// A test of whether events come more often as time goes on, or less often.
package struct TrendTest: Hashable, Sendable {
  /// The test's own statistic.
  package let statistic: Double
  /// The probability of a statistic that speaks as loudly or louder for a rising rate, were it constant.
  package let pRising: Double
  /// The same for a falling rate.
  package let pFalling: Double

  /// The probability of a statistic as far out on either side: twice the smaller one, at most 1.
  package var pValue: Double { min(1, 2 * min(pRising, pFalling)) }
}
