import Foundation
import Reliability

extension Spelling {
  /// A share of a budget with its range: `12 % (8.1 % to 19 %)`.
  static func budgets(_ amount: UncertainAmount) -> String {
    range(amount) { "\(twoDigits($0 * 100))\u{A0}%" }
  }

  /// Hours with their range: `120 h (40 h to 250 h)`.
  static func hours(_ amount: UncertainAmount) -> String {
    range(amount) { "\(abs($0) < 10 ? twoDigits($0) : number($0.rounded()))\u{A0}h" }
  }

  private static func range(_ amount: UncertainAmount, _ spelt: (Double) -> String) -> String {
    "\(spelt(amount.middle)) (\(spelt(amount.low)) to \(spelt(amount.high)))"
  }

  private static func twoDigits(_ value: Double) -> String {
    value.formatted(
      .number.precision(.significantDigits(1...2)).locale(Locale(identifier: "en_US")))
  }
}
