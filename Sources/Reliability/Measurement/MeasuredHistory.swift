/// What is measured of an SLO, day by day in UTC, and where it is not measured.
package struct MeasuredHistory: Hashable, Sendable {
  /// The days that hold a measured interval, in order.
  package var days: [Day]
  /// The stretches between the first interval and the last that are not measured, in order.
  package var gaps: [Period]
  /// The lengths of the intervals, shortest first, with how many have them.
  package var lengths: [Length]

  /// A day and what is measured of it.
  package struct Day: Hashable, Sendable {
    /// The day, in UTC.
    package var day: CalendarDay
    /// The good events.
    package var good = 0.0
    /// All events.
    package var total = 0.0
    /// The minutes measured, of 1,440.
    package var minutes = 0.0
  }

  /// A length of intervals.
  package struct Length: Hashable, Sendable {
    /// How long they are.
    package var length: Duration
    /// How many intervals are that long.
    package var count: Int
  }

  /// The history of intervals, which are in order.
  package init(of intervals: [MeasuredInterval]) {
    var days: [Day] = []
    var lengths: [Int64: Int] = [:]
    for interval in intervals {
      lengths[interval.time.upperBound - interval.time.lowerBound, default: 0] += 1
      for (index, share) in interval.time.daysInUTC {
        let day = CalendarDay(daysSinceEpoch: index)
        if days.last?.day != day { days.append(Day(day: day)) }
        days[days.count - 1].good += interval.good * share
        days[days.count - 1].total += interval.total * share
        days[days.count - 1].minutes += interval.time.minutes * share
      }
    }
    self.days = days
    gaps = zip(intervals, intervals.dropFirst()).compactMap { before, after in
      (before.time.upperBound..<after.time.lowerBound).period
    }
    self.lengths = lengths.sorted { $0.key < $1.key }
      .map { Length(length: .milliseconds($0.key), count: $0.value) }
  }

  /// The good events of all days.
  package var good: Double { days.reduce(0) { $0 + $1.good } }

  /// The events of all days.
  package var total: Double { days.reduce(0) { $0 + $1.total } }
}
