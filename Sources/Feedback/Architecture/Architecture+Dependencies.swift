import Reliability
import Statistics

extension Architecture {
  /// Services whose failures burned the budgets of others, or took others with them.
  var burningDependencies: [Proposal] {
    record.catalogue.services.map(\.name).sorted().compactMap { service in
      DependencyFailures(of: service, in: record, asOf: model.request.asOf)
    }.compactMap { failures in
      failures.harmful.count < model.policy.fewestIncidents ? nil : proposal(failures)
    }
  }

  private func proposal(_ failures: DependencyFailures) -> Proposal {
    let service = failures.service
    let isSingle = failures.isSinglePoint(model.policy)
    let evidence = model.evidence(of: failures.harmful) { failures.burnOfOthers($0) }
    let finding = ArchitectureFinding(
      isSingle ? .removeSinglePoint : .softenDependency, of: .dependency(service), evidence, model)
    let others = failures.harmedServices
    let radius =
      Words.count(others.count, "other service")
      + (failures.harmedSLOs.isEmpty
        ? "" : " and \(Words.count(failures.harmedSLOs.count, "SLO")) of theirs")
    var proposal = finding.proposal(
      what: isSingle
        ? "Let \(others.listed()) go on where \(service) fails."
        : "Soften what \(others.listed()) \(others.count == 1 ? "needs" : "need") of \(service).",
      why:
        "\(Words.count(failures.harmful.count, "failure")) of \(service) harmed \(radius). Of others' "
        + "budgets and of people's time, \(finding.costWords).",
      service: service, about: failures.about,
      steps: [matrixStep(failures), singlePointStep(failures, isSingle: isSingle)],
      directions: directions(failures, isSingle: isSingle))
    proposal.wouldChangeIt = [
      "Claims that are answered otherwise: 'psgf attribution dispute', 'psgf attribution reject'.",
      "A dependency that is none: take it out of the service's document.",
    ]
    return proposal
  }

  private func directions(
    _ failures: DependencyFailures, isSingle: Bool
  ) -> [ArchitectureDirection] {
    let isWide = failures.harmedServices.count > 2
    if isSingle { return isWide ? [.move, .isolate] : [.move, .degrade] }
    return isWide ? [.soften, .isolate] : [.soften, .degrade]
  }

  private func matrixStep(_ failures: DependencyFailures) -> RuleStep {
    RuleStep(
      "Whose budgets did its failures burn?", answer: failures.harmedServices.listed(),
      because:
        "claims that hold, and incidents of it that harmed SLOs of services that depend on it",
      numbers: failures.harmedSLOs.map { slo in
        let burns = failures.burns(of: slo)
        return DerivedNumber(
          "burned of \(slo)", burns.isEmpty ? nil : burns.reduce(0, +), unit: "budgets of a year",
          formula: "sum of the shares of a year's budget",
          arithmetic: burns.isEmpty
            ? "not known"
            : burns.prefix(6).map { Words.number($0) }.joined(separator: " + ")
              + (burns.count > 6 ? " + ..." : ""),
          source: "'psgf attribution matrix' and the links of incidents",
          records: failures.records(of: slo))
      })
  }

  private func singlePointStep(_ failures: DependencyFailures, isSingle: Bool) -> RuleStep {
    RuleStep(
      "Is it a single point of failure, as the record shows?", answer: isSingle ? "yes" : "no",
      because:
        "of \(Words.count(failures.all.count, "incident")) of it, \(failures.harmful.count) harmed "
        + "others; a single point harms at least \(model.policy.fewestServices) services, and surely "
        + "more often than not",
      numbers: [
        DerivedNumber(
          "share of its incidents that harm others, at least", failures.spread.lowerBound(),
          formula: "one-sided 95 % lower bound of x of n (a single point above 0.5)",
          arithmetic: "Clopper-Pearson(\(failures.harmful.count), \(failures.all.count))",
          source: "Clopper and Pearson, 1934",
          records: failures.all.map(\.incident.reference.description))
      ])
  }
}
