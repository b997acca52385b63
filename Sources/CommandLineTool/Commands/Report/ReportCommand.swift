import ArgumentParser
import Ledger
import Reliability
import Reporting

/// `psgf report`: the documents that get sent around.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write reports.",
    subcommands: [
      ReportPostmortemCommand.self, ReportScorecardCommand.self, ReportBacklogCommand.self,
      ReportRisksCommand.self,
      ReportTemplateFieldsCommand.self, ReportCheckTemplatesCommand.self,
    ])
}

/// `psgf report postmortem`: a postmortem to send around.
struct ReportPostmortemCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "postmortem",
    abstract: "Write a postmortem as a report, with what the ledger knows of it now.",
    discussion: """
        psgf report postmortem INC-42                     Markdown, on standard output
        psgf report postmortem INC-42 --out reports       reports/PM-42.md, .xhtml and .json
      """)

  @OptionGroup var argument: PostmortemArgument

  @Option(
    help: ArgumentHelp(
      "By when it is judged what is overdue; now, unless given.", valueName: "time"))
  var asOf: String?

  @OptionGroup var output: ReportOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let asOf = try context.timeOrNow(asOf)
    let report = PostmortemReport(
      try input(from: ledger, asOf: asOf), templates: output.templates)
    try output.write(report, in: context, quiet: writing.quiet)
  }

  private func input(from ledger: Ledger, asOf: Instant) throws -> PostmortemReportInput {
    let incident = try ledger.incident(argument.incident)
    let revision = try ledger.revision(of: incident.reference)
    guard let postmortem = try ledger.postmortem(of: incident.reference) else {
      throw PostmortemError.notStarted(incident.reference)
    }
    var input = PostmortemReportInput(
      incident: incident, postmortem: postmortem, revision: revision, content: revision.content,
      ledgerState: try ledger.state(), asOf: asOf, version: Version.current)
    input.actions = try ledger.actions(of: incident.reference)
    input.timeline = try ledger.timeline(of: incident.reference)
    input.budgets = try ledger.budgetShares(of: incident, asOf: asOf)
    input.related = try ledger.relations(of: incident, limit: 5)
    (input.stateChanges, input.waivers) = try ledger.review(of: incident.reference)
    return input
  }
}
