/// A guess with its range, as people give it: at least, most likely, at most.
package struct ThreePointEstimate: Hashable, Codable, Sendable {
  /// What it is at least.
  package let low: Double
  /// What it most likely is.
  package let likely: Double
  /// What it is at most.
  package let high: Double

  /// An estimate from its parts.
  ///
  /// - Throws: ``ThreePointEstimateError`` where they are not finite, below zero, or out of order.
  package init(
    low: Double, likely: Double, high: Double
  ) throws(ThreePointEstimateError) {
    guard [low, likely, high].allSatisfy({ $0.isFinite && $0 >= 0 }), low <= likely, likely <= high
    else { throw ThreePointEstimateError(low: low, likely: likely, high: high) }
    self.low = low
    self.likely = likely
    self.high = high
  }

  /// One value without a range.
  ///
  /// - Throws: ``ThreePointEstimateError`` where it is not finite or below zero.
  package init(exactly value: Double) throws(ThreePointEstimateError) {
    try self.init(low: value, likely: value, high: value)
  }

  /// `(low + 4 likely + high) / 6`: the mean of the PERT distribution over the range.
  package var mean: Double { (low + 4 * likely + high) / 6 }
}

/// Three numbers that are no estimate.
package struct ThreePointEstimateError: Error, Equatable {
  /// What it was to be at least.
  package let low: Double
  /// What it was to be most likely.
  package let likely: Double
  /// What it was to be at most.
  package let high: Double
}

extension ThreePointEstimateError: CustomStringConvertible {
  package var description: String {
    "\(low), \(likely), \(high) are no range: write three numbers of 0 or more, the lowest first"
  }
}
