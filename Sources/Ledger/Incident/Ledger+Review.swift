import GRDB
package import Reliability

extension Ledger {
  /// Reviews a period, all of it from one state of the ledger.
  ///
  /// - Parameters:
  ///   - request: What is reviewed.
  ///   - policy: By which something is asked of teams.
  ///   - incidents: Those that were read already.
  /// - Returns: The review, without what the engine says.
  /// - Throws: ``LedgerError``, also where the service or the team asked for is not in the
  ///   catalogue.
  package func review(
    _ request: ReviewRequest, under policy: GovernancePolicy = GovernancePolicy(),
    among incidents: IncidentsRead? = nil
  ) throws -> ReliabilityReview {
    try reviews([request], under: policy, among: incidents)[0]
  }

  /// Reviews several periods, all of them from one state of the ledger; what does not depend on the
  /// period is read once.
  ///
  /// - Parameters:
  ///   - requests: What is reviewed: the same service and team in all of them, at the same time.
  ///   - policy: By which something is asked of teams.
  ///   - incidents: The incidents that were read already.
  /// - Returns: A review for each request, without what the engine says.
  /// - Throws: ``LedgerError``, also where the service or the team asked for is not in the
  ///   catalogue.
  package func reviews(
    _ requests: [ReviewRequest], under policy: GovernancePolicy = GovernancePolicy(),
    among incidents: IncidentsRead? = nil
  ) throws -> [ReliabilityReview] {
    guard let scope = requests.first else { return [] }
    return try read { db in
      let sources = try ReviewSources(for: scope, under: policy, db)
      return try requests.map { try sources.review($0, among: incidents, db) }
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

/// What a review is made of, whichever period it is of.
private struct ReviewSources {
  private let catalogue: Catalogue
  private let measured: [ServiceLevelObjective]
  private let longestWindow: Duration
  private let exceptions: [PolicyException]
  private let actions: [ActionItem]
  private let recommendations: [Recommendation]
  private let obligations: [Obligation]
  private let ledgerState: LedgerState

  init(for scope: ReviewRequest, under policy: GovernancePolicy, _ db: Database) throws {
    catalogue = try Ledger.catalogue(db)
    try catalogue.require(service: scope.service, team: scope.team)
    longestWindow =
      catalogue.objectives.flatMap(\.revisions)
      .map { $0.terms.window.length.upperBound }.max() ?? .zero
    var query = ActionQuery()
    query.service = scope.service
    query.team = scope.team
    let names = Set(try String.fetchAll(db, sql: "SELECT slo FROM measured_series"))
    measured = catalogue.objectives.filter { names.contains($0.name) }
    exceptions = try PolicyException.fetch(db, where: "TRUE", arguments: [])
    actions = try Ledger.actions(query, db)
    recommendations = try Recommendation.fetch(db, asKnownAt: scope.asOf)
    obligations = try Ledger.obligations(under: policy, at: scope.asOf, db)
    ledgerState = try Ledger.state(db)
  }

  func review(
    _ request: ReviewRequest, among incidents: IncidentsRead?, _ db: Database
  ) throws -> ReliabilityReview {
    let earliest = min(
      request.previous.start, request.period.start.advanced(by: .zero - longestWindow))
    return try ReliabilityReview(
      request: request,
      incidents: Incident.fetch(
        db, touching: Period(from: earliest, to: request.period.end), among: incidents),
      catalogue: catalogue,
      budgets: Ledger.budgets(
        of: measured,
        BudgetRequest(asOf: request.asOf, window: .period(request.period), wantsBurnDown: true),
        db),
      deployments: Ledger.deploymentBook(during: request.period, catalogue, db),
      exceptions: exceptions, actions: actions, recommendations: recommendations,
      obligations: obligations, ledgerState: ledgerState)
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
