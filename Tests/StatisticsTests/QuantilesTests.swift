import Statistics
import Testing

@Suite("Quantiles")
struct QuantilesTests {
  @Test(
    arguments: [
      // numpy.quantile([3, 1, 4, 1, 5, 9, 2, 6], p)
      (0.0, 1.0), (0.25, 1.75), (0.5, 3.5), (0.75, 5.25), (0.9, 6.9), (1.0, 9.0),
    ])
  func `agree with NumPy`(p: Double, expected: Double) throws {
    let quantile = try #require(Quantiles(of: [3, 1, 4, 1, 5, 9, 2, 6]).quantile(p))
    #expect(abs(quantile - expected) < 1e-12)
  }

  @Test func `of one observation are that observation`() {
    #expect([0, 0.5, 1].map { Quantiles(of: [7]).quantile($0) } == [7, 7, 7])
  }

  @Test func `of nothing are unknown`() {
    #expect(Quantiles(of: []).median == nil)
    #expect(Quantiles(of: []).minimum == nil)
  }

  @Test func `never fall as the fraction rises`() {
    let quantiles = Quantiles(of: (0..<97).map { Double($0 * 37 % 101) })
    let values = stride(from: 0, through: 1, by: 0.01).compactMap(quantiles.quantile)
    #expect(values == values.sorted())
  }

  // The ranks of the classic tables for the median at 95 % (Conover, "Practical Nonparametric
  // Statistics"), and for the 90th percentile those that the binomial sums give.
  @Test(
    arguments: [
      (6, 0.5, 1.0, 6.0), (10, 0.5, 2, 9), (12, 0.5, 3, 10), (20, 0.5, 6, 15), (100, 0.5, 40, 61),
      (36, 0.9, 29, 36),
    ])
  func `have an exact interval between two ranks`(n: Int, p: Double, lower: Double, upper: Double) {
    let ranks = Quantiles(of: (1...n).map(Double.init))
    #expect(ranks.interval(of: p) == Interval(lower, upper))
  }

  @Test func `have no bound that the sample is too small for`() {
    #expect(Quantiles(of: []).interval(of: 0.5) == nil)
    #expect(Quantiles(of: [1, 2, 3, 4, 5]).interval(of: 0.5) == nil)
    #expect(Quantiles(of: (1...12).map(Double.init)).interval(of: 0.9) == Interval(8, nil))
  }
}
