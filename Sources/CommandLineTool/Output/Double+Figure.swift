import Foundation

extension Double {
  /// The number with five significant digits at most, spelt the same whatever the user's settings.
  var figure: String { figure(digits: 5) }

  /// The fraction in percent, with as many digits as tell targets apart: `99.9985 %`.
  var targetPercent: String { "\((self * 100).figure(digits: 8)) %" }

  /// The number with so many significant digits at most.
  func figure(digits: Int) -> String {
    formatted(
      .number.precision(.significantDigits(1...digits)).grouping(.never)
        .locale(Locale(identifier: "en_US_POSIX")))
  }

  /// A count of events: whole where it is large, its digits in groups of three.
  var eventCount: String {
    let isWhole = abs(self) >= 100 || self == rounded()
    return formatted(
      .number.precision(isWhole ? .fractionLength(0) : .significantDigits(1...3))
        .locale(Locale(identifier: "en_US")))
  }

  /// The number rounded to so many places after the point.
  func rounded(toPlaces places: Int) -> Double {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    return (self * scale).rounded() / scale
  }
}

extension Double? {
  /// The fraction in percent to a tenth, a dash where it is unknown.
  var percent: String { map { "\(($0 * 100).rounded(toPlaces: 1).figure) %" } ?? "-" }
}
