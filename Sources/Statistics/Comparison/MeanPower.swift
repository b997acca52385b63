/// How likely a permutation test of two means is to see one group scaled.
///
/// The values are taken to vary as a baseline does, of which the second group is a sample, and the
/// first one too, times the factor that is to be seen.
package struct MeanPower: Sendable {
  /// What is simulated for one power: its standard error is at most 0.025.
  private static let simulations = 400
  /// With one more, the groups seen, a whole number of these is the significance.
  private static let arrangements = 399

  private let baseline: [Double]
  /// The two-sided significance of the test.
  package let significance: Double

  /// The power for values that vary as a baseline; `nil` where it has fewer than two values, or all
  /// are the same.
  package init?(baseline: [Double], significance: Double = 0.05) {
    guard let first = baseline.first, baseline.contains(where: { $0 != first }) else { return nil }
    self.baseline = baseline
    self.significance = significance
  }

  /// The share of simulated pairs of groups in which the test sees the first scaled by a factor, in
  /// the right direction.
  ///
  /// - Parameters:
  ///   - factor: What the first group's values are as a multiple of the second's.
  ///   - first: How many values the first group has.
  ///   - second: How many values the second group has.
  ///   - seed: The seed of the simulation.
  /// - Returns: The power; 0 where a group is empty.
  package func simulated(toSee factor: Double, sizes first: Int, _ second: Int, seed: UInt64)
    -> Double
  {
    guard first > 0, second > 0 else { return 0 }
    var random = Xoshiro256PlusPlus(seed: seed)
    let size = min(first, second)
    // The chosen group is the smaller one; it is extreme where it lies towards the scaled side.
    let sign: Double = (factor < 1) == (first <= second) ? 1 : -1
    let most = Int(significance / 2 * Double(Self.arrangements + 1) + 1e-9)
    let seen = (0..<Self.simulations).count { _ in
      let scaled = (0..<first).map { _ in factor * baseline[random.index(below: baseline.count)] }
      let plain = (0..<second).map { _ in baseline[random.index(below: baseline.count)] }
      var pool = first <= second ? scaled + plain : plain + scaled
      let own = sign * pool[..<size].reduce(0, +)
      // Sums in another order differ by rounding: what is equal must count as extreme.
      let limit = own + 1e-12 * pool.reduce(0) { $0 + abs($1) }
      var extreme = 1
      for _ in 0..<Self.arrangements where extreme <= most {
        var sum = 0.0
        for place in 0..<size {
          pool.swapAt(place, place + random.index(below: pool.count - place))
          sum += pool[place]
        }
        if sign * sum <= limit { extreme += 1 }
      }
      return extreme <= most
    }
    return Double(seen) / Double(Self.simulations)
  }

  /// How many values the first group needs for the power to be about so large, by the normal
  /// approximation of the test.
  ///
  /// - Parameters:
  ///   - factor: What the first group's values are as a multiple of the second's.
  ///   - power: The power.
  ///   - second: How many values the second group has.
  /// - Returns: The number; `nil` where even a thousand times the second group is too few.
  package func firstSize(toSee factor: Double, power: Double, second: Int) -> Int? {
    guard factor != 1, second > 0 else { return nil }
    var high = 1
    while approximate(factor, high, second) < power {
      high *= 2
      if high > 1_000 * second { return nil }
    }
    var low = high / 2
    while high - low > 1 {
      let middle = (low + high) / 2
      if approximate(factor, middle, second) < power { low = middle } else { high = middle }
    }
    return high
  }

  private func approximate(_ factor: Double, _ first: Int, _ second: Int) -> Double {
    let count = Double(baseline.count)
    let mean = baseline.reduce(0, +) / count
    let variance = baseline.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
    let (n, m) = (Double(first), Double(second))
    let shift = abs(1 - factor) * mean
    let share = n / (n + m)
    let pooled =
      variance * (share * factor * factor + 1 - share) + share * (1 - share) * shift * shift
    let normal = NormalDistribution.standard
    let critical = normal.upperQuantile(significance / 2) * (pooled * (1 / n + 1 / m)).squareRoot()
    let error = (variance * (factor * factor / n + 1 / m)).squareRoot()
    return normal.cumulative((shift - critical) / error)
  }
}
