import Reliability

extension Architecture {
  /// Entries of the taxonomy that are too broad to say anything of the architecture.
  private static let broadFactors: Set = ["other", "software"]

  /// Factors that contributed to incidents of several services.
  var recurringFactors: [Proposal] {
    var incidents: [String: [CostedIncident]] = [:]
    for costed in record.incidents {
      for factor in Set(costed.incident.record.factors.map(\.category.name))
      where !Self.broadFactors.contains(factor) {
        incidents[factor, default: []].append(costed)
      }
    }
    return incidents.sorted { $0.key < $1.key }.compactMap { factor, incidents in
      let serviceOf = record.catalogue.serviceOf
      let services = Set(incidents.flatMap { $0.incident.record.affected(serviceOf) }).sorted()
      guard services.count >= model.policy.fewestServices,
        incidents.count >= model.policy.fewestIncidents
      else { return nil }
      return proposal(factor, incidents, services)
    }
  }

  private func proposal(
    _ factor: String, _ incidents: [CostedIncident], _ services: [String]
  ) -> Proposal {
    let finding = ArchitectureFinding(
      .mendFactor, of: .factor(factor), model.evidence(of: incidents), model)
    let texts = incidents.flatMap { $0.incident.record.factors }
      .filter { $0.category.name == factor }.compactMap(\.text)
    let example = texts.first.map { ", such as \"\($0)\"" } ?? ""
    var proposal = finding.proposal(
      what:
        "Mend \(Self.words(of: factor)) once, for \(services.count) services, and not incident by "
        + "incident.",
      why: "The factor \(factor) contributed to \(Words.count(incidents.count, "incident")) of "
        + "\(services.listed())\(example): \(finding.costWords).",
      service: nil, about: IncidentClass(factors: [factor]),
      steps: [
        RuleStep(
          "Does it recur across services?", answer: "yes",
          because: "\(services.listed(8)); \(model.policy.fewestServices) are enough",
          numbers: [
            DerivedNumber(
              "services", Double(services.count), formula: "services of the incidents",
              arithmetic: "\(services.count)", source: "the contributing factors of incidents",
              records: finding.evidence.references.map(\.description))
          ])
      ])
    proposal.wouldChangeIt = [
      "Finer factors: a team can use entries of its own ('psgf incident update --factor'), which may "
        + "show several causes here."
    ]
    return proposal
  }
  /// What a factor of the built-in taxonomy is about; its name, where a team added it.
  private static func words(of factor: String) -> String {
    switch factor {
    case "development-process": "how changes are built and reviewed"
    case "deployment-planning": "how deployments and capacity are planned"
    case "complex-behaviour": "how services act on one another"
    case "network": "the network that services share"
    default: factor
    }
  }
}
