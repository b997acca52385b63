private import Foundation

/// When events happened, counted from the start of the time over which they were looked for.
///
/// Whether that time ended by the clock or with an event changes what the times can say: an event that
/// ended the watch tells nothing by its own time.
package struct EventTimes: Hashable, Sendable {
  /// What ended the time over which events were looked for.
  package enum End: Hashable, Sendable {
    /// The clock: the data are *time truncated*.
    case time
    /// The last event itself: the data are *failure truncated*.
    case lastEvent
  }

  /// The times from the first to the last, in any unit.
  package let times: [Double]
  /// How long events were looked for.
  package let length: Double
  /// What ended that.
  package let end: End

  /// Events that were looked for until a time of the clock, of which there may be none.
  ///
  /// - Parameters:
  ///   - times: The times in any order, each above 0 and at most `length`.
  ///   - length: How long events were looked for, finite and above zero.
  /// - Throws: ``EventTimesError`` where a number is out of its range.
  package init(_ times: [Double], within length: Double) throws(EventTimesError) {
    guard length > 0, length.isFinite else { throw .notALength(length) }
    for time in times where !(time > 0 && time <= length) {
      throw .outside(time: time, length: length)
    }
    self.init(unchecked: times.sorted(), length: length, end: .time)
  }

  /// Events that were looked for until the last of them.
  ///
  /// - Throws: ``EventTimesError`` where there is no event or a time is not finite and above zero.
  package init(untilLastOf times: [Double]) throws(EventTimesError) {
    let sorted = times.sorted()
    guard let last = sorted.last else { throw .noEvent }
    for time in times where !(time > 0 && time.isFinite) {
      throw .outside(time: time, length: last)
    }
    self.init(unchecked: sorted, length: last, end: .lastEvent)
  }

  private init(unchecked times: [Double], length: Double, end: End) {
    self.times = times
    self.length = length
    self.end = end
  }

  /// The times that say when events came, which the one that ended the watch does not.
  var informative: ArraySlice<Double> { end == .time ? times[...] : times.dropLast() }

  /// The sum of ln(T / t) over the informative times.
  var logarithms: Double { informative.reduce(0) { $0 + log(length / $1) } }
}

/// Why some times make no record of events.
package enum EventTimesError: Error, Equatable {
  /// There is no event to end the watch.
  case noEvent
  /// The length is not finite and above zero.
  case notALength(Double)
  /// The time is not within the watch, or is at its very start.
  case outside(time: Double, length: Double)
}

extension EventTimesError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noEvent: "there is no event: give the time at which the watch ended"
    case .notALength(let length): "a watch of \(length) cannot be: it must be finite and above zero"
    case .outside(let time, let length):
      "the time \(time) is not after 0 and at most \(length), which the watch lasted"
    }
  }
}
