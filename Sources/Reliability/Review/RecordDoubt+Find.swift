extension RecordDoubt {
  /// What is missing or doubtful about incidents, a doubt a kind, in the order of ``Kind``.
  ///
  /// - Parameters:
  ///   - incidents: The incidents of the period.
  ///   - undated: Incidents that have no time at all.
  ///   - unknownBurns: Links of which the burn cannot be computed.
  ///   - asOf: When the record is read.
  /// - Returns: The doubts that concern at least one incident.
  static func doubts(
    about incidents: [Incident], undated: [Incident],
    unknownBurns: [BudgetAssessment.UnknownCharge], asOf: Instant
  ) -> [RecordDoubt] {
    let unknown = Set(unknownBurns.map(\.incident))
    return Kind.allCases.compactMap { kind in
      let concerned =
        kind == .undated
        ? undated.map(\.reference)
        : incidents.lazy.filter { kind.concerns($0, unknownBurns: unknown, asOf: asOf) }
          .map(\.reference)
      guard !concerned.isEmpty else { return nil }
      return RecordDoubt(
        kind: kind, incidents: concerned.sorted(),
        outOf: kind == .undated ? incidents.count + undated.count : incidents.count)
    }
  }
}

extension RecordDoubt.Kind {
  fileprivate func concerns(
    _ incident: Incident, unknownBurns: Set<IncidentReference>, asOf: Instant
  ) -> Bool {
    let record = incident.record
    return switch self {
    case .undated: record.milestones.began == nil
    case .impactStartUnknown: record.milestones[.impactStarted] == nil
    case .impactEndUnknown:
      record.milestones[.impactEnded] == nil && !record.milestones.isOngoing
    case .ongoing: record.milestones.isOngoing
    case .suspiciousTimes: record.milestones.findings(at: asOf).contains(where: \.isAboutOrder)
    case .noService: record.services.isEmpty
    case .noSeverity: record.severity == nil
    case .noTrigger: record.trigger == nil
    case .noDetection: record.detection == nil
    case .noSLOLink: record.links.isEmpty
    case .unknownBurn: unknownBurns.contains(incident.reference)
    }
  }
}

extension MilestoneFinding {
  /// Whether it would be there whenever the record is read.
  fileprivate var isAboutOrder: Bool {
    if case .inFuture = self { false } else { true }
  }
}
