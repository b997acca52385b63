import ArgumentParser
import Ledger
import Reliability

/// `psgf postmortem export`: writes postmortems as files.
struct PostmortemExportCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write postmortems as Markdown files, byte for byte as they were saved.",
    discussion: """
      With --audience public, secrets, personal data, names of people, internal links and comments \
      are left out, and what was left out is said.

        psgf postmortem export --out postmortems          all, to keep in git
        psgf postmortem export INC-42 --audience public --internal-domain corp.example
      """)

  @Argument(help: "The incidents; all postmortems, unless given.")
  var names: [PostmortemName] = []

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp(
      "The folder to write to; one goes to standard output without.",
      valueName: "folder"))
  var folder: String?

  @OptionGroup var readers: AudienceOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let ledger = try ledger.open(in: context)
    let incidents =
      names.isEmpty ? try ledger.postmortems().map(\.incident) : names.map(\.incident)
    guard folder != nil || incidents.count == 1 else {
      throw CommandError.missing(option: "--out FOLDER, which several postmortems need,")
    }
    for incident in incidents {
      let revision = try ledger.revision(of: incident)
      let text = try text(of: revision, incident, in: ledger, context)
      guard let folder else { return context.console.write(text) }
      let path = "\(folder)/\(revision.importedFrom ?? "\(incident).md")"
      try text.write(toFile: path)
      if !writing.quiet { context.console.say(path) }
    }
  }

  private func text(
    of revision: PostmortemRevision, _ incident: IncidentReference, in ledger: Ledger,
    _ context: Context
  ) throws -> String {
    guard readers.isPublic else { return revision.text }
    let redaction = try PublicText(of: revision, incident, in: ledger, readers.internalDomains)
    for line in redaction.leftOut { context.console.complain("psgf: \(incident): \(line)") }
    return redaction.text
  }
}
