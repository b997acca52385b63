import Statistics
import Testing

@Suite("The power to see durations change")
struct LognormalPowerTests {
  private func power() throws -> LognormalPower { try LognormalPower(logDeviation: 1.25) }

  @Test(
    arguments: [
      // "about 2,210", "about 297" and "about 51" in methods.md, section 5; digits from scipy.stats.norm
      (0.9, 2_209.5402703886616), (0.75, 296.3685387479541), (0.5, 51.05129629591293),
    ])
  func `says how many durations a cut needs`(ratio: Double, size: Double) throws {
    #expect(isClose(try power().sizePerGroup(toSee: ratio), size))
    #expect(isClose(try power().sizePerGroup(toSee: 1 / ratio), size))
  }

  @Test(arguments: [(50, 50, 0.5036114562221241), (100, 40, 0.4806414318584362)])
  func `says what some durations can show`(first: Int, second: Int, cut: Double) throws {
    // 1 - exp(-z * 1.25 * sqrt(1 / first + 1 / second)), NumPy
    #expect(isClose(try power().minimumDetectableCut(sizes: first, second), cut))
  }

  @Test func `has two answers that agree`() throws {
    let cut = try #require(try power().minimumDetectableCut(sizes: 200, 200))
    #expect(isClose(try power().sizePerGroup(toSee: 1 - cut), 200))
  }

  @Test func `says nothing of no change and of no duration`() throws {
    for ratio in [1, 0, -1, Double.nan, .infinity] {
      #expect(try power().sizePerGroup(toSee: ratio) == nil)
    }
    #expect(try power().minimumDetectableCut(sizes: 0, 5) == nil)
  }

  @Test func `is what a simulated test has`() throws {
    // A z-test of the logarithms of 52 durations each, one half as long as the other.
    var random = Xoshiro256PlusPlus(seed: 2_008)
    let error = 1.25 * (2 / 52.0).squareRoot()
    let hits = (0..<4_000).count { _ in
      let before = (0..<52).reduce(0) { sum, _ in sum + 1.25 * random.normal() } / 52
      let after = (0..<52).reduce(0) { sum, _ in sum + 1.25 * random.normal() - 0.6931471806 } / 52
      return abs(after - before) > 1.959964 * error
    }
    #expect(agrees(hits, of: 4_000, with: 0.80717))
    #expect(isClose(try power().power(toSee: 0.5, sizes: 52, 52), 0.80717, within: 1e-4))
    #expect(try power().power(toSee: 0.5, sizes: 0, 52) == nil)
  }

  @Test func `needs numbers that make sense`() {
    #expect(throws: LognormalPowerError.notADeviation(0)) { try LognormalPower(logDeviation: 0) }
    #expect(throws: LognormalPowerError.notAProbability(1)) {
      try LognormalPower(logDeviation: 1, power: 1)
    }
  }
}
