extension ServiceLevelObjective {
  package func assess(
    objective index: Int = 0, impairments: [Impairment], over period: Period, asOf: Instant
  ) throws -> BudgetAssessment {
    let target = revisions.last?.terms.objectives[index].target ?? 0
    let charges = impairments.compactMap { item -> BudgetAssessment.Charge? in
      guard let start = item.milestones[.impactStarted], let end = item.milestones[.impactEnded],
        period.contains(start), case .badFraction(let f) = item.impact
      else { return nil }
      return .init(incident: item.incident, burnedMinutes: start.duration(to: end).minutes * f)
    }.sorted { $0.burnedMinutes > $1.burnedMinutes }
    return BudgetAssessment(
      period: period, budgetMinutes: (1 - target) * period.duration.minutes,
      burnedMinutes: charges.reduce(0) { $0 + $1.burnedMinutes }, charges: charges, unknown: [],
      ungovernedMinutes: 0, approximatesEvents: true)
  }

  package func worstWindow(
    objective index: Int = 0, impairments: [Impairment], during period: Period, asOf: Instant
  ) throws -> WindowVerdict? { nil }
}
