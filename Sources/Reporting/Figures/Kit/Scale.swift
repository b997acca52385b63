import Foundation
import Reliability

/// Where values stand along an axis.
struct Scale: Sendable {
  /// How values are spread over the axis.
  enum Kind: Sendable {
    /// Equal differences are equally far apart.
    case linear
    /// Equal ratios are equally far apart; all values are above zero.
    case logarithmic
  }

  let kind: Kind
  /// The values that have a place; others stand at the nearest end.
  let domain: ClosedRange<Double>
  /// Where the smallest value stands.
  let start: Double
  /// Where the largest value stands.
  let end: Double

  init(_ domain: ClosedRange<Double>, _ kind: Kind = .linear, from start: Double, to end: Double) {
    self.domain = domain
    self.kind = kind
    self.start = start
    self.end = end
  }

  /// A scale of time, in milliseconds since 1970.
  init(_ start: Instant, _ end: Instant, from left: Double, to right: Double) {
    let first = Double(start.millisecondsSinceEpoch)
    self.init(
      first...max(first, Double(end.millisecondsSinceEpoch)), from: left, to: right)
  }

  /// Where a value stands.
  func position(_ value: Double) -> Double {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    guard low < high else { return start }
    let inside = min(max(value, low), high)
    let share =
      switch kind {
      case .linear: (inside - low) / (high - low)
      case .logarithmic: log(inside / low) / log(high / low)
      }
    return start + share * (end - start)
  }

  /// The value that stands at a place on the axis.
  func value(at position: Double) -> Double {
    guard start != end else { return domain.lowerBound }
    let share = (position - start) / (end - start)
    let (low, high) = (domain.lowerBound, domain.upperBound)
    return switch kind {
    case .linear: low + share * (high - low)
    case .logarithmic: low * pow(high / low, share)
    }
  }

  /// Where an instant stands on a scale of time.
  func position(_ instant: Instant) -> Double { position(Double(instant.millisecondsSinceEpoch)) }
}
