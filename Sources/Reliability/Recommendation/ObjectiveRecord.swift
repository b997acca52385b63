/// Everything that the ledger holds about an SLO: what its recalibration is decided by.
package struct ObjectiveRecord: Sendable {
  /// The SLO.
  package var slo: ServiceLevelObjective
  /// Its service.
  package var service: Service
  /// Why the SLO is what it is.
  package var reasoning: ObjectiveReasoning
  /// What the dependencies of the service promise.
  package var ceiling: DependencyCeiling
  /// All that is measured, recorded and adjusted.
  package var evidence: BudgetEvidence
  /// The measurements, each with the time from its first interval to its last.
  package var measurements: [(reference: MeasurementReference, span: Period)]
  /// From when on its indicator is what it is now; `nil` where it never changed.
  package var indicatorSince: Instant?
  /// The incidents that count and that affected the service or are linked to the SLO.
  package var incidents: [Incident]
  /// How content its users are.
  package var satisfaction: RecordedLevel
  /// How much toil the team has.
  package var toil: RecordedLevel
  /// How many of the service's alerts of the last 91 days were worth firing; `nil` where none is
  /// recorded.
  package var alerts: JudgedShare?
  /// The open action items of priority P0 after incidents that the service itself is accountable
  /// for.
  package var urgentActions: [ActionReference]

  /// A record from its parts.
  package init(
    slo: ServiceLevelObjective, service: Service, reasoning: ObjectiveReasoning,
    ceiling: DependencyCeiling, evidence: BudgetEvidence,
    measurements: [(reference: MeasurementReference, span: Period)] = [],
    indicatorSince: Instant? = nil, incidents: [Incident] = [],
    satisfaction: RecordedLevel = .unrecorded("nobody recorded it"),
    toil: RecordedLevel = .unrecorded("nobody recorded it"), alerts: JudgedShare? = nil,
    urgentActions: [ActionReference] = []
  ) {
    self.slo = slo
    self.service = service
    self.reasoning = reasoning
    self.ceiling = ceiling
    self.evidence = evidence
    self.measurements = measurements
    self.indicatorSince = indicatorSince
    self.incidents = incidents
    self.satisfaction = satisfaction
    self.toil = toil
    self.alerts = alerts
    self.urgentActions = urgentActions
  }

  /// The incidents that harmed users of what the SLO promises, with when: those with a known start
  /// of the impact that are severe enough or that customers noticed, and of which nobody said that
  /// they harmed other SLOs only or nobody at all.
  package func harm(_ policy: RecalibrationPolicy, asOf now: Instant) -> [UserHarm] {
    incidents.compactMap { $0.harm(to: slo.name, policy, asOf: now) }
  }
}

extension Incident {
  /// When the incident harmed users of what an SLO promises; `nil` where it did not, or is not known
  /// to.
  ///
  /// - Parameters:
  ///   - slo: The SLO; `nil` for any harm.
  ///   - policy: How severe an incident has to be.
  ///   - now: When the record is read.
  /// - Returns: When.
  package func harm(
    to slo: String?, _ policy: RecalibrationPolicy, asOf now: Instant
  ) -> UserHarm? {
    let isSevere = record.severity.map { $0.level <= policy.harmSeverity } ?? false
    guard counts, isSevere || record.detection?.method == .customer else { return nil }
    let link = record.links.first { $0.slo == slo }
    guard slo == nil || link != nil || record.links.isEmpty,
      link.map({ ![.miscategorised, .outOfScopeTraffic].contains($0.attribution) }) ?? true,
      let start = record.milestones[.impactStarted],
      start.millisecondsSinceEpoch < now.millisecondsSinceEpoch
    else { return nil }
    let times = record.milestones
    let end = times[.impactEnded] ?? times[.resolved] ?? times[.closed] ?? now
    let last = max(start.millisecondsSinceEpoch + 1, min(end, now).millisecondsSinceEpoch)
    return (start.millisecondsSinceEpoch..<last).period.map {
      UserHarm(incident: reference, period: $0)
    }
  }
}

/// When an incident harmed users.
package struct UserHarm: Hashable, Sendable {
  /// The incident.
  package var incident: IncidentReference
  /// From when until when, at least a millisecond.
  package var period: Period
}

/// A level that people recorded, or why there is none.
package enum RecordedLevel: Hashable, Sendable {
  /// It is high.
  case high(by: [String], because: String)
  /// It is low.
  case low(by: [String], because: String)
  /// Nobody recorded it, or records contradict one another.
  case unrecorded(String)

  /// The records that say so.
  package var records: [String] {
    switch self {
    case .high(let records, _), .low(let records, _): records
    case .unrecorded: []
    }
  }

  /// Why it is that, in a sentence without a full stop.
  package var because: String {
    switch self {
    case .high(_, let text), .low(_, let text), .unrecorded(let text): text
    }
  }

  /// The level in a word.
  package var word: String {
    switch self {
    case .high: "high"
    case .low: "low"
    case .unrecorded: "unrecorded"
    }
  }

  /// Whether it is high, `nil` where that is not recorded.
  package var isHigh: Bool? {
    switch self {
    case .high: true
    case .low: false
    case .unrecorded: nil
    }
  }
}
