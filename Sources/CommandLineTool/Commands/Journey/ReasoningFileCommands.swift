import ArgumentParser
import Interchange
import Ledger
import Reliability

/// `psgf journey import` and `psgf risk import`: take journeys, risks and the reasons of SLOs over
/// from YAML files.
struct ReasoningImportCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take journeys, risks and the reasons of SLOs over from YAML files.",
    discussion: """
      Everything comes in or nothing. What a file names replaces what was known of it; the rest \
      stays, and so do decisions. OpenSLO documents beside it are passed over: 'psgf slo import' \
      reads them, and goes first. docs/journeys-and-risks.md describes the form.
      """)

  @Argument(
    help: ArgumentHelp(
      "A file, a folder of YAML files, or - for standard input.", valueName: "path"))
  var path: String

  @Flag(help: "Only validate; change nothing.")
  var check = false

  @OptionGroup var change: ChangeOptions

  func run(in context: Context) throws {
    let (ledger, provenance) = try change.begin(in: context)
    let stated = try ReasoningReader.read(
      try OpenSLOSources.read(path),
      known: .init(try ledger.reasoning(), try ledger.catalogue()))
    let changes = check ? nil : try ledger.importReasoning(stated, by: provenance)
    let report = ReasoningReport(stated, changes)
    if change.reading.json {
      try context.console.say(json: report)
    } else if !change.writing.quiet {
      context.console.say(lines: report.lines)
    }
  }
}

/// `psgf journey export` and `psgf risk export`: write journeys, risks and the reasons of SLOs.
struct ReasoningExportCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write journeys, risks and the reasons of SLOs to standard output, as YAML.",
    discussion: "'import' reads it back the same. Decisions are not written.")

  @OptionGroup var ledger: LedgerOptions

  func run(in context: Context) throws {
    context.console.write(ReasoningWriter.text(of: try ledger.open(in: context).reasoning()))
  }
}
