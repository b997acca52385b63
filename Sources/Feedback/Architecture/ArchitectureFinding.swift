import Reliability

/// What may be done about a cause of the architecture: a direction, and no cure-all.
enum ArchitectureDirection: String {
  /// Do without the dependency for a while: a timeout, a cache, a queue.
  case soften
  /// Keep the failure from spreading: a bulkhead, a cell, a limit.
  case isolate
  /// Serve less where it fails.
  case degrade
  /// Put it elsewhere, or have it twice.
  case move
  /// Give it up.
  case retire

  /// The direction in words.
  var words: String {
    switch self {
    case .soften: "soften it: do without it for a while by timeouts, caches or queues"
    case .isolate: "isolate it: keep its failure in one cell, pool or tenant"
    case .degrade: "degrade: serve less, and say so, while it fails"
    case .move: "move or double it, so that one failure does not reach all"
    case .retire: "retire it, where nobody needs it enough"
    }
  }
}

/// A proposal about a cause of the architecture, with the incidents that show it and what they cost.
struct ArchitectureFinding {
  let model: CostModel
  let subject: ProposalSubject
  let kind: ProposalKind
  let evidence: ClassEvidence
  let cost: YearlyCost

  init(
    _ kind: ProposalKind, of subject: ProposalSubject, _ evidence: ClassEvidence, _ model: CostModel
  ) {
    self.kind = kind
    self.subject = subject
    self.evidence = evidence
    self.model = model
    cost = model.cost(of: evidence, named: subject.description)
  }

  /// What the incidents cost, as the end of a sentence.
  var costWords: String { cost.clause(evidence) }

  /// The proposal.
  ///
  /// - Parameters:
  ///   - what: What is proposed.
  ///   - why: Why.
  ///   - service: The service that it is about.
  ///   - about: The incidents that are to become fewer.
  ///   - steps: The steps that led to it, before those of the cost.
  ///   - directions: What may be done.
  /// - Returns: The proposal.
  func proposal(
    what: String, why: String, service: String?, about: IncidentClass?, steps: [RuleStep],
    directions: [ArchitectureDirection] = []
  ) -> Proposal {
    var proposal = Proposal(
      subject: subject, kind: kind, what: what, why: why, basis: model.request.basis)
    proposal.service = service
    proposal.team = service.flatMap { model.record.catalogue.team(of: $0) }
    proposal.decider = proposal.team
    proposal.incidents = evidence.references
    proposal.cost = cost
    proposal.reach = ProposalReach(incidents: about, slos: evidence.slos, latest: evidence.latest)
    proposal.steps =
      steps + CostSteps(evidence: evidence, cost: cost, request: model.request).steps
    if !directions.isEmpty {
      proposal.steps.append(
        RuleStep(
          "In which direction?", answer: directions.map(\.rawValue).joined(separator: " or "),
          because: directions.map(\.words).joined(separator: "; ")))
    }
    return proposal
  }
}
