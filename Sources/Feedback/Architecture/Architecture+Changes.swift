import Reliability
import Statistics

extension Architecture {
  /// What a team changes by itself, in the taxonomy of triggers.
  private static let changeTriggers = ["binary-push", "config-push", "pipeline"]

  /// Services in which changes set most incidents off.
  var changeTriggers: [Proposal] {
    let serviceOf = record.catalogue.serviceOf
    return record.catalogue.services.map(\.name).sorted().compactMap { service in
      let known = record.incidents.filter { costed in
        costed.incident.record.trigger != nil
          && costed.incident.record.affected(serviceOf).contains(service)
      }
      let changes = known.filter { costed in
        costed.incident.record.trigger.map { Self.changeTriggers.contains($0.name) } ?? false
      }
      let share = Proportion(count: changes.count, not: known.count - changes.count)
      guard changes.count >= model.policy.fewestIncidents, share.lowerBound() > 0.5 else {
        return nil
      }
      return proposal(service, changes, share: share, of: known.count)
    }
  }

  private func proposal(
    _ service: String, _ changes: [CostedIncident], share: Proportion, of known: Int
  ) -> Proposal {
    let finding = ArchitectureFinding(
      .guardChanges, of: .changes(service: service), model.evidence(of: changes), model)
    let interval = share.interval()
    var proposal = finding.proposal(
      what:
        "Let changes of \(service) reach few users first, and go back by themselves where they harm.",
      why:
        "Changes set \(changes.count) of \(Words.count(known, "incident")) off whose trigger is known: "
        + "\(finding.costWords). How many changes fail cannot be said, as no deployments are recorded.",
      service: service,
      about: IncidentClass(services: [service], triggers: Self.changeTriggers),
      steps: [
        RuleStep(
          "Do changes set most incidents off?", answer: "yes",
          because: "of those whose trigger is known, surely more than half",
          numbers: [
            DerivedNumber(
              "share that changes set off", Double(changes.count) / Double(known),
              formula: "incidents set off by \(Self.changeTriggers.joined(separator: ", ")) / "
                + "incidents with a trigger",
              arithmetic:
                "\(changes.count) / \(known), 95 % from \(Words.percent(interval.lower)) to "
                + "\(Words.percent(interval.upper ?? 1))",
              source: "Clopper and Pearson, 1934",
              records: finding.evidence.references.map(\.description))
          ]),
        RuleStep(
          "How many changes fail?", answer: "cannot be said",
          because: "a change failure rate needs the number of deployments, which nobody recorded"),
      ],
      directions: [.isolate, .degrade])
    proposal.wouldChangeIt = ["The triggers of incidents of which nobody stated one yet."]
    return proposal
  }
}
