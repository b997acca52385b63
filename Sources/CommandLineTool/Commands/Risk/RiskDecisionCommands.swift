import ArgumentParser
import Ledger
import Reliability

/// The risk and the SLO that a decision is about.
struct RiskDecisionOptions: ParsableArguments {
  @Argument(help: "The name of the risk.")
  var risk: String

  @Option(help: "The SLO whose budget it is about.")
  var slo: String

  @OptionGroup var change: ChangeOptions

  /// Records a decision of the author's.
  func record(_ verdict: RiskDecision.Verdict, in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let decision = try ledger.decide(verdict, risk: risk, for: slo, by: provenance)
    if change.reading.json {
      return try context.console.say(json: RiskDecisionView(decision))
    }
    guard !change.writing.quiet else { return }
    let worksheet = try ledger.riskWorksheet(of: slo, at: provenance.at)
    context.console.say(
      "\(risk) for \(slo): \(decision.words)\n"
        + "Unallocated: \(worksheet.unallocatedMinutes.figure) of "
        + "\(worksheet.budgetMinutes.figure) bad minutes a year")
  }
}

/// `psgf risk accept`: says that a budget is to pay for a risk.
struct RiskAcceptCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Accept a risk: the budget of an SLO is to pay for it.",
    discussion: """
      The decision is of the person whom --by names, of the estimate and the target as they are: \
      when either changes, it has to be made anew.
      """)

  @OptionGroup var decision: RiskDecisionOptions

  func run(in context: Context) throws { try decision.record(.accepted, in: context) }
}

/// `psgf risk reject`: says that a budget is not to pay for a risk.
struct RiskRejectCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Reject a risk: it is to be made rarer, shorter or smaller.",
    discussion: "Say with --why what is to be done about it.")

  @OptionGroup var decision: RiskDecisionOptions

  func run(in context: Context) throws { try decision.record(.rejected, in: context) }
}
