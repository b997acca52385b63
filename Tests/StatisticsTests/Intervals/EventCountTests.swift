import Statistics
import Testing

@Suite("The rate of events")
struct EventCountTests {
  @Test(
    arguments: [
      // Garwood, 1936, in methods.md, section 5; digits from scipy.stats.chi2.ppf, scipy 1.17.
      (0, 0, 3.6888794541139354), (1, 0.025317807984289876, 5.571643390938898),
      (5, 1.6234863901184207, 11.66833207932267), (10, 4.7953886961324335, 18.39035604201778),
    ])
  func `has Garwood's interval`(count: Int, lower: Double, upper: Double) throws {
    let interval = try EventCount(count, over: 1).interval()
    #expect(isClose(interval.lower, lower))
    #expect(isClose(interval.upper, upper))
  }

  @Test func `is in events a unit of exposure, at any confidence`() throws {
    // scipy.stats.chi2.ppf([0.05, 0.95], [6, 8]) / 2 / 2
    let interval = try EventCount(3, over: 2).interval(.ninety)
    #expect(isClose(interval.lower, 0.4088457235819767))
    #expect(isClose(interval.upper, 3.8768282639663627))
    #expect(try EventCount(3, over: 2).rate == 1.5)
  }

  @Test func `has a one-sided upper bound`() throws {
    // The rule of three: -ln 0.05. And scipy.stats.chi2.ppf(0.95, 6) / 2 / 4.
    #expect(isClose(try EventCount(0, over: 1).upperBound(), 2.995732273553991))
    #expect(isClose(try EventCount(2, over: 4).upperBound(), 1.573948405467997))
  }

  @Test func `is less certain where events come in bursts`() throws {
    // scipy.stats.gamma.ppf([0.025, 0.975], [4, 5]) * 2.5
    let interval = try EventCount(10, over: 1).interval(dispersion: 2.5)
    #expect(isClose(interval.lower, 2.7246634340658122))
    #expect(isClose(interval.upper, 25.603971688509233))
  }

  @Test(arguments: [1, 4, 15, 60.0])
  func `is in the interval as often as claimed, at least`(mean: Double) throws {
    // Exact: the chance of all counts whose interval holds the true rate.
    let poisson = try PoissonDistribution(mean: mean)
    let covered = try (0...200).filter { try EventCount($0, over: 1).interval().contains(mean) }
    let coverage = covered.map(poisson.mass).reduce(0, +)
    #expect(coverage >= 0.95)
    #expect(coverage < 0.99)
  }

  @Test func `is in the interval of simulated counts as often as that`() throws {
    var random = Xoshiro256PlusPlus(seed: 1936)
    let hits = try (0..<4_000).count { _ in
      var time = random.exponential()
      var count = 0
      while time < 5 {
        count += 1
        time += random.exponential()
      }
      return try EventCount(count, over: 5).interval(.eighty).contains(1)
    }
    // The chance of 2 to 8 events where 5 are expected, which are the counts whose interval holds 5.
    #expect(agrees(hits, of: 4_000, with: 0.8914782))
  }

  @Test func `grows with the count, and its interval narrows with the exposure`() throws {
    let intervals = try (0...50).map { try EventCount($0, over: 1).interval() }
    for (fewer, more) in zip(intervals, intervals.dropFirst()) {
      #expect(fewer.lower < more.lower)
      #expect((fewer.upper ?? 0) < (more.upper ?? 0))
    }
    let brief = try EventCount(3, over: 1).interval()
    let long = try EventCount(30, over: 10).interval()
    #expect(brief.lower < long.lower && (long.upper ?? 0) < (brief.upper ?? 0))
  }

  @Test func `has Jeffreys' posterior`() throws {
    let posterior = try EventCount(4, over: 3).posterior
    #expect(posterior == (try GammaDistribution(shape: 4.5, rate: 3)))
    #expect(posterior.mean == 1.5)
    #expect(posterior.variance == 0.5)
    #expect(posterior.interval(.eighty).contains(posterior.mean))
  }

  @Test func `needs a count and an exposure`() {
    #expect(throws: EventCountError.negativeCount(-1)) { try EventCount(-1, over: 1) }
    #expect(throws: EventCountError.noExposure(0)) { try EventCount(1, over: 0) }
    #expect(throws: EventCountError.self) { try EventCount(1, over: .nan) }
  }
}
