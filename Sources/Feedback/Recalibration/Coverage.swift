package import Reliability

/// Where users are harmed and no objective is.
package struct Coverage: Sendable {
  let record: CoverageRecord
  let request: FeedbackRequest

  /// The coverage that a record shows.
  package init(_ record: CoverageRecord, _ request: FeedbackRequest) {
    self.record = record
    self.request = request
  }

  /// An objective for each service without one, and for each journey that no SLO protects, where
  /// users were harmed often enough.
  package var proposals: [Proposal] {
    services + journeys
  }

  private var services: [Proposal] {
    let covered = Set(record.catalogue.objectives.map(\.service))
    let bare = record.catalogue.services.filter { !covered.contains($0.name) }
    let names = Set(bare.map(\.name))
    // Incidents are gone through once, not once a service: a ledger has 100,000 of them.
    var harm: [String: [IncidentReference]] = [:]
    for incident in record.incidents where !names.isDisjoint(with: incident.record.services) {
      guard let reference = self.harm(incident) else { continue }
      for name in Set(incident.record.services) { harm[name, default: []].append(reference) }
    }
    return bare.compactMap { service in
      proposal(
        .service(service.name), named: "service \(service.name)", service: service,
        harm: harm[service.name] ?? [])
    }
  }

  private var journeys: [Proposal] {
    let protected = Set(record.reasoning.objectives.flatMap(\.journeys))
    return record.reasoning.journeys.filter { !protected.contains($0.name) }.compactMap { journey in
      let risks = Set(record.reasoning.risks.filter { $0.journey == journey.name }.map(\.name))
      return proposal(
        .journey(journey.name), named: "journey \(journey.name)", service: nil,
        harm: record.incidents.compactMap { incident in
          incident.record.risk.map(risks.contains) == true ? self.harm(incident) : nil
        })
    }
  }

  /// The incident, where it harmed users.
  private func harm(_ incident: Incident) -> IncidentReference? {
    incident.harm(to: nil, request.policy.recalibration, asOf: request.asOf)?.incident
  }

  private func proposal(
    _ subject: ProposalSubject, named name: String, service: Service?,
    harm: [IncidentReference]
  ) -> Proposal? {
    let fewest = request.policy.recalibration.fewestIncidents
    guard harm.count >= fewest else { return nil }
    var proposal = Proposal(
      subject: subject, kind: .addObjective, what: "Add an objective for the \(name).",
      why: "\(Words.count(harm.count, "incident")) harmed its users within a year, and no SLO says "
        + "how much of that is too much.",
      basis: request.basis)
    proposal.service = service?.name
    proposal.team = service?.team
    proposal.decider = service?.team
    proposal.incidents = harm
    proposal.steps = [
      RuleStep(
        "Are users harmed where no objective is?", answer: "yes",
        because: "\(harm.listed()) within a year",
        numbers: [
          DerivedNumber(
            "harmful incidents within a year", Double(harm.count),
            formula: "incidents of severity 1 to \(request.policy.recalibration.harmSeverity), or "
              + "that customers noticed (an objective is asked for from \(fewest) on)",
            arithmetic: "\(harm.count)", source: "the ledger", records: harm.map(\.description))
        ])
    ]
    proposal.wouldChangeIt = ["An SLO: 'psgf slo import', and 'psgf slo reason' for the journey."]
    return proposal
  }
}
