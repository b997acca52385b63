/// That a team says of a period: all of our toil in it is logged.
///
/// Without that, what is logged is the least that there was, and nothing logged is no zero. Periods
/// can be opened again, and closed after that.
package struct ToilClosure: Hashable, Sendable {
  /// The team.
  package let team: String
  /// The period.
  package let period: Period
  /// How the team knows: a ticket queue, a time sheet.
  package var evidence: String?
  /// Who said it.
  package var author: String
  /// When.
  package var recordedAt: Instant
  /// Who opened the period again, when and why; `nil` where it is closed.
  package var withdrawal: Provenance?

  /// A closure from its parts.
  package init(
    team: String, period: Period, evidence: String? = nil, author: String, recordedAt: Instant,
    withdrawal: Provenance? = nil
  ) {
    self.team = team
    self.period = period
    self.evidence = evidence
    self.author = author
    self.recordedAt = recordedAt
    self.withdrawal = withdrawal
  }
}

extension [ToilClosure] {
  /// Whether the closed periods cover the whole of another.
  package func cover(_ period: Period) -> Bool {
    let whole = period.range
    var covered = whole.lowerBound
    let closed = filter { $0.withdrawal == nil }.map(\.period.range)
    for range in closed.sorted(by: { $0.lowerBound < $1.lowerBound })
    where range.lowerBound <= covered {
      covered = Swift.max(covered, range.upperBound)
    }
    return covered >= whole.upperBound
  }
}
