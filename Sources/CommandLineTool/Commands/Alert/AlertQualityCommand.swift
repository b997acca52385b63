import ArgumentParser
import Ledger
import Reliability

/// `psgf alert quality`: how good the alerts are.
struct AlertQualityCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "quality",
    abstract:
      "Tell how good the alerts are: precision, recall, pages, and what nobody was alerted of.",
    discussion: """
      An alert was good where it fired for an incident or was acted on, and false where nobody \
      acted on it and no incident is known. What nobody judged is counted by itself, and never as \
      false. docs/alerts.md has the definitions.
      """)

  @OptionGroup var period: PeriodOptions

  @Option(help: "By what alerts are told apart: rule, team or service.")
  var by = AlertQuality.Grouping.rule

  @OptionGroup var pages: PageOptions
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let now = context.clock()
    let ledger = try ledger.open(in: context)
    let rule = try pages.rule(under: try policy.policy(for: ledger), in: context)
    let period =
      try period.period(in: context)
      ?? Period(from: now.advanced(by: .seconds(-90 * 86_400)), to: now)
    let quality = AlertQuality(
      of: try ledger.alertBook(asOf: now), during: period, by: by, hours: rule.hours,
      paging: rule.severities)
    if reading.json {
      return try context.console.say(json: AlertQualityView(quality, by: by, rule))
    }
    context.console.say(lines: AlertQualityPage(quality, by: by, rule).lines)
  }
}

extension AlertQuality.Grouping: ExpressibleByArgument {}
