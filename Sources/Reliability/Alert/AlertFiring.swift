/// A time in which a burn-rate alert would have spoken.
package struct AlertFiring: Hashable, Sendable {
  /// When it began to speak: the end of the measured interval that set it off, so that the alert
  /// itself may have spoken up to an interval earlier.
  package var start: Instant
  /// When it was silent again, or the last time of which it is known that it spoke.
  package var end: Instant
  /// What is known of its end.
  package var ending: Ending
  /// The incidents during whose impact it spoke.
  package var incidents: [IncidentReference] = []

  /// What is known of the end of a firing.
  package enum Ending: String, Codable, Sendable {
    /// It was silent again.
    case resolved
    /// What came then is not measured, or not finely enough.
    case unknown
    /// It spoke still when the measurements, or the period, ended.
    case open
  }

  /// Whether it spoke at any time of a stretch, in milliseconds since 1970, both ends included.
  func overlaps(_ stretch: ClosedRange<Int64>) -> Bool {
    start.millisecondsSinceEpoch <= stretch.upperBound
      && stretch.lowerBound <= end.millisecondsSinceEpoch
  }
}

/// What became of an incident with an alert.
package enum AlertOutcome: Hashable, Sendable {
  /// The alert spoke so long after the start of the impact.
  case caught(after: Duration)
  /// It spoke since before the impact, so that nobody can say what it would have told.
  case spokeBefore
  /// It did not speak while the impact lasted.
  case missed
  /// Nobody can say whether it would have spoken.
  case notJudged(Reason)

  /// Why nobody can say whether an alert would have spoken.
  package enum Reason: String, Codable, Sendable {
    /// When the impact began is not recorded.
    case impactStartUnknown
    /// The measured intervals are longer than a window of the alert.
    case tooCoarse
    /// Not all of the time that its windows look at is measured.
    case notMeasured
  }
}
