import GRDB
import Reliability

/// A thing that can be withdrawn: it stays in the ledger, and counts for nothing.
protocol Withdrawable {
  /// Who withdrew it, when and why; `nil` where it holds.
  var withdrawal: Provenance? { get set }
  /// What the audit log records of it.
  var auditedState: AuditedState { get }

  /// Replaces what the ledger holds of it.
  func update(_ db: Database) throws
}

extension Withdrawable {
  /// Replaces the withdrawal in the row of a table, where that is all that ever changes of one.
  func updateWithdrawal(in table: String, of id: Int, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE \(table) SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_because = ?
        WHERE id = ?
        """,
      arguments: [
        withdrawal?.at.millisecondsSinceEpoch, withdrawal?.author, withdrawal?.reason, id,
      ])
  }

  /// Withdraws it for a reason, as the author of the trail.
  ///
  /// - Throws: `failure` where it is withdrawn already.
  func withdraw(
    because reason: String, or failure: @autoclosure () -> some Error, _ db: Database,
    _ trail: inout AuditTrail
  ) throws -> Self {
    guard withdrawal == nil else { throw failure() }
    var after = self
    after.withdrawal = Provenance(
      author: trail.provenance.author, at: trail.provenance.at.inUTC, reason: reason)
    try after.update(db)
    try trail.record(.updated, from: auditedState, to: after.auditedState)
    return after
  }
}
