/// A guess in three numbers: the smallest value, the likeliest and the largest (Malcolm, Roseboom,
/// Clark and Fazar, "Application of a technique for research and development program evaluation",
/// 1959). A beta distribution over the range, whose mean is (low + 4 mode + high) / 6.
package struct PERTDistribution: Hashable, Sendable {
  /// The smallest value.
  package let low: Double
  /// The likeliest value.
  package let mode: Double
  /// The largest value.
  package let high: Double

  /// A guess, certain where the three numbers are one.
  ///
  /// - Throws: ``PERTError`` where the numbers are not finite and in order.
  package init(low: Double, mode: Double, high: Double) throws(PERTError) {
    guard low <= mode, mode <= high, (high - low).isFinite else {
      throw .notInOrder(low: low, mode: mode, high: high)
    }
    self.low = low
    self.mode = mode
    self.high = high
  }

  /// The mean, (low + 4 mode + high) / 6.
  package var mean: Double { (low + 4 * mode + high) / 6 }

  /// A draw.
  package func draw(using random: inout some RandomNumberGenerator) -> Double {
    guard high > low else { return mode }
    let range = high - low
    return low + range * random.beta(1 + 4 * (mode - low) / range, 1 + 4 * (high - mode) / range)
  }

  /// The value that is exceeded with probability 1 - `p`, for `p` in [0, 1].
  package func quantile(_ p: Double) -> Double {
    guard high > low else { return mode }
    let range = high - low
    let beta = BetaDistribution(
      uncheckedAlpha: 1 + 4 * (mode - low) / range, beta: 1 + 4 * (high - mode) / range)
    return low + range * beta.quantile(p)
  }
}

/// Why three numbers make no guess.
package enum PERTError: Error, Equatable {
  /// The numbers are not finite, or not in this order.
  case notInOrder(low: Double, mode: Double, high: Double)
}

extension PERTError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notInOrder(let low, let mode, let high):
      "\(low), \(mode), \(high) must be the smallest, the likeliest and the largest, in this order"
    }
  }
}
