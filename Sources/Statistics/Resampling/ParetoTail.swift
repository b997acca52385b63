/// What may lie beyond the largest of some values, of which few were seen: a Pareto tail that begins
/// there.
///
/// Its index comes from the largest quarter of the values (Hill, "A simple general approach to
/// inference about the tail of a distribution", 1975) and is doubted as much as so few deserve: where
/// the logarithms of k values exceed that of the next one by a sum s, it is Gamma(k + 1, s + 1), which
/// counts one more value with an excess of 1. So no data give a tail of index 1, which has no mean.
package struct ParetoTail: Hashable, Sendable {
  /// The value at which the tail begins.
  package let largest: Double
  /// What is believed of the index: the larger it is, the thinner the tail.
  package let index: GammaDistribution

  /// The tail beyond the largest of finite values from zero up; `nil` where none is above zero.
  package init?(beyond values: [Double]) {
    let sorted = values.filter { $0 > 0 }.sorted(by: >)
    guard let largest = sorted.first else { return nil }
    let count = min(max(2, values.count / 4), sorted.count - 1)
    let excess = sorted.prefix(count).reduce(0) { $0 + Portable.log($1 / sorted[count]) }
    self.largest = largest
    index = GammaDistribution(uncheckedShape: Double(count) + 1, rate: excess + 1)
  }

  /// A value in the tail: one of the index, then one beyond the largest.
  package func draw(using random: inout some RandomNumberGenerator) -> Double {
    let exponent = random.exponential() / index.draw(using: &random)
    return largest * Portable.exp(min(exponent, 600))
  }
}
