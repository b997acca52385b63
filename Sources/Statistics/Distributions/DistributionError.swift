/// Why some parameters make no distribution.
package enum DistributionError: Error, Equatable {
  /// The named parameter is infinite or not a number.
  case notFinite(String, Double)
  /// The named parameter is not finite and above zero.
  case notPositive(String, Double)
  /// The named count is negative.
  case negativeCount(String, Int)
  /// The named probability is not in [0, 1].
  case notAProbability(String, Double)

  static func requirePositive(_ value: Double, _ name: String) throws(DistributionError) {
    guard value > 0, value.isFinite else { throw .notPositive(name, value) }
  }
}

extension DistributionError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notFinite(let name, let value): "the \(name) \(value) must be a finite number"
    case .notPositive(let name, let value): "the \(name) \(value) must be finite and above zero"
    case .negativeCount(let name, let count): "the \(name) \(count) must not be negative"
    case .notAProbability(let name, let value): "the \(name) \(value) must be between 0 and 1"
    }
  }
}
