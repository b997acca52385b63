import ArgumentParser
import Foundation
import Interchange
import Ledger
import Reliability

/// `psgf import statuspage`: takes the incidents of an Atlassian Statuspage over.
struct ImportStatuspageCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "statuspage",
    abstract: "Take the incidents of an Atlassian Statuspage over.",
    discussion: """
      Reads incidents.json as the status page exports it. All incidents come in or none; run again \
      over a newer export, it updates what changed there and keeps what people added here.
      """)

  @Argument(help: ArgumentHelp("The export; - is standard input.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "A YAML file: components to services, impacts to severities, components to SLOs.",
      valueName: "file"))
  var mapping: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let mapping =
      try mapping.map { path in
        try StatuspageMapping(yaml: ByteSource(path: path).readText(), file: path)
      } ?? StatuspageMapping()
    let source = try ByteSource(path: file)
    let provenance = try author.provenance(in: context, reason: "import of \(file)")
    let ledger = try ledger.open(in: context)
    let items = ReadAhead {
      var reader = try StatuspageReader(source, mapping: mapping)
      return { try reader.next() }
    }
    var progress = Progress(of: "incidents read", on: context.console)
    let report = try ledger.importIncidents(by: provenance, size: source.size) {
      progress.step()
      return try items.next()
    }
    progress.finish()
    if reading.json {
      try context.console.say(json: ImportReportView(report))
    } else if !writing.quiet {
      context.console.say(lines: report.lines)
    }
  }
}
