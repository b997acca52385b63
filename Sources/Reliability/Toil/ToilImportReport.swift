/// A row of another tool's export, or why it is left out.
package enum ToilImportItem: Hashable, Sendable {
  /// Toil to take over, and where it stands, for messages: `worklog.csv:12`.
  case entry(ToilRecord, place: String)
  /// A row that is left out.
  case skipped(reason: String)
}

/// What became of an import of toil: every row is counted once.
package struct ToilImportReport: Hashable, Sendable {
  /// Entries that the ledger did not have.
  package var created = 0
  /// Entries that had changed at the source.
  package var updated = 0
  /// Entries that had not.
  package var unchanged = 0
  /// Rows left out, by reason.
  package var skipped: [String: Int] = [:]

  /// The report of an empty export.
  package init() {}

  /// Rows read, skipped ones included.
  package var total: Int { created + updated + unchanged + skipped.values.reduce(0, +) }
}
