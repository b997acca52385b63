import ArgumentParser
import Ledger
import Reliability

/// `psgf incident note`: adds to the timeline of an incident.
struct IncidentNoteCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Add to the timeline of an incident.")

  @OptionGroup var argument: IncidentArgument

  @Argument(help: "What happened.")
  var text: String

  @Option(help: ArgumentHelp("When it happened; now, unless given.", valueName: "time"))
  var at: String?

  @Option(help: "note, action, observation, decision or status-update.")
  var kind: TimelineEntry.Kind = .note

  @Option(help: ArgumentHelp("Who did or said it.", valueName: "name"))
  var actor: String?

  @Option(
    name: .customLong("evidence"), help: ArgumentHelp("Where it can be seen.", valueName: "url"))
  var evidenceURL: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let incident = try ledger.incident(argument.reference)
    let reader = context.instantReader(origin: incident.record.milestones[.impactStarted])
    let entry = TimelineEntry(
      occurredAt: try reader.read(at ?? "now"), kind: kind, actor: actor, text: text,
      evidenceURL: evidenceURL)
    try ledger.note(entry, on: incident.reference, by: author.provenance(in: context))
    if !writing.quiet { context.console.say("Noted on \(incident.reference)") }
  }
}
