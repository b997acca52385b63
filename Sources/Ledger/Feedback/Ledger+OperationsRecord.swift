import GRDB
package import Reliability

extension Ledger {
  /// Everything that shows what to automate and what is a cause of the architecture, all of it from one
  /// state of the ledger.
  ///
  /// The record of incidents begins when the policy says, else with the first incident that counts,
  /// and goes as far back as the policy asks for. Withdrawn candidates and those that were built are
  /// left out.
  ///
  /// - Parameters:
  ///   - instant: When the record is read.
  ///   - policy: How far back, and what it asks for.
  ///   - incidents: Those that were read already.
  /// - Returns: The record.
  /// - Throws: ``LedgerError``, ``BudgetError``, ``TimeWindowError``.
  package func operationsRecord(
    asOf instant: Instant, under policy: GovernancePolicy, among incidents: IncidentsRead? = nil
  ) throws -> OperationsRecord {
    try read { db in
      let catalogue = try Self.catalogue(db)
      var record = OperationsRecord(
        span: try Self.observedSpan(until: instant, policy.automation, db), catalogue: catalogue,
        reasoning: try Self.reasoning(db))
      record.toil = try ToilEntry.fetchAll(db).filter {
        $0.withdrawal == nil && $0.record.time.start.inUTC < instant.inUTC
      }
      let recommendations = try Recommendation.fetch(db, where: "TRUE", arguments: [])
      record.built = recommendations.compactMap(\.builtAutomation)
      record.candidates = try AutomationCandidate.fetchAll(db).filter { candidate in
        candidate.withdrawal == nil && !recommendations.contains { $0.built(candidate.reference) }
      }
      record.obligations = try Self.obligations(under: policy, at: instant, db)
        .filter { $0.met == nil }
      record.actions = try ActionItem.fetch(db, where: "TRUE", arguments: [])
      record.claims = try AttributionClaim.fetch(db, where: "TRUE", arguments: [])
      guard let span = record.span else { return record }
      record.changes = try Self.deploymentBook(during: span, catalogue, db).failures
      let incidents = try Incident.fetch(db, touching: span, among: incidents).filter { incident in
        incident.counts && incident.record.milestones.began.map(span.contains) ?? false
      }
      let burns = try AnnualBurnReader(incidents, during: span, catalogue, db)
      record.incidents = incidents.map { incident in
        CostedIncident(
          incident, burns: burns.burns(of: incident),
          work: WorkedHours(of: incident, loggedToil: record.toil))
      }
      return record
    }
  }

  /// The time in which every incident is recorded; `nil` where there is none.
  static func observedSpan(
    until instant: Instant, _ policy: AutomationPolicy, _ db: Database
  ) throws -> Period? {
    let first = try Int64.fetchOne(
      db,
      sql: """
        SELECT MIN(began) FROM incident
        WHERE mode IN (\(IncidentMode.countingInSQL)) AND duplicate_of IS NULL
        """)
    let known = policy.recordedSince ?? first.map { Instant(millisecondsSinceEpoch: $0) }
    let earliest = instant.advanced(by: .seconds(-policy.daysBack * 86_400)).inUTC
    guard let start = known.map({ max($0.inUTC, earliest) }), start < instant.inUTC else {
      return nil
    }
    return try Period(from: start, to: instant.inUTC)
  }
}

/// Reads what incidents burned, in shares of the budget of a year.
///
/// What is measured decides; where an incident fell into what nobody measured, what it records does.
private struct AnnualBurnReader {
  private static let minutesAYear = 525_960.0
  private var measured: [String: [IncidentReference: Double]] = [:]
  private var recorded: [String: [IncidentReference: Double]] = [:]

  init(
    _ incidents: [Incident], during span: Period, _ catalogue: Catalogue, _ db: Database
  ) throws {
    let harmed = Set(incidents.flatMap(\.record.links).map(\.slo))
    let objectives = catalogue.objectives.filter { harmed.contains($0.name) }
    let statuses = try Ledger.budgets(
      of: objectives, BudgetRequest(asOf: span.end, window: .period(span)), db)
    for status in statuses where status.objectiveIndex == 0 && status.basis == .measured {
      let years = status.coverage.expectedMinutes / Self.minutesAYear
      let inGaps = Set(
        incidents.filter { $0.impact(touches: status.coverage.gaps) }.map(\.reference))
      measured[status.slo.name] = Dictionary(
        status.charges.compactMap { charge in
          guard !inGaps.contains(charge.incident) else { return nil }
          return status.share(ofWhole: charge.burned).map { (charge.incident, $0 * years) }
        }
      ) { first, _ in first }
    }
    for slo in objectives where slo.revision(at: span.end) != nil {
      let assessment = try slo.assess(
        objective: 0, impairments: incidents.flatMap { $0.impairments(of: slo.name) }, over: span,
        asOf: span.end)
      let years =
        (span.duration.minutes - assessment.ungovernedMinutes) / Self.minutesAYear
      recorded[slo.name] = Dictionary(
        assessment.charges.compactMap { charge in
          assessment.share(of: charge.burnedMinutes).map { (charge.incident, $0 * years) }
        }
      ) { first, _ in first }
    }
  }

  /// What an incident burned of each SLO that it is linked to, those left out of which it is not known.
  func burns(of incident: Incident) -> [AnnualBurn] {
    incident.record.links.compactMap { link in
      if let share = measured[link.slo]?[incident.reference] {
        return AnnualBurn(slo: link.slo, share: share, isMeasured: true)
      }
      return recorded[link.slo]?[incident.reference].map {
        AnnualBurn(slo: link.slo, share: $0, isMeasured: false)
      }
    }
  }
}

extension Incident {
  /// Whether its impact, as far as it is known, touches one of some periods.
  fileprivate func impact(touches periods: [Period]) -> Bool {
    guard let start = record.milestones[.impactStarted] else { return false }
    let end = record.milestones[.impactEnded] ?? start
    return periods.contains { $0.start.inUTC <= end.inUTC && start.inUTC < $0.end.inUTC }
  }
}

extension Recommendation {
  /// The automation that it built; `nil` where it is about something else, or is not in effect.
  fileprivate var builtAutomation: BuiltAutomation? {
    guard proposal.subject.field == .automation, let implementation,
      let incidents = proposal.reach?.incidents
    else { return nil }
    return BuiltAutomation(incidents, since: implementation.at)
  }

  /// Whether it built a candidate.
  fileprivate func built(_ candidate: AutomationReference) -> Bool {
    implementation != nil && proposal.subject == .automation(candidate)
  }
}
