import ArgumentParser
import Ledger
import Reliability

/// What every command has in common that takes over the rows of another tool's export.
struct RowImportOptions: ParsableArguments {
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

  /// Says what became of the rows.
  func say(_ report: RowImportReport, unusedColumns: [String], in context: Context) throws {
    if reading.json {
      try context.console.say(
        json: RowImportView(report, unusedColumns: unusedColumns, isDry: dryRun))
    } else if !writing.quiet {
      context.console.say(lines: report.lines(isDry: dryRun))
      if !unusedColumns.isEmpty {
        context.console.say(
          "  no place for the columns "
            + unusedColumns.map(\.singleLine).joined(separator: ", "))
      }
    }
  }
}

extension RowImportReport {
  /// The report for a terminal.
  fileprivate func lines(isDry: Bool) -> [String] {
    [
      "Read \(total): \(created) created, \(updated) updated, \(unchanged) unchanged, "
        + "\(skipped.values.reduce(0, +)) skipped"
    ]
      + skipped.sorted { $0.key < $1.key }.map { "  skipped: \($0.value) \($0.key.singleLine)" }
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
