/// What kind of automation it is.
package enum AutomationKind: String, CaseIterable, Codable, Sendable {
  /// Releases, their checks and their way back run by themselves.
  case deployment
  /// Alerts that fire when users are harmed, and not otherwise.
  case alertQuality = "alert-quality"
  /// The service mends itself.
  case selfHealing = "self-healing"
  /// The steps of a runbook become a program.
  case runbook
  /// Work by hand that no incident asks for goes away.
  case toilRemoval = "toil-removal"

  /// The kind in words.
  package var words: String {
    switch self {
    case .deployment: "deployment automation"
    case .alertQuality: "alert quality"
    case .selfHealing: "self-healing"
    case .runbook: "runbook codification"
    case .toilRemoval: "toil removal"
    }
  }
}

/// A part of the response to an incident, in which automation can save time.
package enum ResponsePhase: String, CaseIterable, Codable, Sendable {
  /// Until somebody knows: detected - impact started.
  case detection
  /// Until somebody works on it: acknowledged - detected.
  case response
  /// Until users are well again: impact ended - acknowledged.
  case repair

  /// The milestones that begin and end it.
  package var bounds: (from: Milestone, to: Milestone) {
    switch self {
    case .detection: (.impactStarted, .detected)
    case .response: (.detected, .acknowledged)
    case .repair: (.acknowledged, .impactEnded)
    }
  }
}
