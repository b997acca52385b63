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
  ///   - next: Gives one entry after the other, `nil` after the last.
  /// - Returns: What became of them.
  /// - Throws: ``ToilRowError``, ``LedgerError``, and whatever `next` throws.
  package func importToil(
    by provenance: Provenance, size: Int? = nil, from next: () throws -> ToilImportItem?
  ) throws -> ToilImportReport {
    try change(by: provenance, inBulk: (size ?? 0) > 32 << 20) { db, trail in
      let checks = try ToilChecks(db)
      var report = ToilImportReport()
      var seen: Set<ToilReference> = []
      while let item = try next() {
        guard case .entry(let record, let place) = item else {
          if case .skipped(let reason) = item { report.skipped[reason, default: 0] += 1 }
          continue
        }
        do {
          try checks.check(record, at: provenance.at)
          try Self.take(record, &seen, &report, db, &trail)
        } catch let error as DatabaseError {
          throw error
        } catch {
          throw ToilRowError(place: place, cause: error)
        }
      }
      return report
    }
  }

  private static func take(
    _ record: ToilRecord, _ seen: inout Set<ToilReference>, _ report: inout ToilImportReport,
    _ db: Database, _ trail: inout AuditTrail
  ) throws {
    let known = try ToilEntry.fetch(
      db, where: "source = ? AND external_id = ?",
      arguments: [record.source?.name, record.source?.externalID]
    ).first
    guard let before = known else {
      let entry = try ToilEntry.insert(record, by: trail.provenance, db)
      try trail.record(.imported, to: entry.auditedState)
      seen.insert(entry.reference)
      report.created += 1
      return
    }
    guard before.record != record else {
      seen.insert(before.reference)
      report.unchanged += 1
      return
    }
    guard seen.insert(before.reference).inserted else {
      throw ToilError.contradicts(externalID: record.source?.externalID ?? "")
    }
    guard before.withdrawal == nil else {
      report.skipped["withdrawn here", default: 0] += 1
      return
    }
    var after = before
    after.record = record
    try after.update(db)
    try trail.record(.imported, from: before.auditedState, to: after.auditedState)
    report.updated += 1
  }
}
