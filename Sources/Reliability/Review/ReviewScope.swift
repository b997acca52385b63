/// The part of the catalogue, and of everything that is recorded about it, that a review is about.
package struct ReviewScope: Sendable {
  /// The services that are reviewed; `nil` for all.
  private let services: Set<String>?
  private let team: String?
  /// The objectives that are reviewed.
  let objectives: [ServiceLevelObjective]

  /// The part that a request asks for.
  package init(request: ReviewRequest, catalogue: Catalogue) {
    team = request.service == nil ? request.team : nil
    if let service = request.service {
      services = [service]
    } else if let team = request.team {
      services = Set(catalogue.services.filter { $0.team == team }.map(\.name))
    } else {
      services = nil
    }
    let inScope = services
    objectives = catalogue.objectives.filter { inScope?.contains($0.service) ?? true }
  }

  /// Whether a service is reviewed.
  package func includes(service: String) -> Bool { services?.contains(service) ?? true }

  /// Whether a proposal is about what is reviewed, or is the reviewed team's to decide.
  package func includes(_ proposal: Proposal) -> Bool {
    guard let services else { return true }
    return proposal.service.map(services.contains)
      ?? (team != nil && [proposal.team, proposal.decider].contains(team))
  }

  /// Whether an effect was sought in what is reviewed.
  package func includes(_ effect: VerifiedEffect) -> Bool {
    services.map { !$0.isDisjoint(with: effect.services) } ?? true
  }

  func includes(_ incident: Incident) -> Bool {
    guard let services else { return true }
    return !services.isDisjoint(with: incident.record.services)
  }
}
