/// A row of another tool's export, or why it is left out.
package enum ImportedRow<Record: Hashable & Sendable>: Hashable, Sendable {
  /// What to take over, and where it stands, for messages: `worklog.csv:12`.
  case record(Record, place: String)
  /// A row that is left out.
  case skipped(reason: String)
}

/// What became of an import of rows: every one is counted once.
package struct RowImportReport: Hashable, Sendable {
  /// Rows that the ledger did not have.
  package var created = 0
  /// Rows that had changed at the source.
  package var updated = 0
  /// Rows that had not.
  package var unchanged = 0
  /// Rows left out, by reason.
  package var skipped: [String: Int] = [:]

  /// The report of an empty export.
  package init() {}

  /// Rows read, skipped ones included.
  package var total: Int { created + updated + unchanged + skipped.values.reduce(0, +) }
}
