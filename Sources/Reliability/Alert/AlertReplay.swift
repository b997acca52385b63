package import Statistics

/// What the burn-rate alerts of an SLO would have caught and missed in what is measured and recorded.
package struct AlertReplay: Hashable, Sendable {
  /// The SLO.
  package let slo: String
  /// The period replayed.
  package let period: Period
  /// The lengths of the measured intervals, shortest first.
  package let lengths: [MeasuredHistory.Length]
  /// The alerts, the most urgent first.
  package let alerts: [Alert]
  /// The incidents that began in the period, linked to the SLO, with what became of each.
  package let incidents: [ReplayedIncident]

  /// One alert.
  package struct Alert: Hashable, Sendable {
    /// The pair of windows.
    package let burn: BurnRateAlert
    /// When it would have spoken, in order.
    package var firings: [AlertFiring]
    /// For how many minutes of the period it can be said whether it would have spoken.
    package let judgedMinutes: Double
    /// For how many minutes the measured intervals are too long for a window.
    package let tooCoarseMinutes: Double
    /// What became of each incident, in the order of ``AlertReplay/incidents``.
    package let outcomes: [AlertOutcome]
    /// The firings that matched an incident, of all.
    package let precision: JudgedShare
    /// The incidents that it would have caught, of those of which that can be said.
    package let recall: JudgedShare
  }

  /// An incident, and what any of the alerts would have made of it.
  package struct ReplayedIncident: Hashable, Sendable {
    /// The incident.
    package let reference: IncidentReference
    /// When its impact began; `nil` where that is unknown.
    package let impactStarted: Instant?
    /// What the first alert that spoke made of it.
    package let outcome: AlertOutcome
  }

  /// The incidents that any alert would have caught, of those of which that can be said.
  package var recall: JudgedShare { JudgedShare(of: incidents.map(\.outcome)) }

  /// The minutes from the start of impacts to the first alert.
  package var minutesToAlert: Quantiles { Quantiles(of: incidents.compactMap(\.outcome.minutes)) }
}

extension AlertReplay.Alert {
  /// The minutes from the start of impacts to the alert.
  package var minutesToAlert: Quantiles { Quantiles(of: outcomes.compactMap(\.minutes)) }
}

extension AlertOutcome {
  /// Whether the incident was caught; `nil` where that cannot be said.
  package var isCaught: Bool? {
    switch self {
    case .caught, .spokeBefore: true
    case .missed: false
    case .notJudged: nil
    }
  }

  /// The minutes from the start of the impact to the alert.
  var minutes: Double? {
    if case .caught(let after) = self { after.minutes } else { nil }
  }
}

extension JudgedShare {
  /// The incidents that were caught.
  init(of outcomes: [AlertOutcome]) {
    self.init(
      outcomes.count { $0.isCaught == true }, not: outcomes.count { $0.isCaught == false },
      notJudged: outcomes.count { $0.isCaught == nil })
  }
}
