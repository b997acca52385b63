import GRDB
package import Reliability

extension Ledger {
  /// Reviews a period, all of it from one state of the ledger.
  ///
  /// - Parameters:
  ///   - request: What is reviewed.
  ///   - policy: By which something is asked of teams.
  /// - Returns: The review, without what the engine says.
  /// - Throws: ``LedgerError``, also where the service or the team asked for is not in the
  ///   catalogue.
  package func review(
    _ request: ReviewRequest, under policy: GovernancePolicy = GovernancePolicy()
  ) throws -> ReliabilityReview {
    try read { db in
      let catalogue = try Self.catalogue(db)
      try catalogue.require(service: request.service, team: request.team)
      let longestWindow =
        catalogue.objectives.flatMap(\.revisions)
        .map { $0.terms.window.length.upperBound }.max() ?? .zero
      let earliest = min(
        request.previous.start, request.period.start.advanced(by: .zero - longestWindow))
      var actions = ActionQuery()
      actions.service = request.service
      actions.team = request.team
      let names = try String.fetchAll(db, sql: "SELECT slo FROM measured_series")
      return try ReliabilityReview(
        request: request,
        incidents: Incident.fetch(db, touching: Period(from: earliest, to: request.period.end)),
        catalogue: catalogue,
        budgets: Self.budgets(
          of: catalogue.objectives.filter { names.contains($0.name) },
          BudgetRequest(asOf: request.asOf, window: .period(request.period), wantsBurnDown: true),
          db),
        deployments: Self.deploymentBook(during: request.period, catalogue, db),
        exceptions: PolicyException.fetch(db, where: "TRUE", arguments: []),
        actions: Self.actions(actions, db),
        recommendations: Recommendation.fetch(db, asKnownAt: request.asOf),
        obligations: Self.obligations(under: policy, at: request.asOf, db),
        ledgerState: Self.state(db))
    }
  }

  /// What an incident took of the budgets of the SLOs that it is linked to.
  ///
  /// The window judged is the SLO's own: the one that ends with the impact where it rolls, the one
  /// in which the impact began where it is aligned to the calendar.
  ///
  /// - Returns: A share for each objective of each linked SLO that was in force.
  package func budgetShares(of incident: Incident, asOf: Instant) throws -> [BudgetShare] {
    try read { db in
      try Self.budgetShares(of: incident, in: Self.catalogue(db), asOf: asOf, db)
    }
  }

  static func budgetShares(
    of incident: Incident, in catalogue: Catalogue, asOf: Instant, _ db: Database
  ) throws -> [BudgetShare] {
    guard let began = incident.record.milestones[.impactStarted] else { return [] }
    let ended = incident.record.milestones.latestPossibleImpact ?? asOf
    return try incident.record.links.flatMap { link -> [BudgetShare] in
      guard let slo = catalogue.objectives.first(where: { $0.name == link.slo }),
        let revision = slo.revision(at: began)
      else { return [] }
      let window = try revision.terms.window.period(judgingImpactFrom: began, to: ended)
      var impairments =
        try Impairment.fetch(db, touching: window, of: [slo.name])[slo.name] ?? []
      if !incident.counts { impairments += incident.impairments(of: slo.name) }
      let statuses = try budgets(of: slo, whenImpactEnded: max(began, ended), asOf: asOf, db)
      let impact = began < ended ? try Period(from: began, to: ended) : nil
      return try revision.terms.objectives.enumerated().map { index, objective in
        let assessment = try slo.assess(
          objective: index, impairments: impairments, over: window, asOf: asOf)
        var share = BudgetShare(
          slo: slo.name, objective: objective, of: incident.reference, assessment: assessment)
        if let impact, let status = statuses.first(where: { $0.objectiveIndex == index }) {
          share.measured = .init(of: incident.reference, during: impact, in: status)
        }
        return share
      }
    }
  }
}

extension Catalogue {
  /// Refuses a service or a team that is not in the catalogue.
  ///
  /// - Throws: ``LedgerError/unknownService(_:similar:)``, ``LedgerError/unknownTeam(_:similar:)``.
  package func require(service: String?, team: String?) throws(LedgerError) {
    let names = services.map(\.name)
    if let service, !names.contains(service) {
      throw .unknownService(service, similar: names.mostSimilar(to: service))
    }
    let teams = Set(services.compactMap(\.team))
    if let team, !teams.contains(team) {
      throw .unknownTeam(team, similar: teams.sorted().mostSimilar(to: team))
    }
  }
}
