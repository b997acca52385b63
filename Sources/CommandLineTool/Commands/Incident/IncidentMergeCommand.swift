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

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let remaining = try ledger.merge(argument.reference, into: target, by: provenance)
    try context.report(
      remaining, "Merged \(argument.reference) into", change.reading, change.writing)
  }
}
