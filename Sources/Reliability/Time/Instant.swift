/// A point in time: UTC to the millisecond, with the offset that it was written in.
///
/// Instants are ordered by time alone first; two writings of the same moment differ, since the
/// record keeps what was written.
package struct Instant: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package let millisecondsSinceEpoch: Int64
  /// The offset from UTC, in minutes, in which a person or a tool wrote the instant.
  package let offsetMinutes: Int

  /// An instant from its parts.
  package init(millisecondsSinceEpoch: Int64, offsetMinutes: Int = 0) {
    self.millisecondsSinceEpoch = millisecondsSinceEpoch
    self.offsetMinutes = offsetMinutes
  }

  /// The same moment, written in UTC.
  package var inUTC: Instant { Instant(millisecondsSinceEpoch: millisecondsSinceEpoch) }

  /// The time from this instant to `other`; negative where `other` is earlier.
  package func duration(to other: Instant) -> Duration {
    .milliseconds(other.millisecondsSinceEpoch - millisecondsSinceEpoch)
  }

  /// The instant `duration` later, written in the same offset.
  package func advanced(by duration: Duration) -> Instant {
    Instant(
      millisecondsSinceEpoch: millisecondsSinceEpoch + duration.wholeMilliseconds,
      offsetMinutes: offsetMinutes)
  }
}

extension Instant: Comparable {
  package static func < (left: Instant, right: Instant) -> Bool {
    (left.millisecondsSinceEpoch, left.offsetMinutes)
      < (right.millisecondsSinceEpoch, right.offsetMinutes)
  }
}

extension Duration {
  /// The duration in milliseconds, rounded towards zero.
  package var wholeMilliseconds: Int64 {
    components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
  }

  /// The duration in minutes.
  package var minutes: Double { Double(wholeMilliseconds) / 60_000 }
}
