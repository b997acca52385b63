/// What the feedback engine proposes to somebody, and everything that it rests on.
///
/// It is kept as it was found, so that it can be explained when the record has gone on.
/// What is added to it later is optional, as proposals that were filed before lack it.
package struct Proposal: Hashable, Codable, Sendable {
  /// What it is about.
  package var subject: ProposalSubject
  /// What kind of proposal it is.
  package var kind: ProposalKind
  /// What is proposed, in a sentence.
  package var what: String
  /// Why, in a sentence.
  package var why: String
  /// The service concerned.
  @OrNull package var service: String? = nil
  /// The team that owns the service.
  @OrNull package var team: String? = nil
  /// Who decides: a person or a team; `nil` where nobody answers for the subject.
  @OrNull package var decider: String? = nil
  /// Whether the objective is met or missed in the long run; `nil` where that was not asked, as it is no
  /// proposal about one or something before it stood in the way.
  @OrNull package var state: ObjectiveState? = nil
  /// What would change of an objective.
  @OrNull package var change: ObjectiveChange? = nil
  /// The steps of the rule that led here, in order.
  package var steps: [RuleStep] = []
  /// The windows that were judged, oldest first.
  package var windows: [JudgedWindow] = []
  /// What the present terms would have said over the history.
  @OrNull package var present: BackTest? = nil
  /// What the proposed terms would have said over the history.
  @OrNull package var backTest: BackTest? = nil
  /// What is expected of the objective that is proposed, or else of the present one.
  @OrNull package var prediction: Prediction? = nil
  /// What would lead to another proposal.
  package var wouldChangeIt: [String] = []
  /// What is missing for a verdict, and how to get it.
  package var missing: [String] = []
  /// The incidents that speak for it.
  package var incidents: [IncidentReference] = []
  /// What it says of an earlier one that it follows.
  @OrNull package var follows: String? = nil
  /// What it is to change of how services are run; `nil` where it is about an objective.
  @OrNull package var reach: ProposalReach? = nil
  /// Of a candidate for automation, what speaks for it in numbers.
  @OrNull package var automation: AutomationFigures? = nil
  /// What the incidents that speak for it cost.
  @OrNull package var cost: YearlyCost? = nil
  /// What has to be known beside it where it says to automate something.
  @OrNull package var risk: AutomationRisk? = nil
  /// When the record was read, and with which seed numbers were drawn.
  package var basis: ProposalBasis

  /// A proposal without evidence yet.
  package init(
    subject: ProposalSubject, kind: ProposalKind, what: String, why: String, basis: ProposalBasis
  ) {
    self.subject = subject
    self.kind = kind
    self.what = what
    self.why = why
    self.basis = basis
  }

  /// Whether it proposes the same as another: the same kind of thing with the same change.
  package func proposesTheSame(as other: Proposal) -> Bool {
    subject == other.subject && kind == other.kind && change == other.change
  }
}

/// When the record was read for a proposal, and what else it depends on.
package struct ProposalBasis: Hashable, Codable, Sendable {
  /// When the record was read.
  package var asOf: Instant
  /// The seed of the numbers that were drawn.
  package var seed: UInt64
  /// The file of the policy, or that it is the built-in one.
  package var policy: String

  /// A basis from its parts.
  package init(asOf: Instant, seed: UInt64, policy: String) {
    self.asOf = asOf
    self.seed = seed
    self.policy = policy
  }
}

/// What a proposal is about.
package enum ProposalSubject: Hashable, Sendable {
  /// One of the objectives of an SLO, counted from 0.
  case objective(slo: String, index: Int)
  /// A service.
  case service(String)
  /// A journey of users.
  case journey(String)
  /// Automation that somebody could build.
  case automation(AutomationReference)
  /// The incidents of a service that one thing set off; `nil` stands for those of which nobody said
  /// what did.
  case incidentClass(service: String, trigger: String?)
  /// A contributing factor, in whichever service.
  case factor(String)
  /// A service as what others depend on.
  case dependency(String)
  /// What the dependencies of an SLO's service promise.
  case ceiling(slo: String)
  /// The changes of a service.
  case changes(service: String)
  /// Incidents of a service that one thing sets off again and again.
  case recurrence(service: String, trigger: String)
}

extension ProposalSubject: TextCoded {
  package var description: String {
    switch self {
    case .objective(let slo, 0): "slo/\(slo)"
    case .objective(let slo, let index): "slo/\(slo)#\(index + 1)"
    case .service(let name): "service/\(name)"
    case .journey(let name): "journey/\(name)"
    case .automation(let reference): "automation/\(reference)"
    case .incidentClass(let service, let trigger):
      "class/\(service)" + (trigger.map { "/\($0)" } ?? "")
    case .factor(let name): "factor/\(name)"
    case .dependency(let service): "dependency/\(service)"
    case .ceiling(let slo): "ceiling/\(slo)"
    case .changes(let service): "changes/\(service)"
    case .recurrence(let service, let trigger): "recurrence/\(service)/\(trigger)"
    }
  }

  /// Reads what ``description`` writes; `nil` where the text is anything else.
  package init?(_ text: String) {
    guard let slash = text.firstIndex(of: "/") else { return nil }
    let name = text[text.index(after: slash)...]
    guard !name.isEmpty else { return nil }
    switch text[..<slash] {
    case "slo":
      let parts = name.split(separator: "#", maxSplits: 1)
      guard let position = parts.count < 2 ? 1 : Int(parts[1]), position > 0 else { return nil }
      self = .objective(slo: String(parts[0]), index: position - 1)
    case "service": self = .service(String(name))
    case "journey": self = .journey(String(name))
    case "automation":
      guard let reference = AutomationReference(name) else { return nil }
      self = .automation(reference)
    case "class", "recurrence":
      let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
      if text[..<slash] == "class", let service = parts.first {
        self = .incidentClass(service: service, trigger: parts.count > 1 ? parts[1] : nil)
      } else if parts.count == 2 {
        self = .recurrence(service: parts[0], trigger: parts[1])
      } else {
        return nil
      }
    case "factor": self = .factor(String(name))
    case "dependency": self = .dependency(String(name))
    case "ceiling": self = .ceiling(slo: String(name))
    case "changes": self = .changes(service: String(name))
    default: return nil
    }
  }
}
