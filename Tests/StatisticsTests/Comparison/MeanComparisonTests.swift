import Statistics
import Testing

@Suite("The comparison of two means")
struct MeanComparisonTests {
  private let first = [12.1, 9.5, 30.2, 4.4, 8.8]
  private let second = [3.1, 2.2, 7.9, 5.0, 1.1, 6.6]

  @Test func `counts every arrangement of few values`() throws {
    // Of the 462 arrangements, 8 by enumeration with itertools.combinations in Python.
    let comparison = try #require(MeanComparison(first, second, seed: 1))
    #expect(isClose(comparison.difference, 8.683333333333334))
    #expect(isClose(comparison.pValue, 8 / 462.0))
    #expect(comparison.arrangements == 462)
    #expect(comparison.isExact)
    #expect(comparison == MeanComparison(first, second, seed: 2))
  }

  @Test func `turns round`() throws {
    let there = try #require(MeanComparison(first, second, seed: 1))
    let back = try #require(MeanComparison(second, first, seed: 1))
    #expect(back.difference == -there.difference)
    #expect(back.pValue == there.pValue)
  }

  @Test func `draws arrangements of many values, the same for the same seed`() throws {
    var random = Xoshiro256PlusPlus(seed: 9)
    let many = (0..<30).map { _ in random.exponential() }
    let more = (0..<40).map { _ in 1.4 * random.exponential() }
    let comparison = try #require(MeanComparison(many, more, seed: 1))
    #expect(!comparison.isExact)
    #expect(comparison.arrangements == 10_000)
    #expect(comparison == MeanComparison(many, more, seed: 1))
    let other = try #require(MeanComparison(many, more, seed: 2))
    #expect(abs(comparison.pValue - other.pValue) < 0.03)
  }

  @Test func `is never impossible`() throws {
    let low = [Double](repeating: 0, count: 30)
    let high = [Double](repeating: 1, count: 30)
    #expect(MeanComparison(low, high, draws: 999, seed: 1)?.pValue == 0.001)
  }

  @Test(arguments: [([1.0], [1.0]), ([0.1, 0.1], [0.1]), ([3], [7])])
  func `says nothing of equal values or of one in each group`(
    first: [Double], second: [Double]
  ) {
    #expect(MeanComparison(first, second, seed: 1)?.pValue == 1)
  }

  @Test func `needs both groups`() {
    #expect(MeanComparison([], [1], seed: 1) == nil)
    #expect(MeanComparison([1], [], seed: 1) == nil)
  }

  @Test func `does not take rounding for a difference`() throws {
    // Every arrangement has the same mean, in sums that differ by an ulp.
    let comparison = try #require(MeanComparison([0.1, 0.2, 0.3], [0.3, 0.2, 0.1], seed: 1))
    #expect(comparison.pValue == 1)
  }

  @Test func `finds false differences no more often than claimed`() throws {
    var random = Xoshiro256PlusPlus(seed: 1_935)
    let hits = try (0..<1_000).count { place in
      let values = (0..<9).map { _ in random.exponential() }
      let comparison = MeanComparison(
        Array(values[..<4]), Array(values[4...]), seed: UInt64(place))
      return try #require(comparison).pValue <= 0.1
    }
    // 12 of the 126 arrangements.
    #expect(agrees(hits, of: 1_000, with: 12 / 126.0))
  }
}
