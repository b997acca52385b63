import ArgumentParser
import Ledger
import Reliability

/// `psgf incident link`: links an incident to the SLOs that it harmed.
struct IncidentLinkCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Link an incident to the SLOs that it harmed.",
    discussion: "A link to an SLO that was linked before is replaced.")

  @OptionGroup var argument: IncidentArgument
  @OptionGroup var links: SLOLinkOptions
  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    guard !links.harms.isEmpty || !links.attributions.isEmpty else {
      throw CommandError.missing(option: "--slo NAME=HARM")
    }
    let (ledger, provenance) = try change.begin(in: context)
    let incident = try ledger.update(argument.reference, as: .linked, by: provenance) {
      try links.apply(to: &$0.record)
    }
    try context.report(incident, "Linked", change.reading, change.writing)
  }
}
