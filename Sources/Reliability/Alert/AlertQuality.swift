package import Statistics

/// How good the alerts of a period were.
package struct AlertQuality: Hashable, Sendable {
  /// The period.
  package let period: Period
  /// Since when alerts are recorded at all; `nil` where none is. Of incidents before that nobody can
  /// say whether an alert missed them.
  package let recordedSince: Instant?
  /// The groups, the noisiest first.
  package let groups: [Group]
  /// All alerts together.
  package let all: Group
  /// Incidents that a customer or a person found, and no alert did, oldest first.
  package let gaps: [DetectionGap]
  /// Incidents of which nobody says how they were detected, and that no alert is known to have told of.
  package let unknownDetections: Int
  /// Incidents that an alert detected, as they say, which is not in the ledger.
  package let unrecordedAlerts: Int
  /// The minutes from the start of an incident's impact to its first alert.
  package let minutesToAlert: Quantiles

  /// By what alerts are told apart.
  package enum Grouping: String, CaseIterable, Sendable {
    /// By rule, each SLO for itself.
    case rule
    /// By the team that owns the service.
    case team
    /// By service.
    case service
  }

  /// Alerts that belong together.
  package struct Group: Hashable, Sendable {
    /// The rule, team or service; `nil` where that is unknown.
    package let name: String?
    /// The SLO, of a rule that has one.
    package let slo: String?
    /// How many alerts fired.
    package let fired: Int
    /// Those that were for an incident or acted on, of those judged.
    package let precision: JudgedShare
    /// The incidents of the group that one of its alerts told of; `nil` where nothing says which
    /// incidents are its own.
    package let recall: JudgedShare?
    /// How they weighed on people.
    package let pages: PageLoad

    /// How many were false alarms.
    package var falseAlarms: Int { precision.proportion.trials - precision.proportion.successes }
  }

  /// How alerts that wake people are spread over shifts.
  package struct PageLoad: Hashable, Sendable {
    /// How many there were.
    package let count: Int
    /// How many of them out of working hours.
    package let outOfHours: Int
    /// How many alerts do not say how urgent they are, and may be more of them.
    package let unknownSeverity: Int
    /// How many in each shift of twelve hours.
    package let perShift: Quantiles
  }

  /// An incident that no alert told of.
  package struct DetectionGap: Hashable, Sendable {
    /// The incident.
    package let incident: IncidentReference
    /// Who found it.
    package let method: Detection.Method
    /// When it began.
    package let began: Instant?
    /// The services that it affected.
    package let services: [String]
    /// Alerts that overlap it, of which nobody has said whether they were for it.
    package let suggested: [AlertReference]
  }
}
