import ArgumentParser
import Ledger
import Reliability
import Reporting

/// `psgf risk worksheet`: the risks of an SLO against its budget.
struct RiskWorksheetCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "worksheet",
    abstract: "Set the risks of an SLO against its budget, and the plan against the record.",
    discussion: """
      The arithmetic is Google CRE's, "Know thy enemy: how to prioritize and communicate risks": \
      bad minutes a year = (ETTD + ETTR) x share x 365.25 / ETTF; budget = (1 - target) x 525,960. \
      What-ifs are for all risks together, and no time goes below zero. The record contradicts a \
      planned frequency where that lies outside the exact 95 % interval (Garwood).

        psgf risk worksheet checkout-availability --ettd +30m --ettr +5m --frequency +10%
        psgf risk worksheet checkout-availability --target 99.95%
      """)

  @Argument(help: "The name of the SLO.")
  var slo: String

  @Option(help: ArgumentHelp("What if the target were another: 99.95%.", valueName: "target"))
  var target: String?

  @Option(
    help: ArgumentHelp(
      "The share of the budget above which a risk is too big alone; 25%, unless given.",
      valueName: "share"))
  var largest: String?

  @OptionGroup(title: "What if")
  var change: RiskChangeOptions

  @OptionGroup var drawing: FigureOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws { try drawing.check(with: reading) }

  func run(in context: Context) throws {
    let worksheet = try ledger.open(in: context).riskWorksheet(
      of: slo, target: target.map { try ReliabilityTarget(parsing: $0) },
      largestShare: largest.map { try RiskOptions.fraction($0, option: "--largest") }
        ?? RiskWorksheet.usualLargestShare,
      at: context.clock())
    if drawing.isAsked {
      return try drawing.show(
        Figure.riskAllocation(of: worksheet),
        orSay: "It bounds no risk: 'psgf slo reason \(worksheet.slo) --risk NAME' says which",
        in: context)
    }
    let changes = try change.changes
    if reading.json {
      try context.console.say(json: RiskWorksheetView(worksheet, changes))
    } else {
      context.console.say(
        lines: RiskWorksheetPage(
          worksheet: worksheet, changes: changes, console: context.console
        ).lines)
    }
  }
}
