package import Reliability

/// The intervals of a stretch of time, from what two expressions gave.
package struct EventCounts: Hashable, Sendable {
  /// The intervals that are known.
  package private(set) var intervals: [MeasuredInterval] = []
  /// How many intervals have no sample of all events: gaps.
  package private(set) var gaps = 0
  /// How many intervals have samples of all events and none of the good or the bad ones, which may
  /// be none or not be kept: gaps too.
  package private(set) var halfKnown = 0

  /// How far good or bad events may exceed all events, as `increase` extrapolates each for itself:
  /// by a thousandth or by one event, whichever is more. Then all are good, or all bad.
  package static let tolerance = (share: 0.001, events: 1.0)

  /// The intervals of a stretch.
  ///
  /// - Parameters:
  ///   - stretch: The stretch, whole steps long, in milliseconds since 1970.
  ///   - step: How long an interval is.
  ///   - part: The good or the bad events by the end of the interval.
  ///   - total: All events by the end of the interval.
  ///   - countsGood: Whether `part` is the good ones.
  /// - Throws: ``EventCountsError`` where they cannot be.
  package init(
    of stretch: Range<Int64>, step: Duration, part: [Int64: Double], total: [Int64: Double],
    countsGood: Bool
  ) throws(EventCountsError) {
    let length = step.wholeMilliseconds
    for start in stride(from: stretch.lowerBound, to: stretch.upperBound, by: Int64.Stride(length))
    {
      guard let all = total[start + length] else {
        gaps += 1
        continue
      }
      // Where nothing happened, nothing good and nothing bad did.
      guard let some = part[start + length] ?? (all == 0 ? 0 : nil) else {
        halfKnown += 1
        continue
      }
      let time = Instant(millisecondsSinceEpoch: start)
      guard all.isFinite, some.isFinite, all >= 0, some >= 0 else {
        throw .impossible(start: time, part: some, total: all)
      }
      guard some <= all + max(all * Self.tolerance.share, Self.tolerance.events) else {
        throw .moreThanAll(start: time, part: some, total: all)
      }
      intervals.append(
        MeasuredInterval(
          time: start..<start + length, good: countsGood ? min(some, all) : max(0, all - some),
          total: all))
    }
  }
}

/// Why numbers of a Prometheus count no events.
package enum EventCountsError: Error, Equatable {
  /// One is negative or infinite.
  case impossible(start: Instant, part: Double, total: Double)
  /// More events are good or bad than there are.
  case moreThanAll(start: Instant, part: Double, total: Double)
}

extension EventCountsError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .impossible(let start, let part, let total):
      "from \(start.iso8601) it gives \(part) of \(total) events, which cannot be: correct the queries"
    case .moreThanAll(let start, let part, let total):
      "from \(start.iso8601) it gives \(part) of \(total) events, more than there are: the query of "
        + "all events must count the others too"
    }
  }
}
