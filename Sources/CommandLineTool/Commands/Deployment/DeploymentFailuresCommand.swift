import ArgumentParser
import Ledger
import Reliability

/// `psgf deployment failures`: how many deployments failed, and how soon services were well again.
struct DeploymentFailuresCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "failures",
    abstract: "Tell how many deployments failed, and how soon services were well again.",
    discussion: """
      Of the last 365 days, unless --period says otherwise. The interval is exact, of 95 %; its upper \
      bound takes every incident that a change set off and that names none for one failure more.
      """)

  @OptionGroup var period: PeriodOptions
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let now = context.clock()
    let period =
      try period.period(in: context)
      ?? Period(from: now.advanced(by: .seconds(-365 * 86_400)), to: now)
    let failures = try ledger.open(in: context).changeFailures(
      of: scope.service, team: scope.team, during: period)
    if reading.json {
      return try context.console.say(json: failures)
    }
    context.console.say(lines: ChangeFailuresPage(failures, during: period).lines)
  }
}
