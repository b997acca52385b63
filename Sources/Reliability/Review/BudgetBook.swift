/// The harm of a period's incidents by SLO, ready to be charged to budgets.
struct BudgetBook {
  private let request: ReviewRequest
  /// The incidents that are linked to an SLO.
  let incidents: [IncidentReference: Incident]
  private let impairments: [String: [Impairment]]

  init(incidents: [Incident], request: ReviewRequest) {
    self.request = request
    let counted = incidents.filter { $0.counts && !$0.record.links.isEmpty }
    self.incidents = Dictionary(counted.map { ($0.reference, $0) }) { first, _ in first }
    impairments = counted.reduce(into: [:]) { book, incident in
      for link in incident.record.links {
        book[link.slo, default: []].append(
          Impairment(
            incident: incident.reference, milestones: incident.record.milestones,
            impact: link.impact, attribution: link.attribution))
      }
    }
  }

  /// The reviews of an SLO's objectives; none where it was not in force in the period.
  func reviews(
    of slo: ServiceLevelObjective, in catalogue: Catalogue
  ) throws -> [ObjectiveReview] {
    let inForce = slo.revisions(during: request.period)
    guard let latest = inForce.last else { return [] }
    return try latest.terms.objectives.indices.map { index in
      try review(of: slo, objective: index, inForce: inForce, latest: latest, in: catalogue)
    }
  }

  private func review(
    of slo: ServiceLevelObjective, objective index: Int, inForce: [ObjectiveRevision],
    latest: ObjectiveRevision, in catalogue: Catalogue
  ) throws -> ObjectiveReview {
    let harm = impairments[slo.name] ?? []
    let assessment = try slo.assess(
      objective: index, impairments: harm, over: request.period, asOf: request.asOf)
    let before = try slo.assess(
      objective: index, impairments: harm, over: request.previous, asOf: request.asOf)
    let objectives = latest.terms.objectives
    let name = objectives.count > 1 ? objectives[index].displayName ?? "\(index + 1)" : nil
    return ObjectiveReview(
      slo: slo.name, objective: name, displayName: slo.displayName, service: slo.service,
      team: catalogue.team(of: slo.service), method: latest.terms.method,
      window: latest.terms.window,
      targets: inForce.compactMap { revision in
        guard revision.terms.objectives.indices.contains(index) else { return nil }
        return .init(
          target: revision.terms.objectives[index].target,
          from: max(revision.effectiveFrom.inUTC, request.period.start.inUTC))
      },
      assessment: assessment,
      worstWindow: try slo.worstWindow(
        objective: index, impairments: harm, during: request.period, asOf: request.asOf),
      previousShare: before.burnedShare,
      incidents: assessment.charges.compactMap { charge in
        incidents[charge.incident].map { incident in
          BudgetedIncident(
            incident: ReviewedIncident(incident), slo: slo.name, objective: name,
            burnedMinutes: charge.burnedMinutes, share: assessment.share(of: charge.burnedMinutes))
        }
      })
  }
}

extension ServiceLevelObjective {
  /// The revisions in force at some time of a period, in order.
  package func revisions(during period: Period) -> [ObjectiveRevision] {
    let atStart = revision(at: period.start)
    return revisions.filter { $0 == atStart || period.contains($0.effectiveFrom) }
  }
}
