import ArgumentParser
import Ledger
import Reliability

/// What every command has in common that takes a file over all or none, and can rehearse it.
struct ImportOptions: ParsableArguments {
  @Flag(help: "Say what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions

  /// Takes the rows of a file over, with progress where it takes long.
  func take(
    from file: String, in context: Context,
    _ body: (Ledger, Provenance, inout Progress) throws -> RowImportReport
  ) throws -> RowImportReport {
    let provenance = try author.provenance(in: context, reason: "import of \(file)")
    var progress = Progress(of: "rows read", on: context.console)
    let report = try body(try ledger.open(in: context), provenance, &progress)
    progress.finish()
    return report
  }

  /// Says what became of the file: as JSON where that is asked for, else in lines unless it is to be
  /// quiet.
  func say(_ view: some Encodable, _ lines: [String], in context: Context) throws {
    if reading.json {
      try context.console.say(json: view)
    } else if !writing.quiet {
      context.console.say(lines: lines)
    }
  }

  /// Says what became of rows.
  func say(_ report: RowImportReport, unusedColumns: [String], in context: Context) throws {
    try say(
      RowImportView(report, unusedColumns: unusedColumns, isDry: dryRun),
      report.lines(unused: unusedColumns, isDry: dryRun), in: context)
  }
}

extension RowImportReport {
  /// The report for a terminal.
  fileprivate func lines(unused: [String], isDry: Bool) -> [String] {
    [
      "Read \(total): \(created) created, \(updated) updated, \(unchanged) unchanged, "
        + "\(skipped.values.reduce(0, +)) skipped"
    ]
      + skipped.sorted { $0.key < $1.key }.map { "  skipped: \($0.value) \($0.key.singleLine)" }
      + (unused.isEmpty
        ? []
        : ["  no place for the columns \(unused.map(\.singleLine).joined(separator: ", "))"])
      + (isDry ? ["Nothing was changed"] : [])
  }
}

/// What became of an import, as `--json` shows it.
private struct RowImportView: Encodable {
  let dryRun: Bool
  let total: Int
  let created: Int
  let updated: Int
  let unchanged: Int
  let skipped: [String: Int]
  let unusedColumns: [String]

  init(_ report: RowImportReport, unusedColumns: [String], isDry: Bool) {
    dryRun = isDry
    total = report.total
    created = report.created
    updated = report.updated
    unchanged = report.unchanged
    skipped = report.skipped
    self.unusedColumns = unusedColumns
  }
}
