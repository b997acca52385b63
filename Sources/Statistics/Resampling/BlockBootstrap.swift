/// What the sum of some blocks of a series to come may be, as the Bayesian bootstrap of the blocks that
/// were seen has it (Rubin, "The Bayesian bootstrap", 1981; blocks, so that what lies close together in
/// time stays together: Künsch, "The jackknife and the bootstrap for general stationary observations",
/// 1989).
///
/// The blocks that were seen are not all that can come. So one more stands beside them, with the weight
/// of one observation, drawn from a ``ParetoTail`` beyond the largest: if blocks are exchangeable, the
/// next of them exceeds all n before with probability 1 / (n + 1), whatever their distribution.
///
/// ```swift
/// let weeks = BlockBootstrap(of: [0.1, 0.05, 0.4, 0.2, 0.1, 0.3, 0.02, 0.15])
/// let chances = Quantiles(of: weeks.chances(ofSumAbove: 1, blocks: 4, draws: 1_000, seed: 2026))
/// chances.quantile(0.95)
/// ```
package struct BlockBootstrap: Hashable, Sendable {
  private let blocks: [Double]
  private let tail: ParetoTail?

  /// The bootstrap of blocks of equal length, each the sum of finite values from zero up.
  package init(of blocks: [Double]) {
    self.blocks = blocks
    tail = ParetoTail(beyond: blocks)
  }

  /// Draws of the probability that the next blocks add up to more than a limit.
  ///
  /// Each draw weighs the blocks and the one beyond them by a flat Dirichlet distribution, draws an
  /// index of the tail, and computes the probability on a grid, without further draws.
  ///
  /// - Parameters:
  ///   - limit: The limit, above zero.
  ///   - count: How many blocks are to come, at least 1.
  ///   - draws: How many draws.
  ///   - seed: The seed; the same gives the same bytes.
  /// - Returns: The draws: none where no block was seen.
  package func chances(
    ofSumAbove limit: Double, blocks count: Int, draws: Int, seed: UInt64
  ) -> [Double] {
    guard !blocks.isEmpty else { return [] }
    guard let tail else { return [Double](repeating: 0, count: draws) }
    var random = Xoshiro256PlusPlus(seed: seed)
    let places = blocks.map { GridMass.Place(of: $0 / limit) }
    let distances = (0...GridMass.cells).map { cell in
      Portable.log(max(1, GridMass.upperEdge(of: cell) * limit / tail.largest))
    }
    var weights = [Double](repeating: 0, count: blocks.count + 1)
    return (0..<draws).map { _ in
      random.fillDirichlet(&weights)
      var block = GridMass()
      for (place, weight) in zip(places, weights) {
        if let place { block.add(weight, at: place) }
      }
      let index = tail.index.draw(using: &random)
      var below = 0.0
      for (cell, distance) in distances.enumerated() where distance > 0 {
        let within = 1 - Portable.exp(-index * distance)
        block.add(weights[blocks.count] * (within - below), to: cell)
        below = within
      }
      return max(0, 1 - Self.probabilityWithin(count, of: block))
    }
  }

  /// The probability that `count` blocks add up to at most the limit of their grid.
  private static func probabilityWithin(_ count: Int, of block: GridMass) -> Double {
    guard count > 1 else { return block.probabilityWithin(plus: .zero) }
    let half = block.times(count / 2)
    let rest = count.isMultiple(of: 2) ? half : half.plus(block)
    return half.probabilityWithin(plus: rest)
  }

  /// Draws of the sum of the next blocks, in which all that is unknown is drawn anew: a block seen, one
  /// beyond the largest, or, as Pólya's urn has it, one that was drawn before in the same sum.
  ///
  /// - Parameters:
  ///   - count: How many blocks are to come.
  ///   - draws: How many draws.
  ///   - seed: The seed; the same gives the same bytes.
  /// - Returns: The draws: none where no block was seen.
  package func sums(ofBlocks count: Int, draws: Int, seed: UInt64) -> [Double] {
    guard !blocks.isEmpty else { return [] }
    guard let tail else { return [Double](repeating: 0, count: draws) }
    var random = Xoshiro256PlusPlus(seed: seed)
    var drawn = [Int](repeating: 0, count: count)
    return (0..<draws).map { _ in
      var sum = 0.0
      for place in 0..<count {
        let pick = random.index(below: blocks.count + 1 + place)
        let block = pick <= blocks.count ? pick : drawn[pick - blocks.count - 1]
        drawn[place] = block
        sum += block < blocks.count ? blocks[block] : tail.draw(using: &random)
      }
      return sum
    }
  }
}
