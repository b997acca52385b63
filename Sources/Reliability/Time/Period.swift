/// A half-open stretch of time: `start` belongs to it, `end` does not.
package struct Period: Hashable, Sendable {
  /// The first instant.
  package let start: Instant
  /// The first instant after it.
  package let end: Instant

  /// A period between two instants.
  ///
  /// - Throws: ``PeriodError`` where `end` is not after `start`.
  package init(from start: Instant, to end: Instant) throws(PeriodError) {
    guard start.millisecondsSinceEpoch < end.millisecondsSinceEpoch else {
      throw .endsBeforeItStarts(start: start, end: end)
    }
    self.start = start
    self.end = end
  }

  /// A period in UTC between two times in milliseconds since 1970.
  ///
  /// - Throws: ``PeriodError`` where the range is empty.
  package init(_ range: Range<Int64>) throws(PeriodError) {
    try self.init(
      from: Instant(millisecondsSinceEpoch: range.lowerBound),
      to: Instant(millisecondsSinceEpoch: range.upperBound))
  }

  /// How long it lasts.
  package var duration: Duration { start.duration(to: end) }

  /// Whether `instant` lies in it.
  package func contains(_ instant: Instant) -> Bool {
    start.millisecondsSinceEpoch <= instant.millisecondsSinceEpoch
      && instant.millisecondsSinceEpoch < end.millisecondsSinceEpoch
  }

  /// The period in milliseconds since 1970.
  package var range: Range<Int64> { start.millisecondsSinceEpoch..<end.millisecondsSinceEpoch }

  /// Whether both share time.
  package func overlaps(_ other: Period) -> Bool { range.overlaps(other.range) }
}

/// Why two instants make no period.
package enum PeriodError: Error, Equatable {
  /// The end is at or before the start.
  case endsBeforeItStarts(start: Instant, end: Instant)
}

extension PeriodError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .endsBeforeItStarts(let start, let end):
      "the period ends (\(end.iso8601)) no later than it starts (\(start.iso8601)): "
        + "give an end after the start"
    }
  }
}
