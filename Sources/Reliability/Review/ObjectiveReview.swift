/// An objective in a review: its target, its budget, and what burned it.
package struct ObjectiveReview: Hashable, Sendable {
  /// The name of the SLO.
  package var slo: String
  /// The objective's own name, where the SLO has several.
  package var objective: String?
  /// The SLO's name for people.
  package var displayName: String?
  /// The service that it judges.
  package var service: String
  /// The team that owns the service.
  package var team: String?
  /// How good and bad are added up, by the latest revision in the period.
  package var method: BudgetingMethod
  /// The SLO's own window, by the latest revision in the period.
  package var window: TimeWindow
  /// The targets in force in the period, in order, each from when.
  package var targets: [TargetInForce]
  /// The budget of the whole period and what burned it.
  package var assessment: BudgetAssessment
  /// The worst of the SLO's own windows that ended, or was open, in the period.
  package var worstWindow: WindowVerdict?
  /// What incidents burned in the period before, as a share of its budget.
  package var previousShare: Double?
  /// The incidents that burned it, largest first.
  package var incidents: [BudgetedIncident]

  /// A target and when it came into force.
  package struct TargetInForce: Hashable, Sendable {
    /// The fraction that must be good.
    package var target: Double
    /// From when it held; the start of the period where it held before.
    package var from: Instant
  }
}

/// An incident as a review names it.
package struct ReviewedIncident: Hashable, Sendable {
  /// Its reference.
  package var reference: IncidentReference
  /// Its title; empty where its visibility is restricted.
  package var title: String
  /// How bad it was.
  package var severity: Severity?
  /// The services affected.
  package var services: [String]
  /// When it began: the impact's start or, unknown that, the earliest milestone known.
  package var began: Instant?
  /// How long users were affected, in minutes.
  package var impactMinutes: Double?
}

/// An incident and what it burned of one objective.
package struct BudgetedIncident: Hashable, Sendable {
  /// The incident.
  package var incident: ReviewedIncident
  /// The SLO.
  package var slo: String
  /// The objective's own name, where the SLO has several.
  package var objective: String?
  /// What it burned in the period, in minutes of wholly bad service.
  package var burnedMinutes: Double
  /// That as a share of the objective's budget for the period.
  package var share: Double?
}
