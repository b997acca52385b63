import ArgumentParser
import Ledger
import Reliability
import Reporting

/// `psgf attribution matrix`: whose budget was burned by whom.
struct AttributionMatrixCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Show whose budget was burned by whom, as far as claims hold.",
    discussion: """
      A row for each SLO and a column for each service that accounts for what incidents of the \
      quarter burned of it: agreed, upheld, or asked and not rejected.
      """)

  @Option(
    help: ArgumentHelp("A quarter such as 2026Q4; this one, unless given.", valueName: "quarter"))
  var quarter: String?

  @Option(
    help: ArgumentHelp(
      "Write the figure to this file instead, as SVG; - is standard output.", valueName: "file"))
  var svg: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var reading: ReadingOptions

  func run(in context: Context) throws {
    let quarter = try Quarter(option: quarter, or: context.clock())
    let burns = try ledger.open(in: context).attributedBurns(
      during: try Period(from: quarter.start, to: quarter.next.start), asOf: context.clock())
    if reading.json {
      return try context.console.say(
        json: burns.map { AttributedBurnView($0, today: context.today) })
    }
    try context.show(
      .burnMatrix(of: burns, on: context.today), asText: svg == nil, svg: svg,
      orSay: "No claim that holds comes to anything in \(quarter).")
  }
}
