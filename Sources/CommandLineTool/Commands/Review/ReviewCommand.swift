import ArgumentParser
import Feedback
import Foundation
import Ledger
import Reliability
import Reporting

/// `psgf review`: writes the reliability review of a quarter or of any period.
struct ReviewCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Write the reliability review of a quarter.",
    discussion: """
      One format goes to standard output unless --out names a folder:

        psgf review 2026Q1                          Markdown, on standard output
        psgf review 2026Q1 --out reviews            reviews/2026Q1.md, .xhtml and .json
        psgf review --from 2026-01-01 --to 2026-07-01 --format json
      """)

  @Argument(help: "The quarter, such as 2026Q1.")
  var quarter: String?

  @Option(help: ArgumentHelp("Where the period begins, instead of a quarter.", valueName: "time"))
  var from: String?

  @Option(help: ArgumentHelp("Where it ends.", valueName: "time"))
  var to: String?

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var feedback: FeedbackOptions
  @OptionGroup var output: ReportOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let feedback = try feedback.request(for: ledger, in: context)
    let review = try ledger.review(
      try request(asOf: feedback.asOf, in: context), feedback, on: context.console)
    let report = ReviewReport(review, templates: output.templates)
    try output.write(report, in: context, quiet: writing.quiet)
  }

  private func request(asOf: Instant, in context: Context) throws -> ReviewRequest {
    if let quarter {
      guard from == nil, to == nil else {
        throw CommandError.badValue(
          option: "--from and --to", value: quarter, expected: "a quarter or a period, not both")
      }
      guard let quarter = Quarter(quarter) else {
        throw CommandError.badValue(
          option: "the quarter", value: quarter, expected: "one such as 2026Q1")
      }
      return try ReviewRequest(quarter, asOf: asOf, service: scope.service, team: scope.team)
    }
    guard let from, let to else {
      throw CommandError.missing(option: "a quarter such as 2026Q1, or --from and --to,")
    }
    return try ReviewRequest(
      from: context.dateReader.read(from), to: context.dateReader.read(to), asOf: asOf,
      service: scope.service, team: scope.team)
  }
}
