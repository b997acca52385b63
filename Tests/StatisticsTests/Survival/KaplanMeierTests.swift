import Statistics
import Testing

@Suite("Kaplan-Meier")
struct KaplanMeierTests {
  /// Weeks of remission with 6-mercaptopurine, from Freireich and others (1963): the data set of the
  /// textbooks. Negative where the remission had not ended.
  private static let remissions = [
    6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35,
  ]

  private func curve(
    _ lengths: [Int], confidence: Confidence = .ninetyFive
  ) throws -> KaplanMeier {
    let durations = try lengths.map {
      try ObservedDuration(Double(abs($0)), hasEnded: $0 >= 0)
    }
    return KaplanMeier(of: durations, confidence: confidence)
  }

  @Test(
    arguments: [
      // scipy.stats.ecdf(CensoredData(...)).sf.confidence_interval(method="log-log"), scipy 1.17
      (6.0, 0.85714286, 0.61971796, 0.95155175), (7, 0.80672269, 0.56314656, 0.92280902),
      (12, 0.75294118, 0.50319951, 0.88936184), (13, 0.69019608, 0.43161022, 0.84906596),
      (16, 0.62745098, 0.36751086, 0.80491219), (22, 0.53781513, 0.26777894, 0.74679072),
      (35, 0.44817927, 0.18805201, 0.68014263),
    ])
  func `agrees with SciPy`(time: Double, fraction: Double, lower: Double, upper: Double) throws {
    let estimate = try #require(try curve(Self.remissions).survival(at: time))
    #expect(isClose(estimate.fraction, fraction, within: 1e-7))
    #expect(isClose(estimate.interval.lower, lower, within: 1e-7))
    #expect(isClose(estimate.interval.upper, upper, within: 1e-7))
  }

  @Test func `counts what has ended and what is open`() throws {
    let curve = try curve(Self.remissions)
    #expect((curve.count, curve.ended, curve.open) == (21, 9, 12))
    #expect(curve.steps.map(\.atRisk) == [21, 17, 15, 12, 11, 7, 6])
    #expect(curve.steps.map(\.ended) == [3, 1, 1, 1, 1, 1, 1])
    #expect(curve.ended >= KaplanMeier.fewestEnds)
  }

  @Test func `has Greenwood's variance`() throws {
    // By hand: (18/21)^2 x 3 / (21 x 18).
    let step = try #require(try curve(Self.remissions).steps.first)
    #expect(isClose(step.variance, 0.0058309037900875))
  }

  @Test func `gives the median and an interval that may have no upper end`() throws {
    let curve = try curve(Self.remissions)
    #expect(curve.quantile(0.5) == 23)
    #expect(curve.quantileInterval(0.5) == Interval(13, nil))
    #expect(curve.quantile(0.9) == nil)
  }

  @Test func `knows nothing past the last look`() throws {
    let curve = try curve(Self.remissions)
    #expect(curve.survival(at: 36) == nil)
    #expect(curve.survival(at: -1) == nil)
    #expect(try self.curve([3, 5]).survival(at: 9)?.fraction == 0)
  }

  @Test func `of nothing says nothing`() throws {
    let curve = try curve([])
    #expect(curve.survival(at: 0) == nil)
    #expect(curve.quantile(0.5) == nil)
    #expect(curve.quantileInterval(0.5) == nil)
    #expect(curve.longest == nil)
  }

  @Test func `without an end stays at one, with Clopper and Pearson's bound`() throws {
    let curve = try curve([-2, -4, -4, -4, -4])
    let estimate = try #require(curve.survival(at: 3))
    #expect(estimate.fraction == 1)
    // The lower bound of four of four: 0.025^(1/4).
    #expect(isClose(estimate.interval.lower, 0.3976353643835253))
    #expect(estimate.interval.upper == 1)
    #expect(curve.steps.isEmpty)
  }

  @Test func `of one event falls to zero and keeps the bound above`() throws {
    let curve = try curve([7])
    #expect(curve.steps.map(\.survival) == [0])
    #expect(curve.steps.map(\.variance) == [0])
    #expect(curve.steps.map(\.interval) == [Interval(0, 1)])
    #expect(curve.quantile(0.5) == 7)
  }

  @Test func `where all are equal falls once`() throws {
    #expect(try curve([4, 4, 4, 4]).steps.map(\.survival) == [0])
  }

  @Test(arguments: [0, 1, 2, 3])
  func `stays within zero and one, and never rises`(seed: UInt64) throws {
    var random = Xoshiro256PlusPlus(seed: seed)
    for _ in 0..<200 {
      let lengths = (0..<(1 + random.index(below: 30))).map { _ in
        (1 + random.index(below: 9)) * (random.index(below: 2) == 0 ? 1 : -1)
      }
      let steps = try curve(lengths).steps
      for (before, after) in zip(steps, steps.dropFirst()) {
        #expect(after.survival < before.survival)
      }
      for step in steps {
        #expect(step.interval.lower >= 0)
        #expect(step.interval.contains(step.survival))
        #expect((step.interval.upper ?? 2) <= 1)
      }
    }
  }

  @Test(arguments: [Double.nan, .infinity, -1])
  func `refuses a duration that cannot be`(length: Double) {
    #expect(throws: ObservedDurationError.self) {
      try ObservedDuration(length, hasEnded: true)
    }
  }
}
