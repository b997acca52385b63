extension RecordedLevel {
  /// How content users are with what an SLO promises.
  ///
  /// Records of the quarter of a year up to now count; where they say nothing, those of the last
  /// whole calendar quarter, which a survey is mostly about.
  ///
  /// - Parameters:
  ///   - slo: The SLO.
  ///   - journeys: The journeys that it protects.
  ///   - now: When.
  ///   - records: What people recorded.
  /// - Throws: ``PeriodError``, which no such quarter gives.
  package init(
    satisfactionWith slo: ServiceLevelObjective, protecting journeys: [String], asOf now: Instant,
    from records: [SatisfactionRecord]
  ) throws(PeriodError) {
    let periods = try Self.quarters(before: now)
    let findings = periods.map { period in
      SatisfactionFinding(
        of: slo.name, protecting: journeys, service: slo.service, during: period, from: records)
    }
    self.init(findings.first { $0 != .unrecorded } ?? .unrecorded)
  }

  private init(_ finding: SatisfactionFinding) {
    let names = finding.records.map(\.reference.description)
    let words = finding.records.map(\.words).joined(separator: ", ")
    switch finding {
    case .recorded(.high, _): self = .high(by: names, because: words)
    case .recorded(.low, _): self = .low(by: names, because: words)
    case .mixed: self = .unrecorded("records disagree: \(words)")
    case .unrecorded: self = .unrecorded("nobody recorded it for this quarter or the last")
    }
  }
}

extension SatisfactionRecord {
  /// What it says: `SAT-4 says high (survey, 4.2 of 5)`.
  fileprivate var words: String {
    let score = statement.score.map { ", \($0.value) of \($0.best)" } ?? ""
    return "\(reference) says \(statement.level.rawValue) (\(statement.source.rawValue)\(score))"
  }
}
