import Reliability

/// In which part of the response the impact of incidents was spent.
struct ResponsePhases {
  /// The minutes of impact in each part, over the incidents of which all are known.
  let minutes: [ResponsePhase: Double]
  /// Of how many all are known.
  let known: Int
  /// How many there are.
  let count: Int

  init(of incidents: [CostedIncident]) {
    count = incidents.count
    var minutes: [ResponsePhase: Double] = [:]
    var known = 0
    for incident in incidents {
      let parts = ResponsePhase.allCases.compactMap { phase in
        incident.minutes(of: phase).map { (phase, $0) }
      }
      guard parts.count == ResponsePhase.allCases.count else { continue }
      known += 1
      for (phase, part) in parts { minutes[phase, default: 0] += part }
    }
    self.minutes = minutes
    self.known = known
  }

  /// The part in which most of it was spent; `nil` where no incident has the milestones, or no impact
  /// had a length.
  var costliest: ResponsePhase? {
    guard all > 0 else { return nil }
    return ResponsePhase.allCases.max { (minutes[$0] ?? 0) < (minutes[$1] ?? 0) }
  }

  /// The share of a part.
  func share(of phase: ResponsePhase) -> Double { all > 0 ? (minutes[phase] ?? 0) / all : 0 }

  private var all: Double {
    ResponsePhase.allCases.reduce(0) { $0 + (minutes[$1] ?? 0) }
  }

  /// The question where most of it was spent, and its answer.
  var step: RuleStep {
    RuleStep(
      "Which part of the response costs most?", answer: costliest?.rawValue ?? "not known",
      because: known == 0
        ? "none of \(Words.count(count, "incident")) has the milestones that say so"
        : "of \(known) of \(Words.count(count, "incident")) the milestones are known",
      numbers: ResponsePhase.allCases.map { phase in
        DerivedNumber(
          "minutes of impact in \(phase.rawValue)", known > 0 ? minutes[phase] ?? 0 : nil,
          unit: "minutes",
          formula:
            "\(phase.bounds.to.words) - \(phase.bounds.from.words), as far as the impact lasted",
          arithmetic:
            "\(Words.percent(share(of: phase))) of all, over \(Words.count(known, "incident"))",
          source: "the milestones of the incidents")
      })
  }
}

extension ResponsePhase {
  /// The kind of automation that shortens it, and how.
  func automation(for trigger: String?) -> (kind: AutomationKind, words: String) {
    switch self {
    case .detection:
      (
        .alertQuality,
        "an alert that fires when users are harmed, such as one on the burn of the budget"
      )
    case .response:
      (.alertQuality, "an alert that reaches at once whoever can act, with what is needed to act")
    case .repair:
      switch trigger {
      case "binary-push", "config-push", "pipeline":
        (.deployment, "a way back that starts by itself when a change harms users")
      case "capacity", "hardware", "performance-decay", "user-behaviour":
        (.selfHealing, "a service that scales, sheds load or replaces what fails by itself")
      default:
        (.runbook, "a program that does the steps which are now done by hand")
      }
    }
  }
}
