import Foundation

/// How the engine spells what it says: the same on every machine.
enum Words {
  /// A number with at most so many significant digits: `0.0279`, `1.27`, `81,000`.
  static func number(_ value: Double, digits: Int = 4) -> String {
    guard value.isFinite else { return "unknown" }
    let isLarge = abs(value) >= 10_000
    return value.formatted(
      isLarge
        ? .number.precision(.fractionLength(0)).grouping(.automatic)
          .locale(Locale(identifier: "en_US"))
        : .number.precision(.significantDigits(1...digits)).grouping(.automatic)
          .locale(Locale(identifier: "en_US")))
  }

  /// A target with every digit that it has: `99.95 %`.
  static func target(_ fraction: Double) -> String { "\(number(fraction * 100, digits: 8)) %" }

  /// A share or a probability: `37 %`, `0.4 %`.
  static func percent(_ share: Double) -> String {
    let percent = share * 100
    if percent > 0, percent < 0.1 { return "under 0.1 %" }
    if percent > 99.9, percent < 100 { return "over 99.9 %" }
    let isWhole = percent >= 10 || percent == percent.rounded()
    return
      percent.formatted(
        .number.precision(.fractionLength(isWhole ? 0 : 1)).locale(Locale(identifier: "en_US")))
      + " %"
  }

  /// A count and its noun: `1 window`, `13 windows`.
  static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension Array where Element: CustomStringConvertible {
  /// The elements in words: `INC-1, INC-2 and 5 more`.
  func listed(_ most: Int = 5) -> String {
    let shown = prefix(most).map(\.description).joined(separator: ", ")
    return count > most ? "\(shown) and \(count - most) more" : shown
  }
}
