/// How often a later time between events is longer than an earlier one: the reverse arrangement test,
/// which supposes no model (NIST/SEMATECH e-Handbook of Statistical Methods, 8.2.3.4).
package struct Reversals: Hashable, Sendable {
  /// Up to so many times between events, the distribution of the count is exact.
  private static let mostExact = 100

  /// The pairs of which the later is longer; equal ones are none, and say nothing for either trend.
  package let count: Int
  /// All pairs.
  package let pairs: Int
  /// The test: many reversals speak for a falling rate.
  package let test: TrendTest

  /// The reversals among the times between events, the first counted from the start of the watch.
  ///
  /// `nil` where there are fewer than two events.
  package init?(_ events: EventTimes) {
    let times = events.times
    guard times.count > 1 else { return nil }
    let gaps = zip(times, [0] + times).map { $0 - $1 }
    var reversals = 0
    var ties = 0
    for (place, gap) in gaps.enumerated() {
      let later = gaps[(place + 1)...]
      reversals += later.count { $0 > gap }
      ties += later.count { $0 == gap }
    }
    count = reversals
    pairs = gaps.count * (gaps.count - 1) / 2
    test = Self.test(reversals...(reversals + ties), of: gaps.count)
  }

  /// The test of what may be the number of reversals, depending on how equal gaps would have fallen:
  /// for each trend, the number that says less for it.
  private static func test(_ counts: ClosedRange<Int>, of gaps: Int) -> TrendTest {
    let (fewest, most) = (Double(counts.lowerBound), Double(counts.upperBound))
    if gaps <= mostExact {
      let chances = chances(of: gaps)
      return TrendTest(
        statistic: fewest, pRising: min(1, chances[...counts.upperBound].reduce(0, +)),
        pFalling: min(1, chances[counts.lowerBound...].reduce(0, +)))
    }
    let n = Double(gaps)
    let mean = n * (n - 1) / 4
    let deviation = ((2 * n + 5) * (n - 1) * n / 72).squareRoot()
    let normal = NormalDistribution.standard
    return TrendTest(
      statistic: fewest, pRising: normal.cumulative((most + 0.5 - mean) / deviation),
      pFalling: normal.upperTail((fewest - 0.5 - mean) / deviation))
  }

  /// The chance of each number of reversals where every order is as likely (Kendall, "A new measure of
  /// rank correlation", 1938): the k-th element adds from 0 to k - 1 of them.
  private static func chances(of gaps: Int) -> [Double] {
    var chances = [1.0]
    for element in 1..<max(1, gaps) {
      var wider = [Double](repeating: 0, count: chances.count + element)
      var sum = 0.0
      for index in wider.indices {
        if index < chances.count { sum += chances[index] }
        if index > element { sum -= chances[index - element - 1] }
        wider[index] = max(0, sum) / Double(element + 1)
      }
      chances = wider
    }
    return chances
  }
}
