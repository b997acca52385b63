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

  @Option(
    help: ArgumentHelp(
      "The hours in which people work anyway, Monday to Friday.", valueName: "hours"))
  var hours = "09:00-17:00"

  @Option(
    help: ArgumentHelp(
      "The time zone of these hours; PSGF_TIME_ZONE or UTC, unless given.", valueName: "zone"))
  var zone: String?

  @Option(
    name: .customLong("page-severity"),
    help: ArgumentHelp(
      "The severity of alerts that wake people; page and critical, unless given. Repeat for several.",
      valueName: "severity"))
  var pageSeverities: [String] = []

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let now = context.clock()
    let zone = zone ?? context.environment["PSGF_TIME_ZONE"] ?? "UTC"
    let hours = try WorkingHours(hours, in: zone)
    let period =
      try period.period(in: context)
      ?? Period(from: now.advanced(by: .seconds(-90 * 86_400)), to: now)
    let quality = AlertQuality(
      of: try ledger.open(in: context).alertBook(asOf: now), during: period, by: by, hours: hours,
      paging: pageSeverities.isEmpty ? AlertStatement.pagingSeverities : Set(pageSeverities))
    if reading.json {
      return try context.console.say(json: AlertQualityView(quality, by: by))
    }
    context.console.say(
      lines: AlertQualityPage(quality, by: by, hours: "\(self.hours) \(zone)").lines)
  }
}

extension AlertQuality.Grouping: ExpressibleByArgument {}
