import Statistics
import Testing

@Suite("The power to see two rates differ")
struct RatePowerTests {
  @Test(
    arguments: [
      // methods.md, section 5; digits by summing scipy.stats.binomtest over all counts, scipy 1.17.
      (10.0, 5.0, 0.17797096128800887), (20, 10, 0.3735138314917392), (40, 20, 0.701984318741208),
      (15, 3, 0.7879218635839474),
    ])
  func `agrees with the sum over all counts`(first: Double, second: Double, power: Double) throws {
    let found = try RatePower(of: first, against: second).power(exposures: 1, 1)
    #expect(isClose(found, power, within: 1e-9))
  }

  @Test func `is how often simulated counts are told apart`() throws {
    var random = Xoshiro256PlusPlus(seed: 1_940)
    func count(_ mean: Double) -> Int {
      var events = 0
      var time = random.exponential()
      while time < mean {
        events += 1
        time += random.exponential()
      }
      return events
    }
    let hits = try (0..<2_000).count { _ in
      RateComparison(try EventCount(count(12), over: 2), try EventCount(count(9), over: 4)).pValue
        < 0.1
    }
    let power = try RatePower(of: 6, against: 2.25, significance: 0.1)
    #expect(agrees(hits, of: 2_000, with: power.power(exposures: 2, 4)))
  }

  @Test func `is at most the significance where the rates are equal`() throws {
    for mean in [1, 5, 20, 80.0] {
      #expect(try RatePower(of: mean, against: mean).power(exposures: 1, 1) <= 0.05)
    }
  }

  @Test func `is none where nothing happens`() throws {
    #expect(try RatePower(of: 0, against: 0).power(exposures: 1, 1) == 0)
  }

  @Test func `grows with the exposure, past the exact sums too`() throws {
    let power = try RatePower(of: 1.1, against: 1)
    let powers = [100, 400, 1_600, 2_300, 2_500, 6_400].map { power.power(exposures: $0, $0) }
    #expect(powers == powers.sorted())
    // The exact sum and its approximation meet: 2,300 expects 4,830 events, 2,500 expects 5,250.
    #expect(powers[4] - powers[3] < 0.04)
  }

  @Test func `says how much longer to look`() throws {
    let power = try RatePower(of: 20, against: 5)
    let exposure = try #require(power.secondExposure(reaching: 0.8, afterFirst: 1))
    #expect(power.power(exposures: 1, exposure) >= 0.8)
    // The counts are whole, and the power does not rise evenly.
    #expect(power.power(exposures: 1, exposure * 0.9) < 0.8)
  }

  @Test func `says where no time is enough`() throws {
    #expect(
      try RatePower(of: 3, against: 3).secondExposure(reaching: 0.8, afterFirst: 1) == nil)
    #expect(
      try RatePower(of: 2, against: 1).secondExposure(reaching: 0.8, afterFirst: 1) == nil)
  }

  @Test func `needs rates and a significance`() {
    #expect(throws: RatePowerError.notARate(-1)) { try RatePower(of: -1, against: 1) }
    #expect(throws: RatePowerError.self) { try RatePower(of: 1, against: .infinity) }
    #expect(throws: RatePowerError.notASignificance(0)) {
      try RatePower(of: 1, against: 1, significance: 0)
    }
  }
}
