/// The mean of what some values were drawn from, as the Bayesian bootstrap sees it (Rubin, "The
/// Bayesian bootstrap", 1981): each draw weighs the values by a flat Dirichlet distribution.
///
/// Few values know too little of what else there may be, and alone say that nothing can be larger
/// than the largest of them. So one more value can stand beside them, such as the mean of all classes
/// together, with the weight of one observation.
///
/// ```swift
/// let cost = BayesianBootstrap(of: [2, 3.5, 11], pooled: 4.2)
/// let means = Quantiles(of: cost.means(draws: 10_000, seed: 2026))
/// means.quantile(0.1)
/// ```
package struct BayesianBootstrap: Hashable, Sendable {
  private let values: [Double]

  /// The bootstrap of finite values, and of a pooled pseudo-observation where there is one.
  package init(of values: [Double], pooled: Double? = nil) {
    self.values = values + (pooled.map { [$0] } ?? [])
  }

  /// Draws of the mean, in the units of the values: none where there is no value.
  package func means(draws: Int, seed: UInt64) -> [Double] {
    var means: [Double] = []
    Self.forEach([self], draws: draws, seed: seed) { means = $1 }
    return means
  }

  /// Draws of the mean of each of many series, in one buffer that each series overwrites.
  ///
  /// A series has a stream of random numbers of its own, by its place: what the others hold changes
  /// nothing in its draws.
  ///
  /// - Parameters:
  ///   - series: The values of each series.
  ///   - draws: How many means to draw of each.
  ///   - seed: The seed; the same gives the same bytes.
  ///   - body: What to do with the place of a series and its draws, which are empty where it has no
  ///     value.
  /// - Throws: What `body` throws.
  package static func forEach<Failure: Error>(
    _ series: [BayesianBootstrap], draws: Int, seed: UInt64,
    _ body: (Int, [Double]) throws(Failure) -> Void
  ) throws(Failure) {
    var means = [Double](repeating: 0, count: draws)
    for (place, bootstrap) in series.enumerated() {
      guard !bootstrap.values.isEmpty else {
        try body(place, [])
        continue
      }
      var random = Xoshiro256PlusPlus(seed: seed, stream: UInt64(place))
      bootstrap.fill(&means, using: &random)
      try body(place, means)
    }
  }

  /// One mean after another, each a sum of weighted values over the sum of the weights: the weights
  /// themselves are never stored.
  private func fill(_ means: inout [Double], using random: inout Xoshiro256PlusPlus) {
    let table = Ziggurat.exponential
    var generator = random
    table.edges.withUnsafeBufferPointer { edges in
      values.withUnsafeBufferPointer { values in
        means.withUnsafeMutableBufferPointer { means in
          for draw in means.indices {
            var weighted = 0.0
            var total = 0.0
            for value in values {
              let weight = generator.exponential(edges: edges, of: table)
              weighted += weight * value
              total += weight
            }
            means[draw] = weighted / total
          }
        }
      }
    }
    random = generator
  }
}
