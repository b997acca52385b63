/// What part of the feedback a proposal belongs to.
package enum ProposalArea: String, CaseIterable, Codable, Sendable {
  /// Whether objectives are too tight, too loose, or right.
  case objectives
  /// What to automate first.
  case automation
  /// What of the architecture is the cause.
  case architecture
}

extension ProposalKind {
  /// The area that it belongs to.
  package var area: ProposalArea {
    switch self {
    case .keep, .relaxReleases, .tighten, .aspirational, .loosen, .easeAlerting, .sharpenAlerting,
      .fixProduct, .mendIndicator, .changeWindow, .retire, .addObjective, .cannotTell:
      .objectives
    }
  }
}
