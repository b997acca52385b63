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
  @Option(name: .customLong("why"), help: ArgumentHelp("Why it is linked.", valueName: "text"))
  var reason: String?
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    guard !links.harms.isEmpty || !links.attributions.isEmpty else {
      throw CommandError.missing(option: "--slo NAME=HARM")
    }
    let ledger = try ledger.open(in: context)
    let provenance = try author.provenance(in: context, reason: reason)
    let incident = try ledger.update(argument.reference, as: .linked, by: provenance) {
      try links.apply(to: &$0.record)
    }
    try context.report(incident, "Linked", reading: reading, writing: writing)
  }
}
