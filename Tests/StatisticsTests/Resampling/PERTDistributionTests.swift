import Statistics
import Testing

@Suite("A guess in three numbers")
struct PERTDistributionTests {
  @Test func `is a beta over the range`() throws {
    // 2 + 8 * scipy.stats.beta(1.5, 4.5).ppf([0.5, 0.9]), scipy 1.17
    let guess = try PERTDistribution(low: 2, mode: 3, high: 10)
    #expect(guess.mean == 4)
    #expect(isClose(guess.quantile(0.5), 3.76895916, within: 1e-8))
    #expect(isClose(guess.quantile(0.9), 5.87122559, within: 1e-8))
    #expect((guess.quantile(0), guess.quantile(1)) == (2, 10))
  }

  @Test(arguments: [(2.0, 3.0, 10.0), (0, 0, 1), (-4, 5, 5)])
  func `is drawn from`(low: Double, mode: Double, high: Double) throws {
    let guess = try PERTDistribution(low: low, mode: mode, high: high)
    var random = Xoshiro256PlusPlus(seed: 1_959)
    let draws = (0..<20_000).map { _ in guess.draw(using: &random) }
    #expect(draws.allSatisfy { (low...high).contains($0) })
    #expect(abs(draws.reduce(0, +) / 20_000 - guess.mean) < 0.01 * (high - low))
    #expect(agrees(draws.count { $0 <= guess.quantile(0.3) }, of: 20_000, with: 0.3))
  }

  @Test func `may be certain`() throws {
    let guess = try PERTDistribution(low: 3, mode: 3, high: 3)
    var random = Xoshiro256PlusPlus(seed: 1)
    #expect((guess.mean, guess.quantile(0.2), guess.draw(using: &random)) == (3, 3, 3))
  }

  @Test(
    arguments: [(2.0, 1.0, 3.0), (1, 4, 3), (.nan, 1, 2), (0, 1, .infinity)]
      as [(Double, Double, Double)])
  func `needs its numbers in order`(low: Double, mode: Double, high: Double) {
    #expect(throws: PERTError.self) { try PERTDistribution(low: low, mode: mode, high: high) }
  }
}
