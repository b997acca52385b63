import GRDB
import Reliability

/// What is recorded from rows of other tools, each told apart by an identifier there.
protocol ImportableEntry: Withdrawable {
  associatedtype Record: Hashable & Sendable
  associatedtype Reference: Hashable

  var reference: Reference { get }
  var record: Record { get set }

  /// The entry that a row is about, where the ledger has it.
  static func known(_ record: Record, _ db: Database) throws -> Self?

  /// Adds what the ledger does not have.
  static func insert(_ record: Record, by provenance: Provenance, _ db: Database) throws -> Self

  /// Why the file is refused where it states the same thing twice, in other words.
  static func contradiction(of record: Record) -> any Error
}

extension ImportableEntry {
  /// Takes rows over, all or none: what the tool states otherwise than before is updated, and what was
  /// withdrawn here stays withdrawn.
  ///
  /// - Parameters:
  ///   - next: Gives one row after the other, `nil` after the last.
  ///   - check: Refuses what the ledger cannot hold.
  ///   - db: The ledger.
  ///   - trail: Who takes them over, and the audit log.
  /// - Returns: What became of them.
  /// - Throws: ``ImportedRowError``, and whatever `next` throws.
  static func importRows(
    from next: () throws -> ImportedRow<Record>?, checking check: (Record) throws -> Void,
    _ db: Database, _ trail: inout AuditTrail
  ) throws -> RowImportReport {
    var report = RowImportReport()
    var seen: Set<Reference> = []
    while let row = try next() {
      switch row {
      case .skipped(let reason): report.skipped[reason, default: 0] += 1
      case .record(let record, let place):
        do {
          try check(record)
          try take(record, &seen, &report, db, &trail)
        } catch let error as DatabaseError {
          throw error
        } catch {
          throw ImportedRowError(place: place, cause: error)
        }
      }
    }
    return report
  }

  private static func take(
    _ record: Record, _ seen: inout Set<Reference>, _ report: inout RowImportReport,
    _ db: Database, _ trail: inout AuditTrail
  ) throws {
    guard let before = try known(record, db) else {
      let entry = try insert(record, by: trail.provenance, db)
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
    guard seen.insert(before.reference).inserted else { throw contradiction(of: record) }
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

/// What is wrong with one row of an import.
package struct ImportedRowError: Error {
  /// Where it stands: `worklog.csv:12`.
  package let place: String
  /// What is wrong.
  package let cause: any Error
}

extension ImportedRowError: CustomStringConvertible {
  package var description: String { "\(place): \(cause)" }
}
