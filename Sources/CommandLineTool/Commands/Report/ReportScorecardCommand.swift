import ArgumentParser
import Feedback
import Ledger
import Reliability
import Reporting

/// `psgf report scorecard`: how every objective stands.
struct ReportScorecardCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorecard",
    abstract: "Write how every objective stands: budget now, the long run, and what is proposed.",
    discussion: """
        psgf report scorecard                             Markdown, on standard output
        psgf report scorecard --team payments --out reports
      """)

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var feedback: FeedbackOptions
  @OptionGroup var output: ReportOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let request = try feedback.request(for: ledger, in: context)
    let scorecard = try ledger.scorecard(
      of: scope, request, on: context.console)
    let report = ScorecardReport(scorecard, templates: output.templates)
    try output.write(report, in: context, quiet: writing.quiet)
  }
}

extension Ledger {
  /// How every objective of a service, of a team or of all stands.
  fileprivate func scorecard(
    of scope: ScopeOptions, _ request: FeedbackRequest, on console: Console
  ) throws -> Scorecard {
    let catalogue = try catalogue()
    try catalogue.require(service: scope.service, team: scope.team)
    let chosen = catalogue.objectives.filter { objective in
      (scope.service == nil || objective.service == scope.service)
        && (scope.team == nil || catalogue.team(of: objective.service) == scope.team)
    }
    let reasoning = try reasoning()
    let budgets = try budgets(
      of: chosen.map(\.name),
      BudgetRequest(
        asOf: request.asOf, freshness: request.policy.errorBudget.freshness, window: .own))
    let found = Dictionary(
      try proposals(of: chosen.map(\.name), request, on: console).map { ($0.subject, $0) }
    ) { first, _ in first }
    let recommendations = Dictionary(grouping: try recommendations(), by: \.proposal.subject)
    return Scorecard(
      asOf: request.asOf, service: scope.service, team: scope.team,
      objectives: budgets.map { budget in
        let subject = ProposalSubject.objective(
          slo: budget.slo.name, index: budget.objectiveIndex)
        return ScoredObjective(
          budget: budget, team: catalogue.team(of: budget.slo.service),
          reasoning: reasoning.objective(budget.slo.name), finding: found[subject],
          recommendation: recommendations[subject]?.last { recommendation in
            [.open, .deferred].contains(recommendation.state(at: request.asOf))
              || found[subject].map(recommendation.proposal.proposesTheSame) ?? false
          })
      }, ledgerState: try state())
  }
}
