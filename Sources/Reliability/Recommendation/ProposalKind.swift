/// The kinds of proposal that a recalibration of objectives ends with.
///
/// The rows of the decision matrix are those of the Site Reliability Workbook, chapter 2, table 2-5.
package enum ProposalKind: String, CaseIterable, Codable, Sendable {
  /// The objective fits: nothing changes.
  case keep
  /// The objective fits and is easily met: speed may rise, or attention go elsewhere.
  case relaxReleases = "relax-releases"
  /// A tighter target.
  case tighten
  /// A tighter target beside the present one, which goes on to govern: it would not be met yet.
  case aspirational
  /// A looser target.
  case loosen
  /// Less sensitive alerting, or else a looser target for a time: toil is high and users are content.
  case easeAlerting = "ease-alerting"
  /// More sensitive alerting: users suffer and nobody is busy.
  case sharpenAlerting = "sharpen-alerting"
  /// Toil is to be taken from the team, and the product mended or its faults handled by automation.
  case fixProduct = "fix-product"
  /// The indicator does not see what users feel.
  case mendIndicator = "mend-indicator"
  /// Another window, over which the objective can be measured.
  case changeWindow = "change-window"
  /// The objective cannot be measured at this traffic.
  case retire
  /// Users are harmed where no objective is.
  case addObjective = "add-objective"
  /// The record is too short, or something was not recorded.
  case cannotTell = "cannot-tell"

  /// Whether somebody has to decide something.
  package var asksForDecision: Bool { self != .keep && self != .cannotTell }

  /// Whether accepting it changes the terms of an objective.
  package var changesTerms: Bool { [.tighten, .loosen, .changeWindow].contains(self) }

  /// The kind in words.
  package var words: String {
    switch self {
    case .keep: "keep"
    case .relaxReleases: "keep, and relax releases"
    case .tighten: "tighten"
    case .aspirational: "add an aspirational target"
    case .loosen: "loosen"
    case .easeAlerting: "ease alerting"
    case .sharpenAlerting: "sharpen alerting"
    case .fixProduct: "mend the product"
    case .mendIndicator: "mend the indicator"
    case .changeWindow: "change the window"
    case .retire: "retire"
    case .addObjective: "add an objective"
    case .cannotTell: "cannot tell yet"
    }
  }
}

/// What would change of an objective.
package struct ObjectiveChange: Hashable, Codable, Sendable {
  /// The target now.
  package var currentTarget: Double
  /// The target that is proposed; the present one where only the window changes.
  package var target: Double
  /// The length of the window that is proposed, `28d`; `nil` where it stays.
  @OrNull package var window: String?
  /// The target that the evidence points to, where it lies more than one step away.
  @OrNull package var destination: Double?

  /// A change from its parts.
  package init(
    currentTarget: Double, target: Double, window: String? = nil, destination: Double? = nil
  ) {
    self.currentTarget = currentTarget
    self.target = target
    self.window = window
    self.destination = destination
  }
}
