/// Why a window of time cannot be laid out.
package enum TimeWindowError: Error, Equatable {
  /// No time zone with that IANA name is known on this machine.
  case unknownTimeZone(String)
  /// The length is over a thousand years.
  case tooLong(CalendarDuration)
}

extension TimeWindow {
  /// The window as seen from an instant: the rolling one that ends then, or the calendar-aligned
  /// one that contains it.
  ///
  /// - Throws: ``TimeWindowError`` where the window cannot be laid out.
  package func period(at instant: Instant) throws -> Period {
    if let windows = try calendarWindows { return try windows.window(containing: instant) }
    guard !length.isAbsurd else { throw TimeWindowError.tooLong(length) }
    let start = length.rollingStart(endingAt: instant.millisecondsSinceEpoch)
    return try Period(
      from: Instant(millisecondsSinceEpoch: start, offsetMinutes: instant.offsetMinutes),
      to: instant)
  }

  /// The calendar's windows, `nil` for a rolling window.
  ///
  /// - Throws: ``TimeWindowError`` where they cannot be laid out.
  package var calendarWindows: CalendarWindows? {
    get throws(TimeWindowError) {
      guard case .calendarAligned(let length, let start, let timeZone) = self else { return nil }
      return try CalendarWindows(length, from: start, timeZone: timeZone)
    }
  }
}

extension CalendarDuration {
  /// When the rolling window that ends at a time begins, both in milliseconds since 1970.
  ///
  /// Days are 24 hours; months, quarters and years are taken off in UTC, the day clamped to the
  /// month's last.
  func rollingStart(endingAt end: Int64) -> Int64 {
    if let milliseconds = fixedMilliseconds { return end - milliseconds }
    return LocalDateTime(millisecondsAsUTC: end)
      .adding(months: -(calendarMonths ?? 0)).millisecondsAsUTC
  }
}

extension TimeWindowError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownTimeZone(let name):
      "no time zone is called '\(name)': write an IANA name such as Europe/Berlin or UTC"
    case .tooLong(let length):
      "a window of \(length.shorthand) is over a thousand years: write one such as 28d"
    }
  }
}
