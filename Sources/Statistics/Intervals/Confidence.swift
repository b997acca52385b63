/// How often an interval made this way holds the truth: a fraction between 0 and 1, both excluded.
package struct Confidence: Hashable, Sendable {
  /// The fraction, such as 0.95.
  package let level: Double

  /// Four in five.
  package static let eighty = Confidence(unchecked: 0.80)
  /// Nine in ten.
  package static let ninety = Confidence(unchecked: 0.90)
  /// Nineteen in twenty.
  package static let ninetyFive = Confidence(unchecked: 0.95)

  /// A level of confidence.
  ///
  /// - Throws: ``ConfidenceError`` where `level` is not between 0 and 1.
  package init(_ level: Double) throws(ConfidenceError) {
    guard level > 0, level < 1 else { throw .outOfRange(level) }
    self.level = level
  }

  private init(unchecked level: Double) { self.level = level }

  /// The chance of missing the truth, on both sides together.
  var miss: Double { 1 - level }

  /// The standard normal deviate that leaves half of the chance of a miss above it.
  var twoSidedDeviate: Double { NormalDistribution.standard.upperQuantile(miss / 2) }
}

/// Why a number is no level of confidence.
package enum ConfidenceError: Error, Equatable {
  /// The level is not between 0 and 1.
  case outOfRange(Double)
}

extension ConfidenceError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .outOfRange(let level):
      "the confidence \(level) is not between 0 and 1: write one such as 0.95"
    }
  }
}
