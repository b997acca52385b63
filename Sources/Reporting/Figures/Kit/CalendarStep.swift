import Reliability

/// How far apart the times are that an axis names, from a second to decades.
enum CalendarStep {
  /// So many seconds, which divide a day.
  case seconds(Int)
  /// So many days; of seven, Mondays.
  case days(Int)
  /// So many months, from January on.
  case months(Int)

  /// The steps from the shortest to the longest.
  static let allSteps =
    [1, 5, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200]
    .map(CalendarStep.seconds) + [1, 2, 7, 14].map(CalendarStep.days)
    + [1, 2, 3, 6, 12, 24, 60, 120, 240, 1_200].map(CalendarStep.months)

  /// How long it is at least.
  var milliseconds: Int64 {
    switch self {
    case .seconds(let seconds): Int64(seconds) * 1_000
    case .days(let days): Int64(days) * 86_400_000
    case .months(let months): Int64(months) * 28 * 86_400_000
    }
  }

  /// The times from one instant to another, both included.
  func instants(from start: Instant, to end: Instant) -> [Instant] {
    switch self {
    case .seconds(let seconds): times(every: Int64(seconds) * 1_000, from: 0, start, end)
    case .days(let days):
      // 1970-01-05 was a Monday.
      times(every: Int64(days) * 86_400_000, from: days < 7 ? 0 : 4 * 86_400_000, start, end)
    case .months(let months): firsts(every: months, start, end)
    }
  }

  private func times(
    every step: Int64, from origin: Int64, _ start: Instant, _ end: Instant
  ) -> [Instant] {
    let offset = start.millisecondsSinceEpoch - origin
    let remainder = offset % step
    let first =
      start.millisecondsSinceEpoch
      + (remainder == 0 ? 0 : remainder < 0 ? -remainder : step - remainder)
    return stride(from: first, through: end.millisecondsSinceEpoch, by: Int64.Stride(step))
      .map { Instant(millisecondsSinceEpoch: $0) }
  }

  private func firsts(every months: Int, _ start: Instant, _ end: Instant) -> [Instant] {
    let date = Spelling.date(start).split(separator: "-").compactMap { Int($0) }
    guard date.count == 3 else { return [] }
    var month = (date[0] * 12 + date[1] - 1) / months * months
    var instants: [Instant] = []
    while let day = CalendarDay(year: month / 12, month: month % 12 + 1, day: 1),
      day.startInUTC <= end.inUTC
    {
      if day.startInUTC >= start.inUTC { instants.append(day.startInUTC) }
      month += months
    }
    return instants
  }

  /// A time of the axis in as few signs as tell it from the others; a day where one begins.
  func label(of instant: Instant) -> String {
    let moment = Spelling.moment(instant)
    let date = String(moment.prefix(10))
    switch self {
    case .seconds: return moment.dropFirst(11) == "00:00" ? date : String(moment.dropFirst(11))
    case .days: return date
    case .months(let months): return String(date.prefix(months < 12 ? 7 : 4))
    }
  }
}
