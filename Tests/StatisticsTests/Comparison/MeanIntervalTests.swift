import Statistics
import Testing

@Suite("The intervals of a permutation test")
struct MeanIntervalTests {
  private let first = [12.1, 9.5, 30.2, 4.4, 8.8]
  private let second = [3.1, 2.2, 7.9, 5.0, 1.1, 6.6]

  @Test func `invert the test over every arrangement of few values`() throws {
    // The 12th from each end of 462 arrangements, by enumeration with itertools in Python.
    let difference = try #require(MeanComparison.differenceInterval(first, second, seed: 1))
    #expect(isClose(difference.lower, 1.0666666666666675))
    #expect(isClose(difference.upper, 18.099999999999998))
    let ratio = try #require(MeanComparison.ratioInterval(first, second, seed: 1))
    #expect(isClose(ratio.lower, 1.1641025641025642))
    #expect(isClose(ratio.upper, 9.285714285714285))
  }

  @Test func `turn round with the groups`() throws {
    let there = try #require(MeanComparison.differenceInterval(first, second, seed: 1))
    let back = try #require(MeanComparison.differenceInterval(second, first, seed: 1))
    #expect(isClose(back.lower, -(there.upper ?? 0)))
    let ratio = try #require(MeanComparison.ratioInterval(first, second, seed: 1))
    let inverse = try #require(MeanComparison.ratioInterval(second, first, seed: 1))
    #expect(isClose(inverse.upper, 1 / ratio.lower))
  }

  @Test func `move with the units of the values`() throws {
    let tenfold = MeanComparison.differenceInterval(
      first.map { 10 * $0 }, second.map { 10 * $0 }, seed: 1)
    let plain = try #require(MeanComparison.differenceInterval(first, second, seed: 1))
    #expect(isClose(tenfold?.lower, 10 * plain.lower))
    let ratio = try #require(MeanComparison.ratioInterval(first, second, seed: 1))
    let halved = MeanComparison.ratioInterval(first.map { $0 / 2 }, second, seed: 1)
    #expect(isClose(halved?.upper, (ratio.upper ?? 0) / 2))
  }

  @Test func `set no limit where too few values are known`() throws {
    #expect(MeanComparison.differenceInterval([1, 2, 3], [4, 5], seed: 1) == nil)
    #expect(MeanComparison.ratioInterval([1, 2, 3], [4, 5], seed: 1) == Interval(0, nil))
    #expect(MeanComparison.ratioInterval([], [4, 5], seed: 1) == nil)
    #expect(MeanComparison.ratioInterval([-1, 2], [4, 5], seed: 1) == nil)
  }

  @Test func `let zeros say nothing`() throws {
    let zeros = [Double](repeating: 0, count: 30)
    #expect(MeanComparison.ratioInterval(zeros, zeros, seed: 1) == Interval(0, nil))
    // One week that burned among sixty: it may as well have fallen into the others.
    #expect(
      MeanComparison.ratioInterval(zeros, zeros.dropLast() + [5], seed: 1) == Interval(0, nil))
  }

  @Test func `agree with the test: no change is left out where the test finds one`() throws {
    var random = Xoshiro256PlusPlus(seed: 1_984)
    for seed in 0..<200 {
      let before = (0..<6).map { _ in random.exponential() }
      let after = (0..<5).map { _ in 0.2 * random.exponential() }
      let comparison = try #require(MeanComparison(after, before, seed: UInt64(seed)))
      let difference = try #require(
        MeanComparison.differenceInterval(after, before, seed: UInt64(seed)))
      let ratio = try #require(MeanComparison.ratioInterval(after, before, seed: UInt64(seed)))
      // Both hypotheses are the same one where nothing changed.
      #expect(difference.contains(0) == ratio.contains(1))
      // What both tails together make rarer than one half is rarer than that in one of them.
      if comparison.pValue < 0.025 { #expect(!ratio.contains(1)) }
    }
  }

  @Test(arguments: [0.5, 1, 2])
  func `hold the truth as often as claimed`(factor: Double) throws {
    // Weeks of which two in five burn something, heavy-tailed.
    var random = Xoshiro256PlusPlus(seed: 42)
    func week() -> Double {
      random.uniform() < 0.4 ? random.exponential() * random.exponential() : 0
    }
    let held = try (0..<500).count { place in
      let before = (0..<26).map { _ in week() }
      let after = (0..<13).map { _ in factor * week() }
      let interval = MeanComparison.ratioInterval(
        after, before, draws: 199, seed: UInt64(place))
      return try #require(interval).contains(factor)
    }
    #expect(agrees(held, of: 500, with: 0.95), "\(held)")
  }

  @Test(arguments: [-1.0, 0, 3])
  func `hold a shift as often as claimed`(shift: Double) throws {
    var random = Xoshiro256PlusPlus(seed: 43)
    let held = try (0..<500).count { place in
      let before = (0..<12).map { _ in random.normal() }
      let after = (0..<20).map { _ in shift + random.normal() }
      let interval = MeanComparison.differenceInterval(
        after, before, draws: 199, seed: UInt64(place))
      return try #require(interval).contains(shift)
    }
    #expect(agrees(held, of: 500, with: 0.95), "\(held)")
  }
}
