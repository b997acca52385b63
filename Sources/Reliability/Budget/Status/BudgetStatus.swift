/// How an objective's error budget stands: what it is, what burned it, what is left of it, and how
/// well that is known.
package struct BudgetStatus: Hashable, Sendable {
  /// The SLO.
  package var slo: ServiceLevelObjective
  /// Which of its objectives is judged.
  package var objectiveIndex: Int
  /// The terms in force when it is judged.
  package var terms: ObjectiveTerms
  /// The window judged: the SLO's own unless another was asked for. It ends when it is judged where
  /// it rolls, else it is the calendar's that is open then.
  package var window: Period
  /// Whether the window ends whenever it is judged, so that what is old leaves it.
  package var windowRolls: Bool
  /// When it is judged: the time asked for, or the end of what is measured where that is fresh.
  package var judgedAt: Instant
  /// What the figures rest on.
  package var basis: Basis
  /// What budget and burn are counted in.
  package var unit: BudgetUnit
  /// Budget and burn before adjustments.
  package var raw: BudgetAccount
  /// Budget and burn after adjustments: what governs.
  package var adjusted: BudgetAccount
  /// How much of the window is measured.
  package var coverage: BudgetCoverage
  /// The share of the adjusted budget that is burned if nothing failed in the gaps, and if
  /// everything did; one value where there is no gap, `nil` where there is no budget.
  package var shareBounds: ClosedRange<Double>?
  /// What adjustments did.
  package var adjustments: [AppliedAdjustment]
  /// What each incident burned, largest first.
  package var charges: [IncidentCharge]
  /// What burned and no incident explains; `nil` where nothing is measured, so that it is unknown.
  package var unexplained: UnexplainedBurn?
  /// The links of incidents of which the burn is not known, and why.
  package var unknown: [BudgetAssessment.UnknownCharge]
  /// How fast the budget burns, by the alerting windows; empty where nothing is measured.
  package var burnRates: [BurnRate]
  /// When the budget will be gone; `nil` where nobody asked.
  package var forecast: BudgetForecast?
  /// How the budget went from day to day; `nil` where nobody asked, or nothing is measured.
  package var burnDown: BudgetBurnDown?

  /// The objective that is judged.
  package var objective: Objective { terms.objectives[objectiveIndex] }

  /// The adjusted budget of the whole window, what is not measured of it taken to be like the rest:
  /// what an incident is set against, so that a short record makes no incident large.
  package var wholeBudget: Double {
    guard basis == .measured, let measured = coverage.fraction, measured > 0 else {
      return adjusted.budget
    }
    return adjusted.budget / measured
  }

  /// An amount as a share of the whole window's budget, `nil` where there is none.
  package func share(ofWhole amount: Double) -> Double? {
    wholeBudget > 0 ? amount / wholeBudget : nil
  }

  /// What budget and burn rest on.
  package enum Basis: Hashable, Sendable {
    /// Good and total events, measured.
    case measured
    /// Only the harm that incidents record, because nothing is measured in the window.
    case incidents
    /// Only the harm that incidents record, because what is measured cannot be judged.
    case incidentsBecause(BudgetError)
  }
}

/// What a budget is counted in.
package enum BudgetUnit: String, Codable, Sendable {
  /// Events.
  case events
  /// Minutes of wholly bad service, or minutes in bad slices.
  case minutes
}

/// A budget and what is burned of it, in the same unit.
package struct BudgetAccount: Hashable, Sendable {
  /// What may be bad in the whole window: the sum of (1 - target) x what happened, each part by the
  /// target then in force (Site Reliability Workbook, chapter 2). Where the window is still open the
  /// rest of it is taken to be like what has passed.
  package var budget: Double
  /// What was bad.
  package var burned: Double

  /// An account from its parts.
  package init(budget: Double, burned: Double) {
    self.budget = budget
    self.burned = burned
  }

  /// What is left; negative where the budget is overspent.
  package var left: Double { budget - burned }

  /// The burned share of the budget, 1 being all of it; `nil` where there is none.
  package var share: Double? { share(of: burned) }

  /// An amount as a share of the budget, `nil` where there is none.
  package func share(of amount: Double) -> Double? { budget > 0 ? amount / budget : nil }
}

/// How much of a window is measured.
package struct BudgetCoverage: Hashable, Sendable {
  /// The minutes of the window that have passed and are measured.
  package var measuredMinutes: Double
  /// The minutes of the window that have passed and in which the objective was in force, those
  /// that an adjustment excludes left out.
  package var expectedMinutes: Double
  /// The stretches that have passed and are not measured, in order.
  package var gaps: [Period]
  /// The end of the last measured interval; `nil` where nothing is measured.
  package var lastMeasured: Instant?

  /// The measured fraction, `nil` where there is nothing to measure.
  package var fraction: Double? {
    expectedMinutes > 0 ? measuredMinutes / expectedMinutes : nil
  }

  /// The minutes that are not measured.
  package var missingMinutes: Double { gaps.reduce(0) { $0 + $1.duration.minutes } }
}

/// What an adjustment did to a budget.
package struct AppliedAdjustment: Hashable, Sendable {
  /// The adjustment.
  package var adjustment: BudgetAdjustment
  /// What it added to the budget; negative where it took from it.
  package var budgetChange: Double
  /// What it added to the burn; negative where it took from it.
  package var burnChange: Double
  /// Why it did nothing; `nil` where it did something.
  package var obstacle: Obstacle?

  /// Why an adjustment cannot be applied.
  package enum Obstacle: String, Codable, Sendable {
    /// It counts events, and none are measured.
    case eventsNotMeasured
    /// Nothing that it corrects lies in the window.
    case nothingToCorrect
  }
}

/// What an incident burned of a budget.
package struct IncidentCharge: Hashable, Sendable {
  /// The incident.
  package var incident: IncidentReference
  /// What it burned, never more than was bad while it lasted.
  package var burned: Double
  /// What its recorded harm comes to: more than ``burned`` where less was bad than recorded.
  package var recorded: Double
  /// Who is accountable for it.
  package var attribution: Attribution

  /// A charge from its parts.
  package init(
    incident: IncidentReference, burned: Double, recorded: Double, attribution: Attribution
  ) {
    self.incident = incident
    self.burned = burned
    self.recorded = recorded
    self.attribution = attribution
  }
}

/// What burned of a budget without an incident that explains it: incidents that nobody logged, or
/// a slow burn.
package struct UnexplainedBurn: Hashable, Sendable {
  /// All of it.
  package var burned: Double
  /// The part that burned while an incident lasted, beyond its recorded harm.
  package var duringIncidents: Double
  /// The part that was measured by intervals longer than a day, so that nobody can say when it
  /// burned.
  package var burnedOnUnknownDays: Double
  /// The days in UTC that hold the rest, the worst first.
  package var days: [Day]

  /// A day and what burned on it unexplained.
  package struct Day: Hashable, Sendable {
    /// The day, in UTC.
    package var day: CalendarDay
    /// What burned on it.
    package var burned: Double
    /// The part that burned while an incident lasted.
    package var duringIncidents: Double
  }
}
