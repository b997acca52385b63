import Reliability

extension Architecture {
  /// Objectives that promise more than what their dependencies promise allows.
  var unreachableObjectives: [Proposal] {
    record.catalogue.objectives.sorted { $0.name < $1.name }.compactMap { slo in
      let reasoning = record.reasoning.objective(slo.name)
      let ceiling = record.catalogue.ceiling(of: reasoning, at: model.request.asOf)
      guard let target = slo.governingTarget(at: model.request.asOf),
        let fraction = ceiling.fraction, target > fraction + .roundingTolerance
      else { return nil }
      return proposal(slo, target: target, ceiling, fraction: fraction)
    }
  }

  private func proposal(
    _ slo: ServiceLevelObjective, target: Double, _ ceiling: DependencyCeiling, fraction: Double
  ) -> Proposal {
    let harm = record.incidents.filter { costed in
      costed.incident.record.links.contains { $0.slo == slo.name && $0.attribution == .dependency }
    }
    let evidence = model.evidence(of: harm) { costed in
      costed.burns.first { $0.slo == slo.name }?.share
    }
    let finding = ArchitectureFinding(
      .fitDependencies, of: .ceiling(slo: slo.name), evidence, model)
    let shown =
      harm.isEmpty
      ? "no incident is recorded yet that a dependency is accountable for"
      : "\(Words.count(harm.count, "incident")) of dependencies harmed it: \(finding.costWords)"
    let parts = ceiling.parts.map { "\($0.slo) \(Words.target($0.target))" }
    let most = "\(Words.number(fraction * 100, digits: 5)) %"
    var proposal = finding.proposal(
      what:
        "Let \(slo.service) do without its dependencies for a while, have them promise more, or promise "
        + "at most \(most) with \(slo.name).",
      why: "It promises \(Words.target(target)), and what it needs promises \(most) together "
        + "(\(parts.listed(8))): it holds only while they do better than that; \(shown).",
      service: slo.service, about: nil, steps: [ceilingStep(slo, ceiling, fraction)],
      directions: [.soften, .degrade])
    proposal.change = ObjectiveChange(currentTarget: target, target: fraction)
    proposal.wouldChangeIt = [
      "Which SLOs of dependencies count: 'psgf slo reason \(slo.name) --dependency'.",
      "A dependency that the service can do without: then it is none.",
    ]
    return proposal
  }

  private func ceilingStep(
    _ slo: ServiceLevelObjective, _ ceiling: DependencyCeiling, _ fraction: Double
  ) -> RuleStep {
    RuleStep(
      "Do its dependencies allow what it promises?", answer: "no",
      because: "a service is no more available than the product of what it needs"
        + (ceiling.unknown.isEmpty
          ? "" : "; \(ceiling.unknown.listed()) promises nothing, so that it may be less still"),
      numbers: [
        DerivedNumber(
          "ceiling of \(slo.name)", fraction, formula: "product of the targets of dependencies",
          arithmetic: ceiling.parts.map { Words.number($0.target, digits: 8) }
            .joined(separator: " x "),
          source: "Treynor, Dahlin, Rau and Beyer, 2017",
          records: ceiling.parts.map { "slo/\($0.slo)" })
      ])
  }
}
