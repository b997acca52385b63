/// How many events of an SLO there were in a stretch of time, and how many of them were good.
package struct MeasuredInterval: Hashable, Sendable {
  /// When, in milliseconds since 1970; never empty.
  package let time: Range<Int64>
  /// The good events, from 0 to ``total``. A whole number where events were counted; queries that
  /// extrapolate, as Prometheus's `increase` does, give fractions.
  package let good: Double
  /// All events, good and bad; 0 where there was no traffic.
  package let total: Double

  /// No more events than can be told apart by one, 2^53, are counted in an interval.
  private static let largest = 9_007_199_254_740_992.0

  /// An interval with its counts.
  ///
  /// - Throws: ``MeasurementError`` where such an interval cannot be.
  package init(
    from start: Instant, to end: Instant, good: Double, total: Double
  ) throws(MeasurementError) {
    guard start.millisecondsSinceEpoch < end.millisecondsSinceEpoch else {
      throw .endsBeforeItStarts(start: start, end: end)
    }
    guard total >= 0, total <= Self.largest else {
      throw .impossibleCount(total, field: "total")
    }
    guard good >= 0, good <= Self.largest else {
      throw .impossibleCount(good, field: "good")
    }
    guard good <= total else { throw .moreGoodThanAll(good: good, total: total) }
    self.init(
      time: start.millisecondsSinceEpoch..<end.millisecondsSinceEpoch, good: good, total: total)
  }

  /// An interval of which the counts are known to be possible, as the ledger keeps them.
  package init(time: Range<Int64>, good: Double, total: Double) {
    self.time = time
    self.good = good
    self.total = total
  }

  /// The bad events.
  package var bad: Double { total - good }

  /// When it starts.
  package var start: Instant { Instant(millisecondsSinceEpoch: time.lowerBound) }

  /// The first instant after it.
  package var end: Instant { Instant(millisecondsSinceEpoch: time.upperBound) }

  /// The part of it inside another stretch of time, with its share of the events, `nil` where there
  /// is none. Within an interval traffic is taken as even: finer it was not measured.
  func clipped(to other: Range<Int64>) -> MeasuredInterval? {
    let inside = time.clamped(to: other)
    guard !inside.isEmpty else { return nil }
    guard inside != time else { return self }
    let share = inside.minutes / time.minutes
    return MeasuredInterval(time: inside, good: good * share, total: total * share)
  }
}

/// Why a measured interval cannot be.
package enum MeasurementError: Error, Equatable {
  /// The end is at or before the start.
  case endsBeforeItStarts(start: Instant, end: Instant)
  /// A count is negative or no number.
  case impossibleCount(Double, field: String)
  /// More events were good than there were.
  case moreGoodThanAll(good: Double, total: Double)
}

extension MeasurementError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .endsBeforeItStarts(let start, let end):
      "the interval ends (\(end.iso8601)) no later than it starts (\(start.iso8601))"
    case .impossibleCount(let count, let field):
      "\(field) is \(count): write how many events there were, 0 or more and under 2^53"
    case .moreGoodThanAll(let good, let total):
      "\(good) good events of \(total) cannot be: total counts good and bad ones"
    }
  }
}
