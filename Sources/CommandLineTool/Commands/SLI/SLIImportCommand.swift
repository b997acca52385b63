import ArgumentParser
import Interchange
import Ledger
import Reliability

/// `psgf sli import`: takes measured events over from a file.
struct SLIImportCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take good and total events over from CSV or JSON lines.",
    discussion: """
      A CSV file with a header line, or JSON objects, with the fields slo, start, end and two of \
      good, bad and total:

        slo,start,end,good,total
        checkout-availability,2026-11-20T14:00:00Z,2026-11-20T15:00:00Z,99958,100000

      All intervals come in or none. One that was measured before with other counts is corrected, \
      and what was before stays in the ledger; one that lies across others is refused. Time that no \
      interval covers stays a gap: unknown, and never taken as good.
      """)

  @Argument(help: ArgumentHelp("The file; - is standard input.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("The SLO, where the file names none.", valueName: "name"))
  var slo: String?

  @Option(
    help: ArgumentHelp(
      "How long an interval is, where the file states no end: 1h.", valueName: "length"))
  var interval: String?

  @Option(help: "csv or jsonl; by the name of the file, unless given.")
  var format: MeasurementFormat?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions

  func run(in context: Context) throws {
    let source = try ByteSource(path: file)
    var reader = try MeasurementReader(
      source, isJSON: (format ?? MeasurementFormat(fileName: file)) == .jsonl,
      defaults: .init(slo: slo, length: try length))
    let provenance = try author.provenance(in: context, reason: "import of \(file)")
    var progress = Progress(of: "intervals read", on: context.console)
    let report = try ledger.open(in: context).importMeasurements(
      by: provenance, source: file, size: source.size
    ) {
      progress.step()
      return try reader.next()
    }
    progress.finish()
    if !reader.unusedFields.isEmpty {
      context.console.complain(
        "psgf: warning: \(file): nothing was read from the fields "
          + reader.unusedFields.map(\.singleLine).joined(separator: ", "))
    }
    if reading.json {
      try context.console.say(json: MeasurementReportView(report))
    } else if !writing.quiet {
      context.console.say(report.line)
    }
  }

  private var length: Duration? {
    get throws {
      try interval.map { text in
        guard let length = Duration(shorthand: text), length > .zero else {
          throw CommandError.badValue(
            option: "--interval", value: text, expected: "a length such as 5m, 1h or 1d")
        }
        return length
      }
    }
  }
}

/// How a file states measured events.
enum MeasurementFormat: String, CaseIterable, ExpressibleByArgument {
  case csv, jsonl

  /// The format that the name of a file suggests.
  init(fileName: String) {
    self = [".json", ".jsonl", ".ndjson"].contains(where: fileName.hasSuffix) ? .jsonl : .csv
  }
}

extension MeasurementReport {
  /// The report for a terminal.
  var line: String {
    let counts = "\(added) intervals added, \(corrected) corrected, \(unchanged) unchanged"
    return reference.map { "\($0): \(counts)" } ?? "Nothing new: \(counts)"
  }
}

/// What became of an import, as `--json` shows it.
private struct MeasurementReportView: Encodable {
  @OrNull var reference: String?
  let added: Int
  let corrected: Int
  let unchanged: Int

  init(_ report: MeasurementReport) {
    reference = report.reference?.description
    added = report.added
    corrected = report.corrected
    unchanged = report.unchanged
  }
}
