/// The stretch of time over which an objective is judged.
package enum TimeWindow: Hashable, Sendable {
  /// The window that ends now, whenever now is.
  case rolling(CalendarDuration)
  /// Windows that begin at `start` and follow one another, in local time of `timeZone` (an IANA
  /// name), so that a month keeps its calendar length and a day may have 23 or 25 hours.
  case calendarAligned(CalendarDuration, start: LocalDateTime, timeZone: String)

  /// The length of one window.
  package var length: CalendarDuration {
    switch self {
    case .rolling(let length), .calendarAligned(let length, _, _): length
    }
  }
}
