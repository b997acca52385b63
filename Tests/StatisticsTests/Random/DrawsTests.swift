import Foundation
import Testing

@testable import Statistics

@Suite("Draws")
struct DrawsTests {
  private func draws(
    _ count: Int = 50_000, seed: UInt64 = 2_000,
    _ draw: (inout Xoshiro256PlusPlus) -> Double
  ) -> [Double] {
    var random = Xoshiro256PlusPlus(seed: seed)
    return (0..<count).map { _ in draw(&random) }
  }

  @Test func `follow the exponential distribution`() {
    #expect(kolmogorovDistance(draws { $0.exponential() }) { 1 - exp(-$0) } < 1.95)
  }

  @Test func `reach into the exponential's tail`() {
    // Past the ziggurat's last edge lies exp(-7.697).
    let count = draws(1_000_000) { $0.exponential() }.count { $0 > Ziggurat.exponential.tail }
    #expect(agrees(count, of: 1_000_000, with: exp(-Ziggurat.exponential.tail)))
  }

  @Test func `follow the normal distribution`() {
    let normal = NormalDistribution.standard
    #expect(kolmogorovDistance(draws { $0.normal() }, normal.cumulative) < 1.95)
  }

  @Test func `reach into both of the normal's tails`() {
    let edge = Ziggurat.normal.tail
    let draws = draws(1_000_000) { $0.normal() }
    let tail = NormalDistribution.standard.upperTail(edge)
    #expect(agrees(draws.count { $0 > edge }, of: 1_000_000, with: tail))
    #expect(agrees(draws.count { $0 < -edge }, of: 1_000_000, with: tail))
  }

  @Test(arguments: [0.05, 0.5, 1, 1.5, 4.5, 120])
  func `follow the gamma distribution`(shape: Double) throws {
    let gamma = try GammaDistribution(shape: shape, rate: 3)
    #expect(kolmogorovDistance(draws { gamma.draw(using: &$0) }, gamma.cumulative) < 1.95)
  }

  @Test(arguments: [(0.5, 0.5), (1, 3), (5, 2)])
  func `follow the beta distribution`(alpha: Double, beta: Double) throws {
    let distribution = try BetaDistribution(alpha: alpha, beta: beta)
    let draws = draws { $0.beta(alpha, beta) }
    #expect(kolmogorovDistance(draws, distribution.cumulative) < 1.95)
  }

  @Test func `of weights sum to one, each of them a beta`() throws {
    var weights = [Double](repeating: 0, count: 4)
    let firsts = draws { random in
      random.fillDirichlet(&weights)
      return weights[0]
    }
    #expect(isClose(weights.reduce(0, +), 1))
    let share = try BetaDistribution(alpha: 1, beta: 3)
    #expect(kolmogorovDistance(firsts, share.cumulative) < 1.95)
  }

  @Test func `of no weight are none`() {
    var random = Xoshiro256PlusPlus(seed: 1)
    var weights: [Double] = []
    random.fillDirichlet(&weights)
    #expect(weights.isEmpty)
  }

  @Test func `have layers of the same area up to the peak`() {
    for ziggurat in [Ziggurat.exponential, .normal] {
      #expect(ziggurat.edges.count == Ziggurat.layers + 1)
      #expect(ziggurat.edges == ziggurat.edges.sorted(by: >))
      let area = ziggurat.edges[1] * (ziggurat.heights[2] - ziggurat.heights[1])
      for layer in 1..<Ziggurat.layers {
        let height = ziggurat.heights[layer + 1] - ziggurat.heights[layer]
        #expect(isClose(ziggurat.edges[layer] * height, area, within: 1e-9))
      }
    }
  }

  /// Recorded on x86-64 Linux: a machine or a compiler that gives other bits breaks the promise that
  /// the same seed gives the same bytes.
  @Test func `have the same bits on every machine`() {
    var random = Xoshiro256PlusPlus(seed: 20_261_124)
    var digest: UInt64 = 0
    for _ in 0..<100_000 {
      for draw in [random.exponential(), random.normal(), random.gamma(shape: 0.5)] {
        digest = (digest &* 0x100_0000_01B3) ^ draw.bitPattern
      }
    }
    #expect(digest == 8_871_861_427_355_380_586)
  }
}
