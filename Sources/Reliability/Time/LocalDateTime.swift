/// A date and time of day without a zone, in the proleptic Gregorian calendar.
package struct LocalDateTime: Hashable, Sendable {
  /// The year, such as 2026.
  package let year: Int
  /// The month, 1 to 12.
  package let month: Int
  /// The day of the month, 1 to 31.
  package let day: Int
  /// Milliseconds since midnight.
  package let millisecondOfDay: Int

  /// A date and time from its parts, `nil` where no such day or time exists.
  package init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0,
    millisecond: Int = 0
  ) {
    guard
      (1...12).contains(month), day >= 1, day <= Self.daysIn(month: month, of: year),
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
      (0...999).contains(millisecond)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    millisecondOfDay = ((hour * 60 + minute) * 60 + second) * 1_000 + millisecond
  }

  /// A date whose day, where its month has no such day, is the month's last.
  init(year: Int, month: Int, clampingDay day: Int, millisecondOfDay: Int) {
    self.year = year
    self.month = month
    self.day = min(day, Self.daysIn(month: month, of: year))
    self.millisecondOfDay = millisecondOfDay
  }

  /// The date and time that a clock in UTC shows at that many milliseconds since 1970.
  package init(millisecondsAsUTC: Int64) {
    let day = Int(millisecondsAsUTC.floorDivided(by: 86_400_000))
    millisecondOfDay = Int(millisecondsAsUTC - Int64(day) * 86_400_000)
    (year, month, self.day) = Self.civil(daysSinceEpoch: day)
  }

  /// Milliseconds since 1970 at which a clock in UTC shows this date and time.
  package var millisecondsAsUTC: Int64 {
    Int64(Self.daysSinceEpoch(year, month, day)) * 86_400_000 + Int64(millisecondOfDay)
  }

  /// The hour of the day, 0 to 23.
  package var hour: Int { millisecondOfDay / 3_600_000 }
  /// The minute of the hour, 0 to 59.
  package var minute: Int { millisecondOfDay / 60_000 % 60 }
  /// The second of the minute, 0 to 59.
  package var second: Int { millisecondOfDay / 1_000 % 60 }

  /// The date alone: `2026-11-20`.
  package var dateText: String { String(iso8601.prefix(10)) }

  /// ISO 8601 without a zone, to the second or, where there are any, milliseconds.
  package var iso8601: String {
    let milliseconds = millisecondOfDay % 1_000
    // Written byte by byte: imports and lists spell times by the hundred thousand.
    return String(unsafeUninitializedCapacity: 24) { bytes in
      var writer = DigitWriter(bytes)
      writer.write(year, digits: 4)
      writer.write("-", month)
      writer.write("-", day)
      writer.write("T", hour)
      writer.write(":", minute)
      writer.write(":", second)
      if milliseconds > 0 { writer.write(".", milliseconds, digits: 3) }
      return writer.count
    }
  }

  private static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  // Days are counted in years that begin in March, so that the leap day ends a year; see
  // H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
  private static func daysSinceEpoch(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear.floorDivided(by: 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func civil(daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
    let days = daysSinceEpoch + 719_468
    let era = days.floorDivided(by: 146_097)
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}

extension BinaryInteger {
  /// The quotient rounded towards negative infinity.
  package func floorDivided(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient
  }

  /// The decimal digits, with zeros before them up to `width`.
  package func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// Writes numbers with leading zeros into ASCII text.
private struct DigitWriter {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func write(_ separator: Unicode.Scalar, _ number: Int, digits: Int = 2) {
    bytes[count] = UInt8(ascii: separator)
    count += 1
    write(number, digits: digits)
  }

  mutating func write(_ number: Int, digits: Int) {
    var rest = max(0, number)
    for place in stride(from: count + digits - 1, through: count, by: -1) {
      bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    count += digits
  }
}
