import Foundation

extension Double {
  /// The number in decimal digits, so many significant ones at most, spelt the same whatever the
  /// user's settings.
  func significant(_ digits: Int) -> String {
    formatted(
      .number.precision(.significantDigits(1...digits)).grouping(.never)
        .locale(Locale(identifier: "en_US_POSIX")))
  }
}
