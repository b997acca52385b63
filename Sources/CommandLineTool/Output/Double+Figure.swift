import Foundation

extension Double {
  /// The number with five significant digits at most, spelt the same whatever the user's settings.
  var figure: String {
    formatted(
      .number.precision(.significantDigits(1...5)).grouping(.never)
        .locale(Locale(identifier: "en_US_POSIX")))
  }
}
