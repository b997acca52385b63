/// What the digits of a payment card must be.
enum CardNumber {
  /// First digits and lengths, by scheme, as the schemes publish them.
  private static let issued: [(prefixes: ClosedRange<Int>, lengths: Set<Int>)] = [
    (4...4, [13, 16, 19]),  // Visa
    (51...55, [16]), (2221...2720, [16]),  // Mastercard
    (34...34, [15]), (37...37, [15]),  // American Express
    (6011...6011, [16, 19]), (644...649, [16, 19]), (65...65, [16, 19]),  // Discover
    (300...305, [14]), (36...36, [14]), (38...39, [14]),  // Diners Club
    (3528...3589, [16, 19]),  // JCB
    (62...62, [16, 17, 18, 19]),  // UnionPay
    (2200...2204, [16]),  // Mir
    (5018...5018, [16]), (5020...5020, [16]), (5038...5038, [16]),  // Maestro
    (6304...6304, [16]), (6759...6759, [16]), (6761...6763, [16]),
  ]

  /// Whether a scheme gives out such numbers.
  static func isIssued(_ digits: [Int]) -> Bool {
    issued.contains { prefixes, lengths in
      let length = String(prefixes.lowerBound).count
      let prefix = digits.prefix(length).reduce(0) { $0 * 10 + $1 }
      return prefixes.contains(prefix) && lengths.contains(digits.count)
    }
  }

  /// The check of Luhn: from the right, every other digit doubled, the digits of all summed.
  static func hasValidCheckDigit(_ digits: [Int]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, item in
      guard item.offset % 2 == 1 else { return sum + item.element }
      return sum + (item.element > 4 ? 2 * item.element - 9 : 2 * item.element)
    }
    return sum % 10 == 0
  }
}
