import Foundation
import Reliability

/// How numbers and times are spelt in reports: the same for every reader and every machine.
enum Spelling {
  /// A count with commas between thousands: `97,877`.
  static func count(_ count: Int) -> String { grouped("\(abs(count))", isNegative: count < 0) }

  /// A count and its noun: `1 incident`, `94 incidents`.
  static func count(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(Self.count(count)) \(count == 1 ? noun : plural ?? noun + "s")"
  }

  /// A number with about three digits that count: `0.81`, `40.3`, `97,877`.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "unknown" }
    let magnitude = abs(value)
    // What is there is not shown as nothing.
    if magnitude > 0, magnitude < 0.005 { return value < 0 ? "> -0.01" : "< 0.01" }
    let decimals =
      magnitude == magnitude.rounded() ? 0 : magnitude < 9.995 ? 2 : magnitude < 99.95 ? 1 : 0
    let text = String(format: "%.\(decimals)f", magnitude)
    let parts = text.split(separator: ".", maxSplits: 1)
    let whole = grouped(String(parts.first ?? "0"), isNegative: value < 0)
    return parts.count == 2 ? "\(whole).\(parts[1])" : whole
  }

  /// A number with four digits that count, however small: `0.0279`, `81,240`.
  static func figure(_ value: Double) -> String {
    guard value.isFinite else { return "unknown" }
    let isLarge = abs(value) >= 10_000
    return value.formatted(
      (isLarge
        ? FloatingPointFormatStyle<Double>.number.precision(.fractionLength(0))
        : .number.precision(.significantDigits(1...4)))
        .locale(Locale(identifier: "en_US")))
  }

  /// Minutes and their noun: `1 minute`, `40.3 minutes`.
  static func minutes(_ minutes: Double) -> String {
    let number = Self.number(minutes)
    return "\(number) \(number == "1" ? "minute" : "minutes")"
  }

  /// A share in percent: `0.3 %`, `13 %`, `65.5 %`; under a tenth of a percent, `< 0.1 %`.
  ///
  /// Nothing is rounded to a whole budget: just under it is `> 99.9 %`, just over it `> 100 %`.
  static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "unknown" }
    let percent = share * 100
    if percent < 0, percent > -0.1 { return "> -0.1\u{A0}%" }
    if percent > 0, percent < 0.1 { return "< 0.1\u{A0}%" }
    if percent >= 99.95, percent < 100 { return "> 99.9\u{A0}%" }
    if percent > 100, percent < 100.5 { return "> 100\u{A0}%" }
    let decimals = abs(percent) < 100 && percent != percent.rounded() ? 1 : 0
    let text = String(format: "%.\(decimals)f", abs(percent))
    let sign = percent < 0 ? "-" : ""
    return sign + (decimals == 0 ? grouped(text, isNegative: false) : text) + "\u{A0}%"
  }

  /// A target in percent, with every digit that it has: `99.95 %`.
  static func target(_ target: Double) -> String {
    var text = String(format: "%.6f", target * 100)
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return "\(text)\u{A0}%"
  }

  /// A change: `+3`, `-2`, `0`.
  static func change(_ change: Int) -> String {
    change > 0 ? "+\(count(change))" : count(change)
  }

  /// A length of time in its two largest units: `1 h 47 min`.
  static func duration(minutes: Double) -> String {
    Duration.milliseconds(Int64((minutes * 60_000).rounded())).words
  }

  /// A number of working minutes; days are never meant, as those of work have no fixed length:
  /// `45 min`, `5.5 h`.
  static func work(minutes: Double) -> String {
    let (amount, unit) = minutes < 60 ? (minutes, "min") : (minutes / 60, "h")
    return "\(figure((amount * 10).rounded() / 10))\u{A0}\(unit)"
  }

  /// How often something was done: `once`, `18 times`.
  static func times(_ times: Double) -> String {
    times == 1 ? "once" : "\(figure((times * 10).rounded() / 10)) times"
  }

  /// A date in UTC: `2026-01-31`.
  static func date(_ instant: Instant) -> String { String(instant.inUTC.iso8601.prefix(10)) }

  /// A date and time in UTC, to the minute: `2026-01-31 14:02`.
  static func time(_ instant: Instant) -> String {
    let text = instant.inUTC.iso8601
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5))"
  }

  /// A date and time in UTC, to the second where it is not a whole minute: `2026-01-31 14:02:30`.
  static func moment(_ instant: Instant) -> String {
    let seconds = instant.inUTC.iso8601.dropFirst(17).prefix(2)
    return time(instant) + (seconds == "00" ? "" : ":\(seconds)")
  }

  private static func grouped(_ digits: String, isNegative: Bool) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return (isNegative ? "-" : "") + result
  }
}
