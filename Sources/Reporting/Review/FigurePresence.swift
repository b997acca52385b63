/// Which figures a review has: where there is nothing to show, there is none.
struct FigurePresence {
  let scorecard: Bool
  let budgetBurn: Bool
  let burnDown: Bool
  let causes: Bool
  let incidents: Bool
  let trend: Bool
  let durations: Bool
  let actions: Bool

  init(_ figures: [Figure]) {
    let names = Set(figures.map(\.name))
    scorecard = names.contains(ScorecardFigure.name)
    budgetBurn = names.contains(BudgetBurnFigure.name)
    burnDown = names.contains(BurnDownFigure.name)
    causes = names.contains(CausesFigure.name)
    incidents = names.contains(IncidentsFigure.name)
    trend = names.contains(TrendFigure.name)
    durations = names.contains(DurationsFigure.name)
    actions = names.contains(CompletionFigure.name)
  }
}
