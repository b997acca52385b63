/// Toil that was logged: work by hand, repetitive and without lasting value, that running a service
/// asks for (Site Reliability Engineering, chapter 5, "Eliminating Toil").
package struct ToilEntry: Hashable, Sendable {
  /// Its reference.
  package var reference: ToilReference
  /// What is known of it.
  package var record: ToilRecord
  /// Who logged it.
  package var author: String
  /// When.
  package var recordedAt: Instant
  /// Who withdrew it, when and why; `nil` where it holds.
  package var withdrawal: Provenance?

  /// An entry from its parts.
  package init(
    reference: ToilReference, record: ToilRecord, author: String, recordedAt: Instant,
    withdrawal: Provenance? = nil
  ) {
    self.reference = reference
    self.record = record
    self.author = author
    self.recordedAt = recordedAt
    self.withdrawal = withdrawal
  }
}

/// How toil came to a team.
package enum ToilKind: String, CaseIterable, Codable, Sendable {
  /// It broke into other work: a page, a ticket, a question.
  case interrupt
  /// It was planned: a rotation of keys, a release by hand.
  case scheduled
}

/// When toil was.
package enum ToilTime: Hashable, Sendable {
  /// At a time.
  case at(Instant)
  /// Somewhere in a period, taken to be spread evenly over it.
  case spread(Period)

  /// When it was or began.
  package var start: Instant {
    switch self {
    case .at(let instant): instant
    case .spread(let period): period.start
    }
  }

  /// The share of it that fell into a period.
  package func share(in period: Period) -> Double {
    switch self {
    case .at(let instant): period.contains(instant) ? 1 : 0
    case .spread(let own):
      own.overlaps(period)
        ? Double(own.range.clamped(to: period.range).count)
          / Double(own.range.count) : 0
    }
  }
}
