/// A fraction of good that is promised, needed or possible: at least 0 and under 1.
package struct ReliabilityTarget: Hashable, Comparable, Sendable {
  /// The fraction, such as 0.999.
  package let fraction: Double

  /// A target of a fraction.
  ///
  /// - Throws: ``TargetError`` where it is not at least 0 and under 1.
  package init(_ fraction: Double) throws(TargetError) {
    guard fraction >= 0, fraction < 1 else { throw .outOfRange("\(fraction)") }
    self.fraction = fraction
  }

  /// Reads `99.9%` or `0.999`.
  ///
  /// - Throws: ``TargetError``.
  package init(parsing text: String) throws(TargetError) {
    guard let fraction = text.fraction else { throw .unreadable(text) }
    guard fraction >= 0, fraction < 1 else { throw .outOfRange(text) }
    self.fraction = fraction
  }

  /// The fraction that may be bad.
  package var tolerated: Double { 1 - fraction }

  package static func < (left: ReliabilityTarget, right: ReliabilityTarget) -> Bool {
    left.fraction < right.fraction
  }
}

/// Why a text or a number is no target.
package enum TargetError: Error, Equatable {
  /// The text is no fraction.
  case unreadable(String)
  /// The fraction is not at least 0 and under 1.
  case outOfRange(String)
}

extension TargetError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let text): "'\(text)' is no target: write one such as 99.9%"
    case .outOfRange(let text):
      "the target '\(text)' is not at least 0 % and under 100 %: write one such as 99.9%"
    }
  }
}

extension StringProtocol {
  /// The fraction that people write as `20%` or `0.2`; `nil` where the text is anything else.
  ///
  /// A percentage gives the number nearest to the fraction, so that `99.9%` is 0.999 and not the
  /// number after it, as 99.9 / 100 would be.
  package var fraction: Double? {
    guard last == "%" else { return Double(self).flatMap { $0.isFinite ? $0 : nil } }
    let digits = dropLast()
    guard let percent = Double(digits.last == " " ? digits.dropLast() : digits), percent.isFinite
    else { return nil }
    let scaled = (percent * 1e10).rounded()
    return scaled.magnitude < 0x1p53 ? scaled / 1e12 : percent / 100
  }
}
