import Foundation

/// The windows of a calendar-aligned objective: they begin at an anchor in local time and follow
/// one another without end in both directions.
///
/// Window `k` begins at anchor + k x length, always counted from the anchor: months from
/// 31 January begin on 28 or 29 February, then on 31 March. Days, weeks, months, quarters and years
/// are counted in local time, so a day may have 23 or 25 hours; minutes and hours elapse. A
/// negative `k` is a window before the anchor.
///
/// A local time that a change of clocks skips is taken as the first instant after the gap plus the
/// time into it (02:30 becomes 03:30); one that occurs twice is the first of the two. A window that
/// a skipped day leaves no time for does not exist.
package struct CalendarWindows: Sendable {
  private let length: CalendarDuration
  private let anchor: LocalDateTime
  private let anchorMilliseconds: Int64
  private let calendar: Calendar

  /// The windows of `length` that begin at `start` in a time zone with an IANA name.
  ///
  /// - Throws: ``TimeWindowError`` where no such zone is known, or no window is that long.
  package init(
    _ length: CalendarDuration, from start: LocalDateTime, timeZone: String
  ) throws(TimeWindowError) {
    guard !length.isAbsurd else { throw .tooLong(length) }
    guard let zone = TimeZone(identifier: timeZone) else { throw .unknownTimeZone(timeZone) }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    self.length = length
    self.calendar = calendar
    anchor = start
    anchorMilliseconds = calendar.milliseconds(at: start)
  }

  /// The window that contains an instant; its ends are written in local time.
  package func window(containing instant: Instant) throws(PeriodError) -> Period {
    try period(range(containing: instant.millisecondsSinceEpoch))
  }

  /// The windows that share time with a period, in order.
  package func windows(overlapping period: Period) throws(PeriodError) -> [Period] {
    var windows: [Period] = []
    var next = range(containing: period.start.millisecondsSinceEpoch)
    while next.lowerBound < period.end.millisecondsSinceEpoch {
      windows.append(try self.period(next))
      next = range(containing: next.upperBound)
    }
    return windows
  }

  /// The window that contains a time in milliseconds since 1970, as such milliseconds.
  func range(containing time: Int64) -> Range<Int64> {
    var index = estimatedIndex(at: time)
    while boundary(index) > time { index -= 1 }
    while boundary(index + 1) <= time { index += 1 }
    return boundary(index)..<boundary(index + 1)
  }

  private func boundary(_ index: Int) -> Int64 {
    if let months = length.calendarMonths {
      return calendar.milliseconds(at: anchor.adding(months: index * months))
    }
    switch length.unit {
    case .day: return calendar.milliseconds(at: anchor.adding(days: index * length.count))
    case .week: return calendar.milliseconds(at: anchor.adding(days: index * length.count * 7))
    default: return anchorMilliseconds + Int64(index) * (length.fixedMilliseconds ?? 0)
    }
  }

  private func estimatedIndex(at time: Int64) -> Int {
    let mean =
      length.fixedMilliseconds.map(Double.init)
      ?? Double(length.calendarMonths ?? 1) * CalendarDuration.meanMonthMilliseconds
    return Int((Double(time - anchorMilliseconds) / mean).rounded(.down))
  }

  private func period(_ range: Range<Int64>) throws(PeriodError) -> Period {
    try Period(
      from: calendar.instant(at: range.lowerBound), to: calendar.instant(at: range.upperBound))
  }
}

extension Calendar {
  fileprivate func milliseconds(at local: LocalDateTime) -> Int64 {
    let parts = DateComponents(
      year: local.year, month: local.month, day: local.day, hour: local.hour,
      minute: local.minute, second: local.second)
    guard let date = date(from: parts) else { return local.millisecondsAsUTC }
    return Int64(date.timeIntervalSince1970.rounded()) * 1_000
      + Int64(local.millisecondOfDay % 1_000)
  }

  fileprivate func instant(at time: Int64) -> Instant {
    let date = Date(timeIntervalSince1970: Double(time) / 1_000)
    return Instant(
      millisecondsSinceEpoch: time, offsetMinutes: timeZone.secondsFromGMT(for: date) / 60)
  }
}
