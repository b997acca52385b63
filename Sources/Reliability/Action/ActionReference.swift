/// The short name of an action item: `ACT-7`.
package struct ActionReference: Hashable, Comparable, Sendable {
  /// The number, counted from 1 in each ledger.
  package let number: Int

  /// The reference with a number.
  package init(number: Int) { self.number = number }

  /// Reads `ACT-7`, `act-7` or `7`; `nil` where the text is anything else.
  package init?(_ text: some StringProtocol) {
    guard let number = Int(reference: text, prefix: "ACT-") else { return nil }
    self.number = number
  }

  package static func < (left: ActionReference, right: ActionReference) -> Bool {
    left.number < right.number
  }
}

extension ActionReference: CustomStringConvertible {
  package var description: String { "ACT-\(number)" }
}
