/// Whether two quantities rise together, whatever the shape of the curve: Spearman's rank correlation
/// ("The proof and measurement of association between two things", 1904). Equal values share the mean
/// of their ranks.
package struct RankCorrelation: Hashable, Sendable {
  /// Up to so many pairs the p-value counts every order.
  package static let mostExactPairs = 8

  /// The coefficient, from -1 to 1.
  package let coefficient: Double
  /// The probability of one as far from zero or farther, on either side, were the quantities
  /// independent: exact for few pairs, and by Student's t with n - 2 degrees of freedom for more
  /// (Kendall and Stuart, "The Advanced Theory of Statistics", 1973, 31.19).
  package let pValue: Double

  /// The correlation of pairs of finite values.
  ///
  /// `nil` where there are fewer than three pairs, or one quantity is the same in all.
  package init?(_ pairs: [(Double, Double)]) {
    guard pairs.count > 2 else { return nil }
    let first = Self.centredRanks(of: pairs.map(\.0))
    let second = Self.centredRanks(of: pairs.map(\.1))
    let scale = (Self.product(first, first) * Self.product(second, second)).squareRoot()
    guard scale > 0 else { return nil }
    coefficient = min(1, max(-1, Self.product(first, second) / scale))
    pValue =
      pairs.count <= Self.mostExactPairs
      ? Self.exactProbability(first, second)
      : Self.approximateProbability(of: coefficient, pairs: pairs.count)
  }

  private static func product(_ first: [Double], _ second: [Double]) -> Double {
    zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Ranks less their mean: multiples of a half, so that sums of their products are exact.
  private static func centredRanks(of values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      let same = order[start...].prefix { values[$0] == values[order[start]] }
      let shared = Double(start) + Double(same.count - 1) / 2
      for index in same { ranks[index] = shared - Double(values.count - 1) / 2 }
      start += same.count
    }
    return ranks
  }

  private static func approximateProbability(of coefficient: Double, pairs: Int) -> Double {
    let degrees = Double(pairs - 2)
    let unexplained = (1 - coefficient) * (1 + coefficient)
    guard unexplained > 0 else { return 0 }
    return StudentDistribution(degreesOfFreedom: degrees)
      .twoSidedTail(coefficient * (degrees / unexplained).squareRoot())
  }

  /// The fraction of all orders of the second ranks whose correlation is as far from zero.
  private static func exactProbability(_ first: [Double], _ second: [Double]) -> Double {
    let seen = abs(product(first, second))
    var order = second
    var extreme = 0
    var all = 0
    forEachOrder(of: &order, upTo: order.count) { order in
      all += 1
      if abs(product(first, order)) >= seen { extreme += 1 }
    }
    return Double(extreme) / Double(all)
  }

  /// Every order of the first `count` elements, one exchange from one to the next (Heap, "Permutations
  /// by interchanges", 1963).
  private static func forEachOrder(
    of elements: inout [Double], upTo count: Int, _ body: ([Double]) -> Void
  ) {
    guard count > 1 else { return body(elements) }
    for index in 0..<count {
      forEachOrder(of: &elements, upTo: count - 1, body)
      if index < count - 1 { elements.swapAt(count.isMultiple(of: 2) ? index : 0, count - 1) }
    }
  }
}
