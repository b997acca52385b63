/// How much error budget an objective had over a period, and what burned it.
///
/// Quantities are minutes of wholly bad service: for a request-based SLO that is an approximation
/// that takes traffic as even over the period.
package struct BudgetAssessment: Hashable, Sendable {
  /// The period judged.
  package var period: Period
  /// The budget: the sum of (1 - target) x time, each stretch by the objective then in force.
  package var budgetMinutes: Double
  /// What the incidents burned together, overlaps counted once.
  package var burnedMinutes: Double
  /// What each incident burned, largest first; sums to ``burnedMinutes``.
  package var charges: [Charge]
  /// The links of which the burn is not known, and why.
  package var unknown: [UnknownCharge]
  /// The minutes of the period in which no objective was in force: no budget, no burn.
  package var ungovernedMinutes: Double
  /// Whether minutes stand in for events, because the method counts occurrences.
  package var approximatesEvents: Bool

  /// An assessment from its parts.
  package init(
    period: Period, budgetMinutes: Double, burnedMinutes: Double, charges: [Charge],
    unknown: [UnknownCharge], ungovernedMinutes: Double, approximatesEvents: Bool
  ) {
    self.period = period
    self.budgetMinutes = budgetMinutes
    self.burnedMinutes = burnedMinutes
    self.charges = charges
    self.unknown = unknown
    self.ungovernedMinutes = ungovernedMinutes
    self.approximatesEvents = approximatesEvents
  }

  /// The burned share of the budget; 1 is all of it. `nil` where there is no budget.
  package var burnedShare: Double? { share(of: burnedMinutes) }

  /// Minutes as a share of the budget, `nil` where there is no budget.
  package func share(of minutes: Double) -> Double? {
    budgetMinutes > 0 ? minutes / budgetMinutes : nil
  }

  /// What one incident burned.
  package struct Charge: Hashable, Sendable {
    /// The incident.
    package var incident: IncidentReference
    /// Its part of the burned minutes.
    package var burnedMinutes: Double

    /// A charge from its parts.
    package init(incident: IncidentReference, burnedMinutes: Double) {
      self.incident = incident
      self.burnedMinutes = burnedMinutes
    }
  }

  /// A link whose burn cannot be computed.
  package struct UnknownCharge: Hashable, Sendable {
    /// The incident.
    package var incident: IncidentReference
    /// What is missing.
    package var reason: Reason

    /// An unknown charge from its parts.
    package init(incident: IncidentReference, reason: Reason) {
      self.incident = incident
      self.reason = reason
    }

    /// What a burn needs and a record lacks.
    package enum Reason: String, Codable, Sendable {
      /// The start of the impact is unknown.
      case impactStartUnknown
      /// The end of the impact is unknown although the incident is over.
      case impactEndUnknown
      /// The impact ends before it starts.
      case impactEndsBeforeItStarts
      /// More bad minutes are stated than the impact lasted.
      case badMinutesExceedImpact
    }
  }
}
