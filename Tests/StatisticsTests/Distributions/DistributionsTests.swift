import Statistics
import Testing

/// Golden values: scipy.stats 1.17 (`norm`, `gamma`, `beta`, `poisson`, `binom`, `chi2`).
@Suite("Distributions")
struct DistributionsTests {
  @Test func `the normal agrees with SciPy`() throws {
    let normal = try NormalDistribution(mean: 3, deviation: 2)
    #expect(isClose(normal.cumulative(4.5), 0.7733726476231317))
    #expect(isClose(normal.quantile(0.9), 5.563103131089201))
    #expect(isClose(NormalDistribution.standard.upperTail(9), 1.1285884059538324e-19))
    #expect(isClose(NormalDistribution.standard.upperQuantile(1e-20), 9.262340089798409))
  }

  @Test func `the gamma agrees with SciPy`() throws {
    let gamma = try GammaDistribution(shape: 2.5, rate: 3)
    #expect(isClose(gamma.cumulative(1), 0.6937810815867212))
    #expect(isClose(gamma.upperTail(12), 3.928103832545132e-14))
    #expect(isClose(gamma.quantile(0.9), 1.5393928166301871))
    #expect(isClose(gamma.upperQuantile(1e-12), 10.873106035561307))
    #expect(isClose(try GammaDistribution(shape: 0.5, rate: 1).quantile(0.1), 0.00789538704671561))
  }

  @Test func `the beta agrees with SciPy`() throws {
    let beta = try BetaDistribution(alpha: 2.5, beta: 7)
    #expect(isClose(beta.cumulative(0.3), 0.6412224629717214))
    #expect(isClose(beta.upperTail(0.9), 1.552098504198284e-06))
    #expect(isClose(beta.quantile(0.05), 0.07152999268253016))
    #expect(isClose(beta.upperQuantile(0.05), 0.5137410622143801))
  }

  @Test func `the Poisson agrees with SciPy`() throws {
    let poisson = try PoissonDistribution(mean: 4.2)
    #expect(isClose(poisson.mass(3), 0.1851653825792587))
    #expect(isClose(poisson.cumulative(3), 0.39540336960235617))
    #expect(isClose(poisson.atLeast(15), 3.447273403879165e-05))
  }

  @Test func `the binomial agrees with SciPy`() throws {
    let binomial = try BinomialDistribution(trials: 13, probability: 0.1)
    #expect(isClose(binomial.mass(2), 0.24477226495020013))
    #expect(isClose(binomial.cumulative(2), 0.8661172452084))
    #expect(isClose(binomial.atLeast(5), 0.006460155959499999))
  }

  @Test func `the chi-squared agrees with SciPy`() throws {
    let chiSquared = try ChiSquaredDistribution(degreesOfFreedom: 7)
    #expect(isClose(chiSquared.cumulative(12), 0.8994411314916412))
    #expect(isClose(chiSquared.upperTail(60), 1.5095553022989154e-10))
    #expect(isClose(chiSquared.quantile(0.95), 14.067140449340169))
  }

  @Test func `counts outside their range have defined chances`() throws {
    let poisson = try PoissonDistribution(mean: 2)
    #expect([poisson.mass(-1), poisson.cumulative(-1), poisson.atLeast(0)] == [0, 0, 1])
    let binomial = try BinomialDistribution(trials: 3, probability: 0.5)
    #expect([binomial.mass(-1), binomial.mass(4), binomial.cumulative(-1)] == [0, 0, 0])
    #expect([binomial.cumulative(3), binomial.atLeast(0), binomial.atLeast(4)] == [1, 1, 0])
  }

  @Test(arguments: [(0.0, [1.0, 0, 0, 0]), (1.0, [0, 0, 0, 1])])
  func `a certain binomial has one outcome`(probability: Double, masses: [Double]) throws {
    let binomial = try BinomialDistribution(trials: 3, probability: probability)
    #expect((0...3).map(binomial.mass) == masses)
  }

  @Test func `masses sum to one`() throws {
    let binomial = try BinomialDistribution(trials: 40, probability: 0.3)
    #expect(isClose((0...40).map(binomial.mass).reduce(0, +), 1))
    let poisson = try PoissonDistribution(mean: 9)
    #expect(isClose((0...99).map(poisson.mass).reduce(0, +), 1))
  }

  @Test(arguments: [0.001, 0.2, 0.5, 0.77, 0.999])
  func `a quantile is the inverse of the distribution`(p: Double) throws {
    let gamma = try GammaDistribution(shape: 0.7, rate: 5)
    #expect(isClose(gamma.cumulative(gamma.quantile(p)), p))
    #expect(isClose(gamma.upperTail(gamma.upperQuantile(p)), p))
    let beta = try BetaDistribution(alpha: 0.5, beta: 3)
    #expect(isClose(beta.cumulative(beta.quantile(p)), p))
    let normal = NormalDistribution.standard
    #expect(isClose(normal.cumulative(normal.quantile(p)), p))
    #expect(abs(normal.quantile(p) + normal.quantile(1 - p)) < 1e-12)
  }

  @Test func `values outside the support have defined chances`() throws {
    let gamma = try GammaDistribution(shape: 2, rate: 1)
    #expect([gamma.cumulative(-1), gamma.upperTail(-1), gamma.quantile(0)] == [0, 1, 0])
    #expect(gamma.quantile(1) == .infinity)
    let beta = try BetaDistribution(alpha: 2, beta: 2)
    #expect([beta.cumulative(-1), beta.cumulative(2), beta.upperTail(2)] == [0, 1, 0])
    #expect([beta.quantile(0), beta.quantile(1)] == [0, 1])
  }

  @Test(arguments: [0, -1, Double.nan, .infinity])
  func `parameters must make sense`(value: Double) {
    #expect(throws: DistributionError.self) { try NormalDistribution(mean: 0, deviation: value) }
    #expect(throws: DistributionError.self) { try GammaDistribution(shape: 1, rate: value) }
    #expect(throws: DistributionError.self) { try BetaDistribution(alpha: value, beta: 1) }
    #expect(throws: DistributionError.self) { try PoissonDistribution(mean: value) }
    #expect(throws: DistributionError.self) { try ChiSquaredDistribution(degreesOfFreedom: value) }
    #expect(throws: DistributionError.self) {
      try BinomialDistribution(trials: -1, probability: 0.5)
    }
    #expect(throws: DistributionError.self) {
      try BinomialDistribution(trials: 1, probability: value - 1.5)
    }
  }
}
