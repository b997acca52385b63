import GRDB
package import Reliability

/// Which objectives are looked at, and how far back.
package struct ObjectiveRecordRequest: Hashable, Sendable {
  /// Only these SLOs; `nil` for all.
  package var slos: [String]?
  /// When the record is read.
  package var asOf: Instant
  /// How many windows back.
  package var windows: Int
  /// When the indicators of SLOs last changed.
  package var indicatorChanges: [String: Instant]
  /// The policy: how many windows count, and how much toil is high.
  package var policy: GovernancePolicy
  /// The incidents that were read already.
  package var incidents: IncidentsRead?

  /// A request for all SLOs by a policy.
  package init(
    slos: [String]? = nil, asOf: Instant, policy: GovernancePolicy,
    indicatorChanges: [String: Instant] = [:], incidents: IncidentsRead? = nil
  ) {
    self.incidents = incidents
    self.slos = slos
    self.asOf = asOf
    self.policy = policy
    self.indicatorChanges = indicatorChanges
    windows = policy.recalibration.history
  }
}

extension Ledger {
  /// Reads the record of each SLO, one after another and all from one state of the ledger, so that
  /// no more than one is held at a time.
  ///
  /// - Parameters:
  ///   - request: Which, and how far back.
  ///   - body: Takes each record.
  /// - Returns: What shows where users are harmed and no objective is.
  /// - Throws: ``LedgerError``, ``TimeWindowError``, ``PeriodError``, and whatever `body` throws.
  package func forEachObjectiveRecord(
    _ request: ObjectiveRecordRequest, _ body: (ObjectiveRecord) throws -> Void
  ) throws -> CoverageRecord {
    try read { db in
      for name in request.slos ?? [] { try Self.requireSLO(name, db) }
      let catalogue = try Self.catalogue(db)
      let reasoning = try Self.reasoning(db)
      let objectives = catalogue.objectives.filter { request.slos?.contains($0.name) ?? true }
      let year = request.asOf.advanced(by: .seconds(-365 * 86_400))
      let starts = objectives.compactMap { $0.earliest(request) } + [year]
      let span = try Period(from: starts.reduce(year, min), to: request.asOf)
      let incidents = try Incident.fetch(db, touching: span, among: request.incidents)
        .filter(\.counts)
      let impairments = try Impairment.fetch(
        db, touching: span, of: objectives.count < 100 ? objectives.map(\.name) : nil)
      let gatherer = RecordGatherer(
        catalogue: catalogue, reasoning: reasoning, incidents: incidents,
        impairments: impairments, satisfaction: try SatisfactionRecord.fetchAll(db),
        urgent: try ActionItem.fetch(
          db, where: "status = 'open' AND priority = 0", arguments: []),
        toil: try Self.toilLevels(of: objectives, in: catalogue, request, db),
        alerts: try AlertBook(
          FiredAlert.fetch(db), incidents: incidents, catalogue: catalogue, asOf: request.asOf),
        request: request)
      for slo in objectives {
        guard let record = try gatherer.record(of: slo, db) else { continue }
        try body(record)
      }
      return CoverageRecord(
        catalogue: catalogue, reasoning: reasoning,
        incidents: incidents.filter { incident in
          incident.record.milestones[.impactStarted].map { $0.inUTC >= year.inUTC } ?? false
        })
    }
  }
}

extension Ledger {
  /// How much toil each of the teams has that own the services of SLOs.
  private static func toilLevels(
    of objectives: [ServiceLevelObjective], in catalogue: Catalogue,
    _ request: ObjectiveRecordRequest, _ db: Database
  ) throws -> [String?: RecordedLevel] {
    let teams = Set(objectives.map { catalogue.team(of: $0.service) })
    return Dictionary(
      uniqueKeysWithValues: try teams.map { team in
        (
          team,
          try RecordedLevel(toilOf: team, asOf: request.asOf) { team, period in
            try toil(of: team, during: period, under: request.policy.toil, db)
          }
        )
      })
  }
}

/// Puts together what the ledger holds about one SLO after another.
private struct RecordGatherer {
  let catalogue: Catalogue
  let reasoning: Reasoning
  let impairments: [String: [Impairment]]
  let satisfaction: [SatisfactionRecord]
  /// The open action items of priority P0.
  let urgent: [ActionItem]
  /// How much toil each team has.
  let toil: [String?: RecordedLevel]
  let alerts: AlertBook
  let request: ObjectiveRecordRequest
  private let incidentsOf: [String: [Incident]]

