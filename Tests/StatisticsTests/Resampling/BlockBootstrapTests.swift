import Testing

@testable import Statistics

@Suite("The block bootstrap")
struct BlockBootstrapTests {
  private let weeks = [0.1, 0.05, 0.4, 0.2, 0.1, 0.3, 0.02, 0.15]

  @Test func `gives the same chances for the same seed`() {
    let bootstrap = BlockBootstrap(of: weeks)
    let chances = bootstrap.chances(ofSumAbove: 1, blocks: 4, draws: 50, seed: 1)
    #expect(chances == bootstrap.chances(ofSumAbove: 1, blocks: 4, draws: 50, seed: 1))
    #expect(chances != bootstrap.chances(ofSumAbove: 1, blocks: 4, draws: 50, seed: 2))
    #expect(chances.allSatisfy { (0...1).contains($0) })
  }

  /// Of one block, the chance is the weight of the blocks above the limit: Beta(x, n + 1 - x).
  @Test func `of one block is the beta distribution of a proportion`() throws {
    let blocks = [0.1, 0.2, 0.3, 0.4, 0.5, 2, 3, 4]
    let chances = BlockBootstrap(of: blocks)
      .chances(ofSumAbove: 1, blocks: 1, draws: 4_000, seed: 5)
    // The block beyond the largest is above the limit too.
    let beta = try BetaDistribution(alpha: 4, beta: 5)
    #expect(kolmogorovDistance(chances) { beta.cumulative($0) } < 1.95)
  }

  @Test func `holds that the next of n blocks is the largest once in n + 1 times`() {
    let blocks = (1...9).map { Double($0) / 10 }
    let sums = BlockBootstrap(of: blocks).sums(ofBlocks: 1, draws: 20_000, seed: 8)
    #expect(abs(Double(sums.count { $0 > 0.9 }) / 20_000 - 0.1) < 0.008)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7, 13])
  func `agrees with its own sums on the mean chance`(count: Int) {
    let bootstrap = BlockBootstrap(of: weeks)
    let limit = 0.22 * Double(count)
    let chances = bootstrap.chances(ofSumAbove: limit, blocks: count, draws: 1_000, seed: 3)
    let sums = bootstrap.sums(ofBlocks: count, draws: 20_000, seed: 4)
    let mean = chances.reduce(0, +) / 1_000
    #expect(abs(mean - Double(sums.count { $0 > limit }) / 20_000) < 0.02)
  }

  @Test func `fears more of blocks that are larger, and less of a limit that is higher`() {
    func mean(_ factor: Double, above limit: Double) -> Double {
      BlockBootstrap(of: weeks.map { $0 * factor })
        .chances(ofSumAbove: limit, blocks: 4, draws: 200, seed: 9).reduce(0, +) / 200
    }
    #expect(mean(1, above: 1) < mean(1.5, above: 1))
    #expect(mean(1, above: 2) < mean(1, above: 1))
    #expect(abs(mean(2, above: 2) - mean(1, above: 1)) < 1e-9)
  }

  @Test func `of nothing says nothing, and of zeros nothing but zero`() {
    #expect(BlockBootstrap(of: []).chances(ofSumAbove: 1, blocks: 4, draws: 9, seed: 1).isEmpty)
    #expect(BlockBootstrap(of: []).sums(ofBlocks: 4, draws: 9, seed: 1).isEmpty)
    let zeros = BlockBootstrap(of: [0, 0, 0])
    #expect(zeros.chances(ofSumAbove: 1, blocks: 4, draws: 3, seed: 1) == [0, 0, 0])
    #expect(zeros.sums(ofBlocks: 4, draws: 3, seed: 1) == [0, 0, 0])
  }
}

@Suite("A Pareto tail")
struct ParetoTailTests {
  @Test func `has an index between what the largest values say and one`() throws {
    // Hill: three logarithms of 4, 3 and 2 times the next value.
    let values = [1, 2, 3, 4].map(Double.init) + (1...8).map { Double($0) / 100 }
    let tail = try #require(ParetoTail(beyond: values))
    #expect(tail.largest == 4)
    #expect(tail.index.shape == 4)
    #expect(isClose(tail.index.rate, 1 + 3.1780538303479458, within: 1e-12))
  }

  @Test func `finds the index of many Pareto values`() throws {
    var random = Xoshiro256PlusPlus(seed: 3)
    let values = (0..<4_000).map { _ in Portable.exp(random.exponential() / 1.5) }
    let tail = try #require(ParetoTail(beyond: values))
    #expect(abs(tail.index.mean - 1.5) < 0.15)
  }

  @Test func `begins at the largest value, and of one value knows next to nothing`() throws {
    let tail = try #require(ParetoTail(beyond: [0, 3, 0]))
    #expect(tail.index.shape == 1)
    #expect(tail.index.rate == 1)
    var random = Xoshiro256PlusPlus(seed: 1)
    let draws = (0..<2_000).map { _ in tail.draw(using: &random) }
    #expect(draws.allSatisfy { $0 >= 3 && $0.isFinite })
    #expect(ParetoTail(beyond: [0, 0]) == nil)
    #expect(ParetoTail(beyond: []) == nil)
  }
}
