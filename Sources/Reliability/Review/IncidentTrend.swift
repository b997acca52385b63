package import Statistics

/// Whether incidents come more often or less often as a period goes on.
package struct IncidentTrend: Hashable, Sendable {
  /// The fewest incidents that can show a trend.
  package static let fewestIncidents = 5

  /// The part of the period that had passed when the record was read.
  package var watched: Period
  /// When incidents began in it, in days from its start, the first one first.
  package var days: [Double]
  /// What that shows; `nil` under ``fewestIncidents``.
  package var evidence: Evidence?

  /// What the times of incidents show of their rate.
  package struct Evidence: Hashable, Sendable {
    /// Laplace's test.
    package var laplace: TrendTest
    /// The test of MIL-HDBK-189.
    package var militaryHandbook: TrendTest
    /// The Crow-AMSAA line: how many incidents are expected by a day.
    package var line: PowerLawProcess
    /// The 95 % interval of the line's shape: below 1, incidents come less and less often.
    package var shape: Interval

    /// What to say of the rate.
    package var verdict: Verdict {
      let tests = [laplace, militaryHandbook]
      guard tests.allSatisfy({ $0.pValue < IncidentTrend.significance }) else { return .noTrend }
      if tests.allSatisfy({ $0.pRising < $0.pFalling }) { return .moreOften }
      return tests.allSatisfy { $0.pFalling < $0.pRising } ? .lessOften : .noTrend
    }
  }

  /// What times of incidents say of their rate.
  package enum Verdict: Hashable, Sendable {
    /// They come more and more often.
    case moreOften
    /// They come less and less often.
    case lessOften
    /// A steady rate would look like this by chance.
    case noTrend
  }

  /// Both tests speak for a trend where their probabilities are below this.
  package static let significance = 0.05

  /// The trend of incidents that began in a period; `nil` where nothing of it had passed.
  ///
  /// - Throws: ``EventTimesError``.
  init?(of beginnings: [Instant], in period: Period, asOf: Instant) throws {
    guard period.start.duration(to: asOf) > .zero else { return nil }
    let watched = try Period(from: period.start.inUTC, to: min(asOf, period.end).inUTC)
    let length = watched.duration.days
    // A test of trend takes no event at the very start: it is moved by the least that a clock shows.
    let least = Duration.milliseconds(1).days
    let days = beginnings.map { max(watched.start.duration(to: $0).days, least) }
      .filter { $0 <= length }.sorted()
    self.watched = watched
    self.days = days
    let events = try EventTimes(days, within: length)
    guard days.count >= Self.fewestIncidents, let laplace = events.laplaceTest,
      let militaryHandbook = events.militaryHandbookTest, let line = PowerLawProcess(events)
    else { return }
    evidence = Evidence(
      laplace: laplace, militaryHandbook: militaryHandbook, line: line,
      shape: line.shapeInterval())
  }
}
