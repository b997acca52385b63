extension CalendarDuration {
  /// The length in milliseconds, `nil` for months, quarters and years, which vary.
  ///
  /// A day is 24 hours here and a week seven such days.
  package var fixedMilliseconds: Int64? { unit.fixedMilliseconds.map { Int64(count) * $0 } }

  /// The length in calendar months, `nil` for the units that are no months.
  var calendarMonths: Int? { unit.calendarMonths.map { count * $0 } }

  /// The length in minutes; of months, quarters and years the mean length.
  package var nominalMinutes: Double {
    let milliseconds =
      fixedMilliseconds.map(Double.init)
      ?? Double(calendarMonths ?? 0) * Self.meanMonthMilliseconds
    return milliseconds / 60_000
  }

  /// Whether the length is over a thousand years: no window of an SLO, and no safe arithmetic.
  package var isAbsurd: Bool {
    let milliseconds =
      unit.fixedMilliseconds.map(Double.init)
      ?? Double(unit.calendarMonths ?? 0) * Self.meanMonthMilliseconds
    return Double(count) * milliseconds > 12_000 * Self.meanMonthMilliseconds
  }

  /// The mean length of a month of the Gregorian calendar: 146,097 days in 4,800 months.
  static let meanMonthMilliseconds = 146_097 * 86_400_000.0 / 4_800
}

extension CalendarDuration.Unit {
  fileprivate var fixedMilliseconds: Int64? {
    switch self {
    case .minute: 60_000
    case .hour: 3_600_000
    case .day: 86_400_000
    case .week: 604_800_000
    case .month, .quarter, .year: nil
    }
  }

  fileprivate var calendarMonths: Int? {
    switch self {
    case .minute, .hour, .day, .week: nil
    case .month: 1
    case .quarter: 3
    case .year: 12
    }
  }
}
