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
}

extension ProposalSubject: TextCoded {
  package var description: String {
    switch self {
    case .objective(let slo, 0): "slo/\(slo)"
    case .objective(let slo, let index): "slo/\(slo)#\(index + 1)"
    case .service(let name): "service/\(name)"
    case .journey(let name): "journey/\(name)"
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
    default: return nil
    }
  }
}
