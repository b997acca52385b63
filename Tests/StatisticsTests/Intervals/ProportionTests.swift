import Statistics
import Testing

@Suite("A proportion")
struct ProportionTests {
  @Test(
    arguments: [
      // scipy.stats.binomtest(...).proportion_ci(level, "exact"), scipy 1.17
      (0, 10, 0.95, 0, 0.30849710781876294),
      (3, 10, 0.95, 0.06673951117773447, 0.652452850060008),
      (10, 10, 0.95, 0.6915028921812371, 1),
      (1, 28, 0.90, 0.001830226460139483, 0.15850717439163625),
      (7, 100, 0.80, 0.03936901341262835, 0.11490281663555257),
    ])
  func `has Clopper and Pearson's interval`(
    successes: Int, trials: Int, level: Double, lower: Double, upper: Double
  ) throws {
    let interval = try Proportion(successes, of: trials).interval(Confidence(level))
    #expect(isClose(interval.lower, lower))
    #expect(isClose(interval.upper, upper))
  }

  @Test func `has one-sided bounds`() throws {
    // scipy.stats.beta.ppf(0.05, 3, 6), (0.95, 1, 11), (0.95, 4, 10), scipy 1.17
    #expect(isClose(try Proportion(3, of: 8).lowerBound(), 0.1111127066076292))
    #expect(isClose(try Proportion(0, of: 11).upperBound(), 0.2384041903808526))
    #expect(isClose(try Proportion(3, of: 13).upperBound(), 0.49464973015136554))
  }

  @Test(arguments: [(6...8, 3), (9...14, 4), (15...20, 5), (21...26, 6)])
  func `is surely above a tenth from so many successes on`(
    trials: ClosedRange<Int>, fewest: Int
  ) throws {
    // methods.md, section 6, step 2.
    for trials in trials {
      #expect(try Proportion(fewest, of: trials).lowerBound() > 0.10)
      #expect(try Proportion(fewest - 1, of: trials).lowerBound() <= 0.10)
    }
  }

  @Test(arguments: [(0, 11), (1, 18), (2, 23), (3, 29), (4, 34)])
  func `is surely below a quarter from so many trials on`(successes: Int, fewest: Int) throws {
    // methods.md, section 6, step 2.
    #expect(try Proportion(successes, of: fewest).upperBound() < 0.25)
    #expect(try Proportion(successes, of: fewest - 1).upperBound() >= 0.25)
  }

  @Test func `of no trial may be anything`() throws {
    let none = try Proportion(0, of: 0)
    #expect(none.fraction == nil)
    #expect(none.interval() == Interval(0, 1))
    #expect((none.lowerBound(), none.upperBound()) == (0, 1))
  }

  @Test(arguments: [0.02, 0.1, 0.5, 0.93])
  func `is in the interval as often as claimed, at least`(probability: Double) throws {
    let binomial = try BinomialDistribution(trials: 40, probability: probability)
    let covered = try (0...40).filter {
      try Proportion($0, of: 40).interval().contains(probability)
    }
    #expect(covered.map(binomial.mass).reduce(0, +) >= 0.95)
  }

  @Test func `is in the interval of simulated trials as often as that`() throws {
    var random = Xoshiro256PlusPlus(seed: 1934)
    let binomial = try BinomialDistribution(trials: 25, probability: 0.3)
    let covered = try Set(
      (0...25).filter { try Proportion($0, of: 25).interval().contains(0.3) })
    let hits = (0..<4_000).count { _ in
      covered.contains((0..<25).count { _ in random.uniform() < 0.3 })
    }
    #expect(agrees(hits, of: 4_000, with: covered.map(binomial.mass).reduce(0, +)))
  }

  @Test func `mirrors the proportion of failures`() throws {
    for successes in 0...17 {
      let interval = try Proportion(successes, of: 17).interval()
      let mirror = try Proportion(17 - successes, of: 17).interval()
      #expect(abs(interval.lower + (mirror.upper ?? 0) - 1) < 1e-12)
    }
  }

  @Test func `needs from none to all`() {
    #expect(throws: ProportionError.impossible(successes: 3, trials: 2)) {
      try Proportion(3, of: 2)
    }
    #expect(throws: ProportionError.self) { try Proportion(-1, of: 2) }
  }

  @Test(arguments: [0, 1, -0.5, Double.nan])
  func `needs a confidence between none and certainty`(level: Double) {
    #expect(throws: ConfidenceError.self) { try Confidence(level) }
  }
}
