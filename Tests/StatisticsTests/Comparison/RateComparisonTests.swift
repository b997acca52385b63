import Statistics
import Testing

@Suite("The comparison of two rates")
struct RateComparisonTests {
  private func comparison(
    _ first: Int, _ firstExposure: Double, _ second: Int, _ secondExposure: Double
  ) throws -> RateComparison {
    RateComparison(
      try EventCount(first, over: firstExposure), try EventCount(second, over: secondExposure))
  }

  @Test(
    arguments: [
      // The first is R's example of `poisson.test`, in methods.md, section 5; all by
      // scipy.stats.binomtest, scipy 1.17.
      (
        (11, 800, 21, 3_011), 0.0796686330333295, 1.9714880952380953, 0.858426403391619,
        4.277265943654079
      ),
      (
        (30, 7, 12, 9.5), 0.0002265948537938016, 3.392857142857143, 1.686878540441492,
        7.276550084760912
      ),
      (
        (400, 10, 350, 11), 0.0018710263712587516, 1.2571428571428571, 1.086404266059599,
        1.4552440761164849
      ),
      ((2, 1, 2, 1), 1, 1, 0.07248495358195571, 13.795966619049318),
    ] as [((Int, Double, Int, Double), Double, Double, Double, Double)])
  func `agrees with R and SciPy`(
    counts: (Int, Double, Int, Double), pValue: Double, ratio: Double, lower: Double, upper: Double
  ) throws {
    let comparison = try comparison(counts.0, counts.1, counts.2, counts.3)
    #expect(isClose(comparison.pValue, pValue))
    #expect(isClose(comparison.ratio, ratio))
    #expect(isClose(comparison.ratioInterval().lower, lower))
    #expect(isClose(comparison.ratioInterval().upper, upper))
  }

  @Test func `against no event has a ratio without end`() throws {
    let comparison = try comparison(6, 1, 0, 1)
    #expect(comparison.pValue == 0.03125)  // methods.md, section 5: "6-0: .031"
    #expect(comparison.ratio == nil)
    #expect(isClose(comparison.ratioInterval().lower, 1.1774247257241777))
    #expect(comparison.ratioInterval().upper == nil)
  }

  @Test func `of no event with some has a ratio of zero`() throws {
    let comparison = try comparison(0, 3, 4, 5)
    #expect(isClose(comparison.pValue, 0.30419921875))
    #expect(comparison.ratio == 0)
    #expect(comparison.ratioInterval().lower == 0)
    #expect(isClose(comparison.ratioInterval().upper, 2.5247780989432353))
  }

  @Test func `of nothing with nothing says nothing`() throws {
    let comparison = try comparison(0, 3, 0, 5)
    #expect(comparison.pValue == 1)
    #expect(comparison.ratio == nil)
    #expect(comparison.ratioInterval() == Interval(0, nil))
    #expect(comparison.probabilityFirstIsLarger > 0.5)  // Less was seen of the first.
  }

  @Test func `is never significant with fewer than six events`() throws {
    for total in 0..<6 {
      for first in 0...total {
        #expect(try comparison(first, 1, total - first, 1).pValue >= 0.05)
      }
    }
  }

  @Test(
    arguments: [
      // methods.md, section 5; digits from scipy.stats.beta.sf(0.5, a + 0.5, b + 0.5).
      (3, 1, 0.8395305452627101), (4, 2, 0.7910261816537515), (5, 1, 0.9527073936836133),
      (6, 3, 0.8410003744629815), (10, 5, 0.9023978599899204),
    ])
  func `gives the probability that the first is larger`(
    first: Int, second: Int, probability: Double
  ) throws {
    let comparison = try comparison(first, 1, second, 1)
    #expect(isClose(comparison.probabilityFirstIsLarger, probability))
  }

  @Test func `gives that probability for unequal exposures too`() throws {
    // scipy.stats.beta.sf(800 / 3811, 11.5, 21.5), scipy 1.17
    let comparison = try comparison(11, 800, 21, 3_011)
    #expect(isClose(comparison.probabilityFirstIsLarger, 0.9627510685034661))
    var random = Xoshiro256PlusPlus(seed: 5)
    let hits = (0..<20_000).count { _ in
      comparison.first.posterior.draw(using: &random)
        > comparison.second.posterior.draw(using: &random)
    }
    #expect(agrees(hits, of: 20_000, with: 0.9627510685034661))
  }

  @Test(arguments: [(3, 1.0, 9, 2.0), (0, 1, 7, 3), (12, 5, 12, 5)])
  func `turns round`(first: Int, firstExposure: Double, second: Int, secondExposure: Double) throws
  {
    let there = try comparison(first, firstExposure, second, secondExposure)
    let back = try comparison(second, secondExposure, first, firstExposure)
    #expect(isClose(there.pValue, back.pValue))
    #expect(isClose(there.probabilityFirstIsLarger, 1 - back.probabilityFirstIsLarger))
    #expect(isClose(there.ratioInterval().upper, 1 / back.ratioInterval().lower))
  }

  @Test func `rejects at its significance where its interval leaves out one, or nearly so`() throws
  {
    for first in 0...30 {
      let comparison = try comparison(first, 1, 30 - first, 1)
      // With equal exposures the split is symmetric, and the two agree.
      #expect((comparison.pValue < 0.05) == !comparison.ratioInterval().contains(1))
    }
  }

  @Test func `is quick with many events`() throws {
    let comparison = try comparison(1_001_500, 1, 1_000_000, 1)
    // 2 * scipy.stats.binom.cdf(1000000, 2001500, 0.5), scipy 1.17
    #expect(isClose(comparison.pValue, 0.2893467257124283, within: 1e-9))
  }
}
