/// The kinds of proposal: those that a recalibration of objectives ends with, and those about how
/// services are run.
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
  /// A candidate for automation is worth building.
  case automate
  /// Incidents cost much, and there is no candidate for automation that is about them.
  case findAutomation = "find-automation"
  /// A factor recurs across services.
  case mendFactor = "mend-factor"
  /// A dependency burns the budgets of others.
  case softenDependency = "soften-dependency"
  /// Where a service fails, others fail with it.
  case removeSinglePoint = "remove-single-point"
  /// An objective promises more than its dependencies do.
  case fitDependencies = "fit-dependencies"
  /// Changes set most incidents off.
  case guardChanges = "guard-changes"
  /// Repairs never removed the cause.
  case removeCause = "remove-cause"
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
    case .automate: "automate"
    case .findAutomation: "find automation"
    case .mendFactor: "mend a recurring factor"
    case .softenDependency: "soften a dependency"
    case .removeSinglePoint: "remove a single point of failure"
    case .fitDependencies: "fit what dependencies promise"
    case .guardChanges: "guard changes"
    case .removeCause: "remove a cause that repairs left"
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

/// What the engine looks for.
package enum ProposalField: String, CaseIterable, Codable, Sendable {
  /// Whether objectives fit, and where they are wanting.
  case recalibration
  /// What to automate.
  case automation
  /// What is a cause of the architecture.
  case architecture
}

extension ProposalSubject {
  /// The SLO that it is about, if it is one.
  package var slo: String? {
    guard case .objective(let name, _) = self else { return nil }
    return name
  }

  /// The field that a proposal about the subject belongs to.
  package var field: ProposalField {
    switch self {
    case .objective, .service, .journey: .recalibration
    case .automation, .incidentClass: .automation
    case .factor, .dependency, .ceiling, .changes, .recurrence: .architecture
    }
  }
}
