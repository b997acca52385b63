extension Int {
  /// The number of a reference, with its prefix in any case or without; `nil` where the text is no
  /// such reference.
  init?(reference text: some StringProtocol, prefix: String) {
    let upper = text.uppercased()
    let digits = upper.hasPrefix(prefix) ? String(upper.dropFirst(prefix.count)) : upper
    guard
      !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(digits),
      number > 0
    else { return nil }
    self = number
  }
}
