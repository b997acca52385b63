import ArgumentParser
import Ledger
import Reliability
import Reporting

/// `psgf report risks`: the risks of an SLO against its budget, to send around.
struct ReportRisksCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "risks",
    abstract:
      "Write the risks of an SLO against its error budget, and the plan against the record.",
    discussion: """
        psgf report risks checkout-availability           Markdown, on standard output
        psgf report risks checkout-availability --out reports
      """)

  @Argument(help: "The name of the SLO.")
  var slo: String

  @OptionGroup var output: ReportOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let now = context.clock()
    let report = RiskReport(
      try ledger.riskWorksheet(
        of: slo, target: nil, largestShare: RiskWorksheet.usualLargestShare, at: now),
      asOf: now, ledgerState: try ledger.state(), templates: output.templates)
    try output.write(report, in: context, quiet: writing.quiet)
  }
}
