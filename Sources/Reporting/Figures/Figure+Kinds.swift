package import Reliability

/// The figures by what they show; each is `nil` where there is nothing to show.
extension Figure {
  /// How much of each objective's budget incidents burned.
  package static func budgetBurn(of objectives: [ObjectiveReview]) -> Figure? {
    BudgetBurnFigure.figure(of: objectives)
  }

  /// How the budget of each objective went down in the period, and what is left of it.
  package static func scorecard(of review: ReliabilityReview) -> Figure? {
    ScorecardFigure.figure(of: review)
  }

  /// What each of the latest windows of every objective burned of its budget.
  package static func windows(of scorecard: Scorecard) -> Figure? {
    WindowsFigure.figure(of: scorecard)
  }

  /// What each candidate for automation avoids an hour of building.
  package static func automation(_ candidates: [AutomationFigures]) -> Figure? {
    AutomationFigure.figure(of: candidates)
  }

  /// What was left of budgets from day to day, of those that were asked for with their days.
  package static func burnDown(of statuses: [BudgetStatus]) -> Figure? {
    BurnDownFigure.figure(of: statuses)
  }

  /// What the budgets went to, by cause.
  package static func causes(_ causes: BudgetByCause) -> Figure? { CausesFigure.figure(of: causes) }

  /// How many incidents began in each week or month.
  package static func incidents(_ histogram: IncidentHistogram) -> Figure? {
    IncidentsFigure.figure(of: histogram)
  }

  /// Whether incidents came more often or less often.
  package static func trend(_ trend: IncidentTrend?) -> Figure? { TrendFigure.figure(of: trend) }

  /// How long incidents took.
  package static func durations(_ samples: [DurationSample]) -> Figure? {
    DurationsFigure.figure(of: samples)
  }

  /// What fraction of action items is not done after so many days; `nil` where too few are done for a
  /// curve.
  package static func actionCompletion(_ completion: ActionCompletion) -> Figure? {
    CompletionFigure.figure(of: completion)
  }

  /// How the risks of an SLO share its budget.
  package static func riskAllocation(of worksheet: RiskWorksheet) -> Figure? {
    RiskAllocationFigure.figure(of: worksheet)
  }

  /// Whose budget was burned by whom, of the claims that hold on a day.
  package static func burnMatrix(of burns: [AttributedBurn], on day: CalendarDay) -> Figure? {
    BurnMatrixFigure.figure(of: burns, on: day)
  }

  /// The course of an incident between its milestones, with the rows of its timeline.
  package static func incidentTimeline(
    of milestones: Milestones, timeline: [TimelineEntry]
  ) -> Figure? {
    IncidentTimelineFigure.figure(of: milestones, timeline: timeline)
  }
}
