import Reliability
import Statistics

extension Architecture {
  /// Services in which changes set most incidents off.
  var changeTriggers: [Proposal] {
    let serviceOf = record.catalogue.serviceOf
    return record.catalogue.services.map(\.name).sorted().compactMap { service in
      let known = record.incidents.filter { costed in
        costed.incident.record.trigger != nil
          && costed.incident.record.affected(serviceOf).contains(service)
      }
      let changes = known.filter { costed in
        costed.incident.record.trigger?.isChange ?? false
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
    let failures = FailedChanges(record.changes[service])
    var proposal = finding.proposal(
      what:
        "Let changes of \(service) reach few users first, and go back by themselves where they harm.",
      why:
        "Changes set \(changes.count) of \(Words.count(known, "incident")) off whose trigger is known: "
        + "\(finding.costWords). \(failures.sentence)",
      service: service,
      about: IncidentClass(services: [service], triggers: TaxonomyEntry.changeTriggers),
      steps: [
        RuleStep(
          "Do changes set most incidents off?", answer: "yes",
          because: "of those whose trigger is known, surely more than half",
          numbers: [
            DerivedNumber(
              "share that changes set off", Double(changes.count) / Double(known),
              formula:
                "incidents set off by \(TaxonomyEntry.changeTriggers.joined(separator: ", ")) / "
                + "incidents with a trigger",
              arithmetic:
                "\(changes.count) / \(known), 95 % from \(Words.percent(interval.lower)) to "
                + "\(Words.percent(interval.upper ?? 1))",
              source: "Clopper and Pearson, 1934",
              records: finding.evidence.references.map(\.description))
          ]),
        failures.step,
      ],
      directions: [.isolate, .degrade])
    proposal.wouldChangeIt =
      ["The triggers of incidents of which nobody stated one yet."] + failures.wouldChangeIt
    return proposal
  }
}

/// What a proposal about changes says of how many of them fail.
private struct FailedChanges {
  private let changes: ChangeFailures?

  init(_ changes: ChangeFailures?) { self.changes = changes }

  /// In a sentence.
  var sentence: String {
    guard let changes else {
      return "How many changes fail cannot be said, as no deployments are recorded."
    }
    guard let share = changes.rate.share else {
      return "How many changes fail cannot be said, as only deployments that failed are recorded."
    }
    return "Of \(Words.count(changes.deployments, "deployment")) since "
      + "\(CalendarDay(of: changes.period.start)), \(changes.failures.count) failed: "
      + "\(Words.percent(share)) (\(intervalWords))."
  }

  /// As a step of the rule, with its arithmetic.
  var step: RuleStep {
    let question = "How many changes fail?"
    guard let changes, let share = changes.rate.share else {
      return RuleStep(
        question, answer: "cannot be said",
        because: changes == nil
          ? "a change failure rate needs the number of deployments, which nobody recorded"
          : "every deployment that is recorded failed: those that worked seem to be left out")
    }
    let unnamed = changes.unnamed.count
    return RuleStep(
      question, answer: Words.percent(share),
      because: "so many of the deployments were taken back, mended at once, or named by an incident"
        + (unnamed == 0
          ? ""
          : "; \(Words.count(unnamed, "incident")) that a change set off "
            + "\(unnamed == 1 ? "names" : "name") none, and may be as many failures more"),
      numbers: [
        DerivedNumber(
          "change failure rate", share, formula: "deployments that failed / deployments",
          arithmetic: "\(changes.failures.count) / \(changes.deployments), \(intervalWords)"
            + (unnamed == 0
              ? "" : ", the upper bound of \(changes.failures.count) + \(unnamed) that failed"),
          source: "DORA, change fail rate; Clopper and Pearson, 1934",
          records: changes.failures.map(\.deployment.reference.description))
      ])
  }

  /// What would make it more certain.
  var wouldChangeIt: [String] {
    guard let unnamed = changes?.unnamed, !unnamed.isEmpty else { return [] }
    return ["Which deployment set off \(unnamed.map(\.incident).listed())."]
  }

  private var intervalWords: String {
    guard let interval = changes?.rate.interval else { return "" }
    return "95 % from \(Words.percent(interval.lower)) to \(Words.percent(interval.upper ?? 1))"
  }
}
