import Reliability

/// How much of a window's budget burned a week, before and after a change.
///
/// Days depend on one another: what burns today often burns tomorrow. So days are added up to
/// blocks of a week, counted from the change outwards; and where weeks still depend on one another,
/// to blocks of two weeks, or of four.
struct WeeklyBurn {
  /// Weeks of which at least so many days are known make a block.
  private static let fewestDays = 5.0 / 7
  /// A day is known where at least so much of it was measured.
  private static let knownShare = 0.9

  /// The mean burn a week in each block before the change.
  var before: [Double] = []
  /// The same after it.
  var after: [Double] = []
  /// How many weeks a block has.
  var weeks = 1
  /// How many days lie in no block, as too little of them or of their week is known.
  var daysLeftOut = 0

  /// The burn of the days around a change.
  ///
  /// - Parameters:
  ///   - course: The days.
  ///   - periods: The periods before and after.
  ///   - leaving: When the incident that led to the change lasted: those days do not count.
  init(_ course: ObjectiveCourse, _ periods: ComparedPeriods, leaving: Period?) {
    let days = course.days.filter { day in
      periods.from <= day.period.start.inUTC && day.period.end.inUTC <= periods.to
    }
    let shares = days.map { day -> (period: Period, share: Double?) in
      let isLeft = leaving.map { $0.range.overlaps(day.period.range) } ?? false
      return (day.period, isLeft ? nil : Self.share(of: day, course))
    }
    let sides = (
      shares.filter { $0.period.end.inUTC <= periods.change },
      shares.filter { $0.period.start.inUTC >= periods.change }
    )
    for weeks in [1, 2, 4] {
      let blocks = (
        Self.blocks(sides.0.reversed().map(\.share), weeks: weeks),
        Self.blocks(sides.1.map(\.share), weeks: weeks)
      )
      before = Array(blocks.0.values.reversed())
      after = blocks.1.values
      self.weeks = weeks
      daysLeftOut = blocks.0.left + blocks.1.left
      let next = min(before.count, after.count)
      if next < 8 || !Self.dependsOnLast(before, after) { break }
    }
  }

  /// The share of a window's budget that a day burned, were all days like it; `nil` where too little
  /// of it is known.
  private static func share(of day: WindowBurn, _ course: ObjectiveCourse) -> Double? {
    let known = day.weight - day.missing
    guard known > 0, known >= knownShare * day.weight else { return nil }
    return day.bad / ((1 - course.target) * known) / course.windowDays
  }

  /// Days in the order in which they lie farther from the change, as blocks of weeks.
  private static func blocks(
    _ days: [Double?], weeks: Int
  ) -> (values: [Double], left: Int) {
    let length = 7 * weeks
    var values: [Double] = []
    var left = days.count
    for start in stride(from: 0, through: days.count - length, by: length) {
      let known = days[start..<start + length].compactMap { $0 }
      guard Double(known.count) >= fewestDays * Double(length) else { continue }
      values.append(7 * known.reduce(0, +) / Double(known.count))
      left -= length
    }
    return (values, left)
  }

  /// Whether a block tells of the next one: the lag-1 autocorrelation about the means of both
  /// periods lies above what one in twenty independent series shows, 1.645 / sqrt(n) (Bartlett,
  /// 1946).
  private static func dependsOnLast(_ before: [Double], _ after: [Double]) -> Bool {
    let centred = [before, after].map { values in
      let mean = values.reduce(0, +) / Double(values.count)
      return values.map { $0 - mean }
    }
    let square = centred.joined().reduce(0) { $0 + $1 * $1 }
    guard square > 0 else { return false }
    let product = centred.reduce(0) { sum, values in
      sum + zip(values, values.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let count = Double(before.count + after.count)
    return product / square > 1.645 / count.squareRoot()
  }
}
