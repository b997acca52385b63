/// A short, typed name of something in the ledger: a prefix and a number, such as `INC-42`.
package protocol NumberedReference: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// What stands before the number: `INC-`.
  static var prefix: String { get }

  /// The number, counted from 1 in each ledger.
  var number: Int { get }

  /// The reference with a number.
  init(number: Int)
}

extension NumberedReference {
  /// Reads `INC-42`, `inc-42` or `42`; `nil` where the text is anything else.
  package init?(_ text: some StringProtocol) {
    let upper = text.uppercased()
    let digits = upper.hasPrefix(Self.prefix) ? upper.dropFirst(Self.prefix.count) : upper[...]
    guard
      !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(digits),
      number > 0
    else { return nil }
    self.init(number: number)
  }

  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  package var description: String { "\(Self.prefix)\(number)" }
}
