import GRDB
package import Reliability

extension Ledger {
  /// Takes toil over from another tool, all or none.
  ///
  /// An entry that the ledger has already, by source and identifier, is updated where the tool
  /// states something else; one that was withdrawn here stays withdrawn.
  ///
  /// - Parameters:
  ///   - provenance: Who imports, when and why.
  ///   - size: How many bytes the export holds, where that is known.
  ///   - rehearsing: Whether only to say what would become of each.
  ///   - next: Gives one entry after the other, `nil` after the last.
  /// - Returns: What became of them.
  /// - Throws: ``ImportedRowError``, ``LedgerError``, and whatever `next` throws.
  package func importToil(
    by provenance: Provenance, size: Int? = nil, rehearsing: Bool = false,
    from next: () throws -> ImportedRow<ToilRecord>?
  ) throws -> RowImportReport {
    try change(by: provenance, inBulk: (size ?? 0) > 32 << 20, rehearsing: rehearsing) {
      db, trail in
      let checks = try ToilChecks(db)
      return try ToilEntry.importRows(
        from: next, checking: { try checks.check($0, at: provenance.at) }, db, &trail)
    }
  }
}

extension ToilEntry: ImportableEntry {
  static func known(_ record: ToilRecord, _ db: Database) throws -> ToilEntry? {
    try fetch(
      db, where: "source = ? AND external_id = ?",
      arguments: [record.source?.name, record.source?.externalID]
    ).first
  }

  static func contradiction(of record: ToilRecord) -> any Error {
    ToilError.contradicts(externalID: record.source?.externalID ?? "")
  }
}
