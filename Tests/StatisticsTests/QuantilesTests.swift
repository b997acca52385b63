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
}
