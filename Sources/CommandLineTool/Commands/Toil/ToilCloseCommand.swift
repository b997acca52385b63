import ArgumentParser
import Ledger
import Reliability

/// The team and the period that are closed or opened.
struct ToilClosureOptions: ParsableArguments {
  @Argument(help: "The team.")
  var team: String

  @Option(
    help: ArgumentHelp(
      "A quarter such as 2026Q3, or 2026-07-01..2026-08-01.", valueName: "period"))
  var period: String

  @OptionGroup var change: ChangeOptions
}

/// `psgf toil close`: says that all toil of a period is logged.
struct ToilCloseCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Say that all toil of a team in a period is logged.",
    discussion: """
        psgf toil close platform --period 2026Q3 --why "diary and tickets are in"

      Only then can its toil be low; with nothing logged, it is none. The period has to be over.
      """)

  @OptionGroup var options: ToilClosureOptions

  func run(in context: Context) throws {
    let period = try context.period(options.period)
    let (ledger, provenance) = try options.change.begin(in: context)
    let closure = try ledger.closeToil(of: options.team, during: period, by: provenance)
    try options.change.report(
      ToilClosureView(closure),
      "Closed \(period.words) of \(options.team): all of its toil is logged", in: context)
  }
}

/// `psgf toil open`: opens a closed period again.
struct ToilOpenCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open a closed period again, of which not all was logged.")

  @OptionGroup var options: ToilClosureOptions

  func run(in context: Context) throws {
    let period = try context.period(options.period)
    let (ledger, provenance) = try options.change.begin(in: context)
    let closure = try ledger.openToil(of: options.team, during: period, by: provenance)
    try options.change.report(
      ToilClosureView(closure), "Opened \(period.words) of \(options.team) again", in: context)
  }
}
