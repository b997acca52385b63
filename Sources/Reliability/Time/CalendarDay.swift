/// A day without a time of day: `2026-12-04`.
package struct CalendarDay: Hashable, Comparable, Sendable {
  private let midnight: LocalDateTime

  /// A day from its parts, `nil` where no such day exists.
  package init?(year: Int, month: Int, day: Int) {
    guard let midnight = LocalDateTime(year: year, month: month, day: day) else { return nil }
    self.midnight = midnight
  }

  /// Reads `2026-12-04`; `nil` where the text is anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 10, parts.map(\.count) == [4, 2, 2],
      text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "-") }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day on which an instant falls where it was written.
  package init(of instant: Instant) {
    self.init(
      daysSinceEpoch: Int(
        (instant.millisecondsSinceEpoch + Int64(instant.offsetMinutes) * 60_000)
          .floorDivided(by: 86_400_000)))
  }

  /// The day so many days after 1970-01-01.
  init(daysSinceEpoch: Int) {
    midnight = LocalDateTime(millisecondsAsUTC: Int64(daysSinceEpoch) * 86_400_000)
  }

  /// The days since 1970-01-01.
  package var daysSinceEpoch: Int {
    Int(midnight.millisecondsAsUTC.floorDivided(by: 86_400_000))
  }

  /// The instant at which the day begins in UTC.
  package var startInUTC: Instant { Instant(millisecondsSinceEpoch: midnight.millisecondsAsUTC) }

  /// Whether it is Monday to Friday.
  package var isWorkingDay: Bool {
    // 1970-01-01 was a Thursday: with Monday as 0, the fourth day of its week.
    let weekday = daysSinceEpoch + 3
    return weekday - weekday.floorDivided(by: 7) * 7 < 5
  }

  /// The day so many days later.
  package func advanced(byDays days: Int) -> CalendarDay {
    CalendarDay(daysSinceEpoch: daysSinceEpoch + days)
  }

  /// The day so many working days later, Monday to Friday; holidays are not known.
  package func advanced(byWorkingDays days: Int) -> CalendarDay {
    var day = self
    for _ in 0..<max(0, days) {
      repeat { day = day.advanced(byDays: 1) } while !day.isWorkingDay
    }
    return day
  }

  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.midnight.millisecondsAsUTC < right.midnight.millisecondsAsUTC
  }
}

extension CalendarDay: CustomStringConvertible {
  package var description: String { midnight.dateText }
}
