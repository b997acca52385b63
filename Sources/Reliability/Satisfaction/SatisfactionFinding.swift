/// What the records say of users' satisfaction with what an SLO promises, in a period.
package enum SatisfactionFinding: Hashable, Sendable {
  /// Every source that speaks says the same; the records by which.
  case recorded(SatisfactionLevel, by: [SatisfactionRecord])
  /// Sources disagree; the records that do.
  case mixed([SatisfactionRecord])
  /// No record says it, which is neither high nor low.
  case unrecorded

  /// The finding for an SLO and a period.
  ///
  /// **Whose word counts.** Records about the SLO outrank those about the journeys that it
  /// protects, and those outrank records about its service: the nearer, the better it is known what
  /// users were asked about. A farther rank is asked only where no source of the nearer speaks.
  ///
  /// **When a source speaks.** The records of one source about one subject (the survey of
  /// `pay-by-card`) say of a period what they say of at least half of its time. Of time that two of
  /// them cover, the one recorded later holds. So a survey of the quarter decides for each window of
  /// four weeks in it, three monthly surveys decide for their quarter by the majority, and one
  /// good week says nothing of a quarter: evidence about less than half of a period would have to
  /// be stretched over the rest, which is guessing.
  ///
  /// **When sources disagree**, or one says as long high as low, it is mixed: which of a survey and
  /// a pile of tickets is right is for people to find out. Who knows withdraws the other.
  ///
  /// Ask for the period that a decision looks at, such as the last quarter: of a long history,
  /// records of the last quarter alone are less than half.
  ///
  /// - Parameters:
  ///   - slo: The name of the SLO.
  ///   - journeys: The names of the journeys that it protects.
  ///   - service: The name of its service.
  ///   - period: The period.
  ///   - records: The records; those that were withdrawn count for nothing.
  package init(
    of slo: String, protecting journeys: [String], service: String, during period: Period,
    from records: [SatisfactionRecord]
  ) {
    let ranks: [Set<SatisfactionSubject>] = [
      [.slo(slo)], Set(journeys.map(SatisfactionSubject.journey)), [.service(service)],
    ]
    let holding = records.filter { $0.withdrawal == nil }
    for subjects in ranks {
      let sources = Dictionary(grouping: holding.filter { subjects.contains($0.subject) }) {
        SpeakingSource(subject: $0.subject, source: $0.statement.source)
      }
      let said = sources.values.flatMap { $0.levels(during: period) }
      let levels = Set(said.map(\.level))
      let speaking = Set(said.flatMap(\.records)).sorted { $0.reference < $1.reference }
      guard let level = levels.first else { continue }
      self = levels.count == 1 ? .recorded(level, by: speaking) : .mixed(speaking)
      return
    }
    self = .unrecorded
  }

  /// The level, where it is known.
  package var level: SatisfactionLevel? {
    if case .recorded(let level, _) = self { level } else { nil }
  }

  /// The records that it rests on.
  package var records: [SatisfactionRecord] {
    switch self {
    case .recorded(_, let records), .mixed(let records): records
    case .unrecorded: []
    }
  }
}

/// A source, and what it speaks about.
private struct SpeakingSource: Hashable {
  let subject: SatisfactionSubject
  let source: SatisfactionSource
}

extension [SatisfactionRecord] {
  /// The levels that records of one source give to at least half of a period, and which records do.
  fileprivate func levels(
    during period: Period
  ) -> [(level: SatisfactionLevel, records: [SatisfactionRecord])] {
    let whole = period.range
    let ranges = map { $0.statement.period.range.clamped(to: whole) } + [whole]
    let edges = Set(ranges.map(\.lowerBound)).union(ranges.map(\.upperBound)).sorted()
    var covered: [SatisfactionLevel: Int64] = [:]
    var speaking: [SatisfactionLevel: Set<SatisfactionRecord>] = [:]
    for (start, end) in zip(edges, edges.dropFirst()) {
      let latest = filter { $0.statement.period.range.contains(start) }
        .max { ($0.recordedAt, $0.reference) < ($1.recordedAt, $1.reference) }
      guard let latest else { continue }
      covered[latest.statement.level, default: 0] += end - start
      speaking[latest.statement.level, default: []].insert(latest)
    }
    let length = whole.upperBound - whole.lowerBound
    return SatisfactionLevel.allCases.compactMap { level in
      guard let time = covered[level], time >= length - time else { return nil }
      return (level, Array(speaking[level, default: []]))
    }
  }
}
