import Reliability

/// What a change was to make better.
enum Expectation {
  /// Fewer harmful incidents, and less burn.
  case lessHarm
  /// Less burn, or fewer incidents: what harms less or for a shorter time need not be rarer.
  case milderHarm
  /// Fewer harmful incidents; the burn before was counted by something else.
  case fewerIncidents
  /// A shorter time from impact to detection.
  case soonerDetection
  /// What was predicted comes true, and harm does not rise.
  case predictionHolds
  /// The objective's own windows are met.
  case windowsAreMet
  /// Nothing that this ledger can count.
  case nothingCounted

  /// What is expected of a subject.
  init(of subject: VerificationSubject) {
    switch subject {
    case .action(let item): self = Self(of: item.record.type)
    case .recommendation(let recommendation):
      self = Self(of: recommendation.proposal)
    }
  }

  private init(of type: ActionType?) {
    self =
      switch type {
      case .detect: .soonerDetection
      case .mitigate: .milderHarm
      case .prevent, .process, nil: .lessHarm
      }
  }

  private init(of proposal: Proposal) {
    self =
      switch proposal.kind {
      case .tighten, .sharpenAlerting, .fixProduct: .lessHarm
      case .mendIndicator, .addObjective: .fewerIncidents
      case .loosen, .changeWindow, .relaxReleases, .easeAlerting: .predictionHolds
      case .aspirational: .windowsAreMet
      case .automate, .findAutomation, .guardChanges, .removeCause: Self(of: proposal.reach)
      // What others need less of fails as often as it did.
      case .mendFactor, .softenDependency, .removeSinglePoint:
        proposal.reach?.incidents == nil ? .nothingCounted : .milderHarm
      case .keep, .retire, .cannotTell, .fitDependencies: .nothingCounted
      }
  }

  private init(of reach: ProposalReach?) {
    self =
      if reach?.incidents == nil {
        .nothingCounted
      } else if reach?.phases == [.detection] {
        .soonerDetection
      } else {
        reach?.phases.isEmpty == true ? .lessHarm : .milderHarm
      }
  }

  /// The expectation in words.
  var words: String {
    switch self {
    case .lessHarm: "fewer incidents, or less burned budget"
    case .milderHarm: "less burned budget, or fewer incidents"
    case .fewerIncidents: "fewer incidents that harm users"
    case .soonerDetection: "a shorter time from impact to detection"
    case .predictionHolds: "the windows that follow are met, and incidents do not become more"
    case .windowsAreMet: "the windows that follow meet the aspirational target"
    case .nothingCounted: "nothing that incidents or budgets show"
    }
  }
}
