import Statistics
import Testing

/// Answers stay finite, in order and in their range far from where they are usually asked.
@Suite("Extreme counts")
struct ExtremesTests {
  private static let counts = [0, 1, 2, 7, 99, 12_345, 1_000_000, 250_000_000]
  private static let levels = [0.01, 0.5, 0.8, 0.999, 0.999_999_9]

  @Test(arguments: counts, levels)
  func `have rates with an interval around them`(count: Int, level: Double) throws {
    for exposure in [1e-9, 1, 1e9] {
      let events = try EventCount(count, over: exposure)
      let interval = try events.interval(Confidence(level))
      let upper = try #require(interval.upper)
      #expect(interval.lower.isFinite && upper.isFinite)
      #expect(interval.lower >= 0 && interval.lower <= upper)
      #expect(upper > 0)
    }
  }

  @Test(arguments: counts, levels)
  func `have proportions with an interval within zero and one`(
    trials: Int, level: Double
  ) throws {
    for successes in Set([0, min(1, trials), trials / 3, max(0, trials - 1), trials]) {
      let interval = try Proportion(successes, of: trials).interval(Confidence(level))
      let upper = try #require(interval.upper)
      #expect(interval.lower >= 0 && interval.lower <= upper && upper <= 1)
    }
  }

  @Test(arguments: counts, counts)
  func `have comparisons with a probability and a ratio`(first: Int, second: Int) throws {
    for exposure in [0.001, 1, 5_000] {
      let comparison = RateComparison(
        try EventCount(first, over: exposure), try EventCount(second, over: 3))
      #expect((0...1).contains(comparison.pValue))
      #expect((0...1).contains(comparison.probabilityFirstIsLarger))
      let interval = comparison.ratioInterval()
      #expect(interval.lower.isFinite && interval.lower >= 0)
      #expect(interval.upper.map { $0.isFinite && $0 >= interval.lower } ?? (second == 0))
    }
  }
}