  init(
    catalogue: Catalogue, reasoning: Reasoning, incidents: [Incident],
    impairments: [String: [Impairment]], satisfaction: [SatisfactionRecord],
    urgent: [ActionItem], toil: [String?: RecordedLevel], alerts: AlertBook,
    request: ObjectiveRecordRequest
  ) {
    self.satisfaction = satisfaction
    self.urgent = urgent
    self.toil = toil
    self.alerts = alerts
    self.catalogue = catalogue
    self.reasoning = reasoning
    self.impairments = impairments
    self.request = request
    let serviceOf = Dictionary(
      catalogue.objectives.map { ($0.name, $0.service) }
    ) { first, _ in first }
    var incidentsOf: [String: [Incident]] = [:]
    for incident in incidents {
      let services =
        incident.record.services + incident.record.links.compactMap { serviceOf[$0.slo] }
      for service in Set(services) { incidentsOf[service, default: []].append(incident) }
    }
    self.incidentsOf = incidentsOf
  }

  /// The record of an SLO; `nil` where it is not in force.
  func record(of slo: ServiceLevelObjective, _ db: Database) throws -> ObjectiveRecord? {
    guard let start = slo.earliest(request),
      let service = catalogue.services.first(where: { $0.name == slo.service })
    else { return nil }
    let reasons = reasoning.objective(slo.name)
    let incidents = incidentsOf[slo.service, default: []]
    let (intervals, spans) = try MeasuredInterval.fetchWithSpans(
      db, of: slo.name, from: start.millisecondsSinceEpoch,
      to: request.asOf.millisecondsSinceEpoch)
    let evidence = BudgetEvidence(
      intervals: intervals,
      impairments: impairments[slo.name] ?? [],
      adjustments: try BudgetAdjustment.fetch(
        db, where: "slo = ? AND withdrawn_at IS NULL", arguments: [slo.name]))
    var record = ObjectiveRecord(
      slo: slo, service: service, reasoning: reasons,
      ceiling: catalogue.ceiling(of: reasons, at: request.asOf), evidence: evidence,
      measurements: try spans.sorted { $0.key < $1.key }.map {
        (MeasurementReference(number: Int($0.key)), try Period($0.value))
      },
      indicatorSince: request.indicatorChanges[slo.name], incidents: incidents)
    record.satisfaction = try RecordedLevel(
      satisfactionWith: slo, protecting: reasons.journeys, asOf: request.asOf, from: satisfaction)
    record.toil = toil[service.team] ?? record.toil
    let lately = try Period(
      from: request.asOf.advanced(by: .seconds(-91 * 86_400)), to: request.asOf)
    record.alerts = alerts.precision(ofService: slo.service, during: lately)
    record.urgentActions = urgentActions(after: incidents, of: slo)
    return record
  }

  /// The open action items of priority P0 after incidents that the service is accountable for: those
  /// whose link to the SLO says so, or that nobody attributed to anything else.
  private func urgentActions(
    after incidents: [Incident], of slo: ServiceLevelObjective
  ) -> [ActionReference] {
    guard !urgent.isEmpty else { return [] }
    let own = Set(
      incidents.filter { incident in
        incident.record.links.first { $0.slo == slo.name }.map { $0.attribution == .own }
          ?? incident.record.links.isEmpty
      }.map(\.reference))
    return urgent.filter { own.contains($0.incident) }.map(\.reference)
  }
}

extension ServiceLevelObjective {
  /// From when on its record can matter: so many windows back, and a day before; `nil` where it is
  /// not in force.
  fileprivate func earliest(_ request: ObjectiveRecordRequest) -> Instant? {
    guard let terms = revision(at: request.asOf)?.terms else { return nil }
    let days = request.policy.recalibration.windows.max() ?? 0
    let window = max(terms.window.length.upperBound, .seconds(days * 86_400))
    let length = window * (request.windows + 1) + .seconds(86_400)
    // A window of many years reaches back to the beginning of time.
    return request.asOf.advanced(by: .zero - min(length, .seconds(100 * 366 * 86_400)))
  }
}
