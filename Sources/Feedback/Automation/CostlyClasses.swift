package import Reliability
import Statistics

/// Classes of incidents that cost much, and that no candidate for automation is about.
///
/// A class is a service and what set its incidents off.
package struct CostlyClasses: Sendable {
  let record: OperationsRecord
  let model: CostModel

  /// The classes of a record.
  package init(_ record: OperationsRecord, _ request: FeedbackRequest) {
    self.record = record
    model = CostModel(record, request)
  }

  private var policy: AutomationPolicy { model.policy }

  /// For each costly class a candidate to look for, the costliest first; and what is missing where
  /// nobody said what set incidents off.
  package var proposals: [Proposal] {
    groups.compactMap { group in
      group.cause == nil ? unknown(group) : known(group)
    }.sorted { left, right in
      let (first, second) = (left.cost?.burn?.middle ?? 0, right.cost?.burn?.middle ?? 0)
      return (second, left.subject.description) < (first, right.subject.description)
    }
  }

  /// The incidents by service and trigger. Where all incidents of one service are among those of
  /// another, they are the same class seen twice, and the larger one is kept.
  private var groups: [IncidentGroup] {
    let all = record.unautomated.grouped(record.catalogue) { [$0.record.trigger?.name] }
      .sorted { ($1.incidents.count, $0.service) < ($0.incidents.count, $1.service) }
    var kept: [IncidentGroup] = []
    var seen: [String?: [Set<IncidentReference>]] = [:]
    for group in all {
      let references = Set(group.incidents.map(\.incident.reference))
      if let larger = seen[group.cause], larger.contains(where: references.isSubset) { continue }
      seen[group.cause, default: []].append(references)
      kept.append(group)
    }
    return kept
  }

  private func known(_ group: IncidentGroup) -> Proposal? {
    let evidence = model.evidence(of: group.incidents)
    let asking = record.obligations.filter { obligation in
      obligation.duty == .planItem && obligation.service == group.service
        && Set(obligation.incidents).isSubset(of: evidence.references)
        && !obligation.incidents.isEmpty
    }
    guard evidence.incidents.count >= policy.fewestIncidents, !hasCandidate(group.incidents) else {
      return nil
    }
    let incidentClass = IncidentClass(services: [group.service], triggers: [group.cause ?? ""])
    let cost = model.cost(of: evidence, named: incidentClass.description)
    let isCostly =
      cost.burn.map { $0.middle >= policy.costlyBurn } ?? false
      || cost.hours.map { $0.middle >= policy.costlyHours } ?? false
    guard isCostly || !asking.isEmpty else { return nil }
    return ClassDraft(
      group: group, incidentClass: incidentClass, evidence: evidence, cost: cost,
      obligations: asking, model: model
    ).proposal
  }

  /// Whether a candidate is about at least half of the incidents.
  private func hasCandidate(_ incidents: [CostedIncident]) -> Bool {
    record.candidates.contains { candidate in
      guard let incidentClass = candidate.record.incidents else { return false }
      return 2 * incidents.count { incidentClass.holds($0.incident) } >= incidents.count
    }
  }

  /// What is missing of incidents of which nobody said what set them off.
  private func unknown(_ group: IncidentGroup) -> Proposal? {
    guard group.incidents.count >= policy.fewestIncidents else { return nil }
    let evidence = model.evidence(of: group.incidents)
    let cost = model.cost(of: evidence, named: "service \(group.service), no trigger")
    var missing = [
      "What set incidents off: 'psgf incident update --trigger', or the triggers of postmortems."
    ]
    missing += evidence.shortages.map(\.remedy)
    var proposal = Proposal(
      subject: .incidentClass(service: group.service, trigger: nil), kind: .cannotTell,
      what:
        "Nothing can be proposed about the incidents of \(group.service) without a trigger yet.",
      why: "Nobody said what set \(Words.count(group.incidents.count, "incident")) off"
        + (cost.words.map { ", which \($0) a year." }
          ?? ", and too little is known of what they burned or took of people's time."),
      basis: model.request.basis)
    proposal.service = group.service
    proposal.team = record.catalogue.team(of: group.service)
    proposal.decider = proposal.team
    proposal.incidents = evidence.references
    proposal.cost = cost
    proposal.steps = CostSteps(evidence: evidence, cost: cost, request: model.request).steps
    proposal.missing = missing
    return proposal
  }
}

/// The proposal to look for automation about a class.
private struct ClassDraft {
  let group: IncidentGroup
  let incidentClass: IncidentClass
  let evidence: ClassEvidence
  let cost: YearlyCost
  let obligations: [Obligation]
  let model: CostModel

  var proposal: Proposal {
    let phases = ResponsePhases(of: group.incidents)
    let automation = (phases.costliest ?? .repair).automation(for: group.cause)
    let name = "incidents of \(group.service) that \(group.cause ?? "something") sets off"
    var proposal = Proposal(
      subject: .incidentClass(service: group.service, trigger: group.cause), kind: .findAutomation,
      what: "Look for automation about the \(name): \(automation.words).",
      why:
        "\(Words.count(evidence.incidents.count, "incident")): \(cost.clause(evidence)). No candidate is "
        + "about most of them.\(phaseWords(phases, automation.kind))"
        + (obligations.isEmpty
          ? "" : " The policy asks for it by \(obligations.words)."),
      basis: model.request.basis)
    proposal.service = group.service
    proposal.team = model.record.catalogue.team(of: group.service)
    proposal.decider = proposal.team
    proposal.incidents = evidence.references
    proposal.cost = cost
    proposal.reach = ProposalReach(
      incidents: incidentClass, slos: evidence.slos, latest: evidence.latest)
    proposal.risk = AutomationRisk()
    proposal.steps =
      CostSteps(evidence: evidence, cost: cost, request: model.request).steps + [phases.step]
    proposal.wouldChangeIt = [
      "A candidate about them: 'psgf automation add --service \(group.service) --trigger "
        + "\(group.cause ?? "")'."
    ]
    if phases.known < phases.count {
      proposal.wouldChangeIt.append(
        "The milestones of the other \(phases.count - phases.known): another part of the response may "
          + "cost more.")
    }
    return proposal
  }

  private func phaseWords(_ phases: ResponsePhases, _ kind: AutomationKind) -> String {
    guard let costliest = phases.costliest else {
      return " Which part of the response costs most is not known, as none has the milestones."
    }
    return " Most of the impact (\(Words.percent(phases.share(of: costliest)))) is spent in "
      + "\(costliest.rawValue), by \(phases.known) of \(Words.count(phases.count, "incident")), which asks "
      + "for \(kind.words)."
  }
}
