import Foundation
import Reliability

extension YAMLField {
  /// The window of an SLO; 28 days rolling where none is stated.
  ///
  /// The specification calls the window optional and does not say what its absence means; the SDK
  /// wants one.
  var window: TimeWindow? {
    guard let field = self["timeWindow"] else {
      doubt("states no 'timeWindow', which the SDK wants: 28 days, rolling, are taken")
      return CalendarDuration(28, .day).map(TimeWindow.rolling)
    }
    let windows = field.elements
    guard field.isList else { return nil }
    guard windows.count == 1, let window = windows.first else {
      field.refuse("must hold exactly one window, and holds \(windows.count)")
      return nil
    }
    guard window.isMapping else { return nil }
    window.doubtKeys(except: ["duration", "isRolling", "calendar"])
    let length = window.required("duration")?.boundedDuration
    switch window.isRollingWindow {
    case true: return length.map(TimeWindow.rolling)
    case false: return window.calendar(length)
    case nil: return nil
    }
  }

  /// A length of time of at most a thousand years; noted where it is none.
  var boundedDuration: CalendarDuration? {
    guard let length = duration else { return nil }
    guard length.count <= 1_000 * length.unit.countPerYear else {
      refuse("'\(length.shorthand)' is over a thousand years: write a length such as 28d")
      return nil
    }
    return length
  }

  /// Whether a window rolls, `nil` where that is wrong; one that has a calendar and does not say,
  /// does not.
  private var isRollingWindow: Bool? {
    guard let field = self["isRolling"] else {
      if self["calendar"] != nil { return false }
      doubt("states neither 'isRolling' nor 'calendar': taken as rolling, and refused by the SDK")
      return true
    }
    let isRolling = field.boolean
    if isRolling == true {
      self["calendar"]?.doubt(
        "has no meaning for a rolling window: not read, and refused by the SDK")
    }
    return isRolling
  }

  private func calendar(_ length: CalendarDuration?) -> TimeWindow? {
    guard let calendar = required("calendar"), calendar.isMapping else { return nil }
    calendar.doubtKeys(except: ["startTime", "timeZone"])
    let start = calendar.required("startTime")?.localDateTime
    let zone = calendar.required("timeZone")?.timeZoneName
    guard let start, let zone, let length else { return nil }
    if length.unit == .minute {
      self["duration"]?.doubt(
        "is \(length.count) \(length.count == 1 ? "minute" : "minutes") as the specification "
          + "counts: a month is '\(length.count)M'")
    }
    return .calendarAligned(length, start: start, timeZone: zone)
  }

  private var localDateTime: LocalDateTime? {
    guard let text else { return nil }
    let form = /(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)/
    let parts = text.wholeMatch(of: form)?.output
    let date = parts.flatMap { _, year, month, day, hour, minute, second in
      LocalDateTime(
        year: Int(year) ?? 0, month: Int(month) ?? 0, day: Int(day) ?? 0, hour: Int(hour) ?? 0,
        minute: Int(minute) ?? 0, second: Int(second) ?? 0)
    }
    if date == nil {
      refuse("'\(text)' is no local time: write one such as 2026-01-01 00:00:00, without a zone")
    }
    return date
  }

  private var timeZoneName: String? {
    guard let text else { return nil }
    // Foundation also reads 'GMT+2', which IANA does not name.
    guard TimeZone(identifier: text) != nil, text.wholeMatch(of: /GMT[+-].*/) == nil else {
      refuse("'\(text)' is no time zone: write an IANA name such as Europe/Berlin or UTC")
      return nil
    }
    return text
  }

  /// A length of time; noted where it is none.
  var duration: CalendarDuration? {
    guard let text else { return nil }
    let duration = CalendarDuration(text)
    if duration == nil {
      refuse("'\(text)' is no duration: write a whole number and m, h, d, w, M, Q or Y, as in 28d")
    }
    return duration
  }
}

extension CalendarDuration.Unit {
  fileprivate var countPerYear: Int {
    switch self {
    case .minute: 525_600
    case .hour: 8_760
    case .day: 365
    case .week: 52
    case .month: 12
    case .quarter: 4
    case .year: 1
    }
  }
}
