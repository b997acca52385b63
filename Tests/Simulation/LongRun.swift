import Statistics

/// What the windows of a kind of service burn in the long run, its drift left out: by this a probability of a
/// miss is planted.
package struct LongRun: Sendable {
  private let sorted: [Double]

  /// The windows of many stretches of a year, each of which begins at its own season.
  ///
  /// - Parameters:
  ///   - kind: What is simulated.
  ///   - windows: How many windows to simulate, about.
  ///   - seed: The seed.
  package init(of kind: ServiceKind, windows: Int = 40_000, seed: UInt64) {
    var steady = kind.process
    steady.driftPerYear = 1
    let inYear = max(1, 364 / kind.windowDays)
    var random = Xoshiro256PlusPlus(seed: seed)
    sorted = (0..<max(1, windows / inYear)).flatMap { _ in
      steady.run(days: inYear * kind.windowDays, using: &random).windows(of: kind.windowDays)
    }.sorted()
  }

  /// The factor by which all burn has to be multiplied for a window to be missed with a probability,
  /// between 0 and 1.
  package func scale(forMissProbability probability: Double) -> Double {
    1 / sorted[min(sorted.count - 1, Int((1 - probability) * Double(sorted.count)))]
  }

  /// The probability that a window is missed where all burn is multiplied by a factor.
  package func missProbability(scaledBy factor: Double) -> Double {
    Double(sorted.count { $0 * factor > 1 }) / Double(sorted.count)
  }
}
