import ArgumentParser
import Interchange
import Ledger
import Reliability

/// `psgf slo import`: takes services and SLOs over from OpenSLO documents.
struct SLOImportCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take services and SLOs over from OpenSLO v1 documents.",
    discussion: """
      All documents come in or none. An SLO that is new or of which the terms changed gets a \
      revision with an effective date, an author and a rationale; history is judged by the \
      revision then in force. docs/openslo.md says what is read and what is kept.
      """)

  @Argument(
    help: ArgumentHelp(
      "A file, a folder of YAML files, or - for standard input.", valueName: "path"))
  var path: String

  @Flag(help: "Only validate; change nothing.")
  var check = false

  @Option(
    name: .customLong("effective-from"),
    help: ArgumentHelp("From when changed objectives hold; now, unless given.", valueName: "time"))
  var effectiveFrom: String?

  @Option(
    name: [.customLong("rationale"), .customLong("why")],
    help: ArgumentHelp("Why objectives change.", valueName: "text"))
  var rationale: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let documents = try OpenSLOReader.read(OpenSLOSources.read(path))
    for warning in documents.warnings { context.console.complain("psgf: warning: \(warning)") }
    var report = CatalogueReport(documents: documents.catalogue.documents)
    if !check {
      let effectiveFrom = try effectiveFrom.map { try context.dateReader.read($0) }
      report.changes = try ledger.open(in: context).importCatalogue(
        documents.catalogue, effectiveFrom: effectiveFrom,
        by: author.provenance(in: context, reason: rationale))
    }
    if reading.json {
      try context.console.say(json: report)
    } else if !writing.quiet {
      context.console.say(lines: report.lines)
    }
  }
}
