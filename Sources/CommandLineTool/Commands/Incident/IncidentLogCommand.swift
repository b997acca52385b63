import ArgumentParser
import Ledger
import Reliability

/// `psgf incident log`: records an incident.
struct IncidentLogCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Record an incident.",
    discussion: """
      Everything can be given by options; on a terminal, what matters most is asked for when no \
      title is given. A time that is not given stays unknown. Back-dating is normal:

        psgf incident log "Card authorisations time out" --service payments-api --severity 2 \\
          --impact-started '2026-11-20 14:02 Europe/Berlin' --detected +4m --impact-ended +1h10m \\
          --slo card-authorisation=35% --trigger config-push --detection alert
      """)

  @Argument(help: "What happened, in a few words.")
  var title: String?

  @OptionGroup var incident: IncidentOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    var options = incident
    var title = title
    if title == nil, context.console.isInteractive {
      title = try IncidentPrompts(context: context, catalogue: ledger.catalogue())
        .ask(completing: &options)
    }
    guard let title = title?.trimmed, !title.isEmpty else {
      throw CommandError.missing(option: "the title, in quotes,")
    }
    var record = IncidentRecord(title: title)
    let doubts = try options.apply(to: &record, in: context)
    let incident = try ledger.log(record, by: author.provenance(in: context))
    try context.report(incident, "Logged", doubts: doubts, reading, writing)
  }
}

extension Context {
  /// Says what became of an incident, and what is doubtful about it.
  func report(
    _ incident: Incident, _ verb: String, doubts: [String] = [], _ reading: ReadingOptions,
    _ writing: WritingOptions
  ) throws {
    let findings = incident.record.milestones.findings(at: clock()).map(\.description)
    for doubt in doubts + findings { console.complain("psgf: warning: \(doubt)") }
    if reading.json {
      try console.say(json: IncidentView(incident))
    } else if !writing.quiet {
      console.say("\(verb) \(incident.reference): \(incident.record.title.singleLine)")
    }
  }
}
