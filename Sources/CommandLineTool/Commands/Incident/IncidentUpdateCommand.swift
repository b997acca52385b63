import ArgumentParser
import Ledger
import Reliability

/// `psgf incident update`: changes what is recorded of an incident.
struct IncidentUpdateCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Change what is recorded of an incident; what it was stays in the audit log.",
    discussion: """
      An option replaces what was recorded; lists (services, factors, roles) are replaced as a \
      whole, a link to an SLO by its name. '--detected unknown' takes a time back.
      """)

  @OptionGroup var argument: IncidentArgument

  @Option(help: "A new title.")
  var title: String?

  @Option(
    name: .customLong("unlink"), help: "Take the link to an SLO back; repeat for several.")
  var unlinked: [String] = []

  @Flag(help: "Take a merge back: the incident counts by itself again.")
  var notDuplicate = false

  @OptionGroup var options: IncidentOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    var doubts: [String] = []
    let incident = try ledger.update(argument.reference, by: provenance) { incident in
      if let title { incident.record.title = title }
      if notDuplicate { incident.duplicateOf = nil }
      for slo in unlinked {
        guard let index = incident.record.links.firstIndex(where: { $0.slo == slo }) else {
          throw CommandError.badValue(
            option: "--unlink", value: slo, expected: "an SLO that the incident is linked to")
        }
        incident.record.links.remove(at: index)
      }
      doubts = try options.apply(to: &incident.record, in: context)
    }
    try context.report(incident, "Updated", doubts: doubts, change.reading, change.writing)
  }
}
