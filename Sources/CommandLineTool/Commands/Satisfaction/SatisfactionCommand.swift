import ArgumentParser
import Ledger
import Reliability

/// `psgf satisfaction`: how satisfied users were.
struct SatisfactionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "satisfaction",
    abstract: "Record how satisfied users were, and how that is known.",
    discussion: """
      An objective is judged by what its users think: whether it is met says nothing of that. So \
      satisfaction is recorded, from surveys, tickets and talks, and never guessed.
      """,
    subcommands: [
      SatisfactionRecordCommand.self, SatisfactionListCommand.self,
      SatisfactionWithdrawCommand.self,
    ])
}

extension SatisfactionReference: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension SatisfactionLevel: ExpressibleByArgument {}
extension SatisfactionSource: ExpressibleByArgument {}

/// `psgf satisfaction record`: records how satisfied users were.
struct SatisfactionRecordCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Record how satisfied users were in a period.",
    discussion: """
        psgf satisfaction record pay-by-card --level high --period 2026Q3 --source survey \\
          --score 4.2/5 --responses 312 --evidence https://surveys.example/2026Q3

      Records about an SLO outrank those about its journeys, and those outrank records about its \
      service. Where sources disagree nothing is decided until one of them is withdrawn.

      That customers found incidents before you did is a hint, which 'psgf satisfaction list' gives: \
      whether they were dissatisfied is for you to say.
      """)

  @Argument(
    help: ArgumentHelp(
      "An SLO, a journey or a service; slo/NAME where several have the name.", valueName: "name"))
  var subject: String

  @Option(help: "high or low.")
  var level: SatisfactionLevel

  @Option(
    help: ArgumentHelp(
      "When: a quarter such as 2026Q3, or 2026-07-01..2026-08-01.", valueName: "period"))
  var period: String

  @Option(help: "How it is known: survey, tickets, customer-detected, interview or other.")
  var source: SatisfactionSource

  @Option(help: ArgumentHelp("The figure behind it, such as 4.2/5.", valueName: "score"))
  var score: String?

  @Option(help: ArgumentHelp("How many users answered.", valueName: "count"))
  var responses: Int?

  @Option(help: ArgumentHelp("Where it can be looked up, or what was seen.", valueName: "text"))
  var evidence: String?

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let statement = try SatisfactionStatement(
      level: level, period: try context.period(period), source: source,
      score: try score.map(Self.score), responses: responses, evidence: evidence)
    let (ledger, provenance) = try change.begin(in: context)
    let record = try ledger.recordSatisfaction(with: subject, statement, by: provenance)
    try change.report(
      SatisfactionView(record),
      "Recorded \(record.reference): satisfaction with \(record.subject.name) was "
        + "\(level.rawValue) in \(record.statement.period.words) (\(source.rawValue))",
      in: context)
  }

  private static func score(_ text: String) throws -> SatisfactionScore {
    guard let score = SatisfactionScore(text) else {
      throw CommandError.badValue(
        option: "--score", value: text,
        expected: "a figure and the best that there can be, such as 4.2/5")
    }
    return score
  }
}

/// `psgf satisfaction withdraw`: takes a record back.
struct SatisfactionWithdrawCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Withdraw a record that was wrong, and say why.",
    discussion: "It stays in the ledger, and counts for nothing.")

  @Argument(help: ArgumentHelp("The record, such as SAT-4.", valueName: "record"))
  var reference: SatisfactionReference

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let record = try ledger.withdrawSatisfaction(reference, by: provenance)
    try change.report(
      SatisfactionView(record), "Withdrew \(record.reference), on \(record.subject.name)",
      in: context)
  }
}
