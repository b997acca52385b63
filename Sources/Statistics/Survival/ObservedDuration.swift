/// How long something lasted, or has lasted so far.
package struct ObservedDuration: Hashable, Sendable {
  /// The time from its start to its end, or to the last look at it where it has not ended.
  package let length: Double
  /// Whether it has ended; where not, it lasts longer than `length` (it is censored).
  package let hasEnded: Bool

  /// A duration, in any unit.
  ///
  /// - Throws: ``ObservedDurationError`` where `length` is negative or not finite.
  package init(_ length: Double, hasEnded: Bool) throws(ObservedDurationError) {
    guard length >= 0, length.isFinite else { throw .outOfRange(length) }
    self.length = length
    self.hasEnded = hasEnded
  }
}

/// Why a number is no duration.
package enum ObservedDurationError: Error, Equatable {
  /// The length is negative, infinite, or not a number.
  case outOfRange(Double)
}

extension ObservedDurationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .outOfRange(let length):
      "a duration of \(length) cannot be: it must be finite, from zero up"
    }
  }
}
