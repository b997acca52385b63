import ArgumentParser
import Ledger
import Reliability

/// `psgf incident merge`: says that an incident was another one.
struct IncidentMergeCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Say that an incident was another one, so that it counts once.",
    discussion: """
      The other incident gains the times, services, factors, roles, SLO links and timeline entries \
      that it lacks. The first stays readable and counts nowhere; 'update --not-duplicate' takes \
      that back.
      """)

  @OptionGroup var argument: IncidentArgument

  @Option(name: .customLong("into"), help: "The incident that it was.")
  var target: IncidentReference

  @Option(name: .customLong("why"), help: ArgumentHelp("How that is known.", valueName: "text"))
  var reason: String?
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let provenance = try author.provenance(in: context, reason: reason)
    let remaining = try ledger.open(in: context)
      .merge(argument.reference, into: target, by: provenance)
    try context.report(
      remaining, "Merged \(argument.reference) into", reading: reading, writing: writing)
  }
}
