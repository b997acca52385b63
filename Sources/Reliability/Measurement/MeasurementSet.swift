/// Measured intervals that came in together, of one SLO or of several.
///
/// What came in stays as it was: a later measurement of the same interval holds instead, and one
/// that was wrong is withdrawn, with a reason, after which what it covered is as before it.
package struct MeasurementSet: Hashable, Sendable {
  /// Its reference.
  package var reference: MeasurementReference
  /// Where the figures come from: a file, or the address of a Prometheus.
  package var source: String
  /// Who brought them in.
  package var author: String
  /// When.
  package var recordedAt: Instant
  /// How many intervals it holds.
  package var count: Int
  /// How many SLOs it is of.
  package var sloCount: Int
  /// The SLO, where it is of one alone.
  package var slo: String?
  /// The time from its earliest start to its latest end.
  package var span: Period
  /// Who withdrew it, when and why; `nil` where it holds.
  package var withdrawal: Provenance?

  /// A measurement from its parts.
  package init(
    reference: MeasurementReference, source: String, author: String, recordedAt: Instant,
    count: Int, sloCount: Int, slo: String?, span: Period, withdrawal: Provenance? = nil
  ) {
    self.reference = reference
    self.source = source
    self.author = author
    self.recordedAt = recordedAt
    self.count = count
    self.sloCount = sloCount
    self.slo = slo
    self.span = span
    self.withdrawal = withdrawal
  }
}

/// A measured interval as another tool states it.
package struct ImportedInterval: Hashable, Sendable {
  /// The name of the SLO.
  package var slo: String
  /// The interval.
  package var interval: MeasuredInterval
  /// Where it stands, for messages: `events.csv:12`.
  package var place: String

  /// An interval from its parts.
  package init(slo: String, interval: MeasuredInterval, place: String) {
    self.slo = slo
    self.interval = interval
    self.place = place
  }
}

/// What became of intervals that came in; each is counted once.
package struct MeasurementReport: Hashable, Sendable {
  /// The measurement, `nil` where nothing was new.
  package var reference: MeasurementReference?
  /// Intervals that nothing had measured.
  package var added = 0
  /// Intervals that had been measured with other counts.
  package var corrected = 0
  /// Intervals that had been measured with the same counts.
  package var unchanged = 0

  /// The report of nothing.
  package init() {}

  /// Counts an interval.
  package mutating func count(_ outcome: Outcome) {
    switch outcome {
    case .added: added += 1
    case .corrected: corrected += 1
    case .unchanged: unchanged += 1
    }
  }

  /// What became of an interval.
  package enum Outcome: Sendable {
    /// Nothing had measured it.
    case added
    /// It had been measured with other counts.
    case corrected
    /// It had been measured with the same counts.
    case unchanged
  }
}
