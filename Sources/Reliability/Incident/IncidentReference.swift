/// The short name of an incident: `INC-42`.
package struct IncidentReference: Hashable, Comparable, Sendable {
  /// The number, counted from 1 in each ledger.
  package let number: Int

  /// The reference with a number.
  package init(number: Int) { self.number = number }

  /// Reads `INC-42`, `inc-42` or `42`; `nil` where the text is anything else.
  package init?(_ text: some StringProtocol) {
    guard let number = Int(reference: text, prefix: "INC-") else { return nil }
    self.number = number
  }

  package static func < (left: IncidentReference, right: IncidentReference) -> Bool {
    left.number < right.number
  }
}

extension IncidentReference: CustomStringConvertible {
  package var description: String { "INC-\(number)" }
}
