import Reliability
import Statistics

extension Scorecard {
  /// One objective with a year of windows, one of which nothing is measured, one without a budget.
  static func full() throws -> Scorecard {
    let review = try ReliabilityReview.measured()
    guard let measured = review.measured.first else { preconditionFailure("it is measured") }
    var bare = measured
    bare.slo.name = "ledger-writes"
    bare.basis = .incidents
    bare.shareBounds = nil
    bare.adjusted = BudgetAccount(budget: 40.3, burned: 50)
    var none = bare
    none.slo.name = "reports"
    none.adjusted = BudgetAccount(budget: 0, burned: 0)
    var reasoning = ObjectiveReasoning(slo: measured.slo.name)
    reasoning.owner = "Ines | Carvalho"
    reasoning.nextReview = CalendarDay("2026-03-01")
    var finding = try Proposal.tighten()
    finding.state = .met
    return Scorecard(
      asOf: .day(90), team: "cards",
      objectives: [
        ScoredObjective(
          budget: none, reasoning: ObjectiveReasoning(slo: "reports"), finding: .cannotTell),
        ScoredObjective(
          budget: measured, team: "cards", reasoning: reasoning, finding: finding,
          recommendation: Recommendation(
            reference: RecommendationReference(number: 12), proposal: finding,
            filed: Provenance(author: "Ada", at: .day(50)))),
        ScoredObjective(
          budget: bare, team: "money", reasoning: ObjectiveReasoning(slo: "ledger-writes"),
          finding: .about("ledger-writes", .loosen)),
      ],
      ledgerState: LedgerState(
        auditEntries: 1_234, headHash: String(repeating: "0123abcd", count: 8)))
  }
}
