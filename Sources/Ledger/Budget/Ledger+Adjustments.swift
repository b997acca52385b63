import GRDB
package import Reliability

extension Ledger {
  /// Corrects what an SLO's budget is charged with.
  ///
  /// - Throws: ``AdjustmentError``, ``LedgerError``.
  package func adjustBudget(
    of slo: String, during period: Period, _ effect: BudgetAdjustment.Effect,
    by provenance: Provenance
  ) throws -> BudgetAdjustment {
    let reason = try provenance.reason(or: AdjustmentError.noReason)
    return try change(by: provenance) { db, trail in
      try Self.requireSLO(slo, db)
      let adjustment = try BudgetAdjustment.insert(
        slo: slo, period: period, effect: effect, reason: reason, by: provenance, db)
      try trail.record(.recorded, to: adjustment.auditedState)
      return adjustment
    }
  }

  /// Takes an adjustment back; it stays in the ledger, and adjusts nothing any more.
  ///
  /// - Throws: ``AdjustmentError``, ``LedgerError``.
  package func withdrawAdjustment(
    _ reference: AdjustmentReference, by provenance: Provenance
  ) throws -> BudgetAdjustment {
    let reason = try provenance.reason(or: AdjustmentError.noReason)
    return try change(by: provenance) { db, trail in
      let found = try BudgetAdjustment.fetch(
        db, where: "id = ?", arguments: [reference.number])
      guard let before = found.first else { throw AdjustmentError.unknown(reference) }
      guard before.withdrawal == nil else { throw AdjustmentError.alreadyWithdrawn(reference) }
      var after = before
      after.withdrawal = Provenance(
        author: provenance.author, at: provenance.at.inUTC, reason: reason)
      try db.execute(
        sql: """
          UPDATE budget_adjustment SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_because = ?
          WHERE id = ?
          """,
        arguments: [
          provenance.at.millisecondsSinceEpoch, provenance.author, reason, reference.number,
        ])
      try trail.record(.updated, from: before.auditedState, to: after.auditedState)
      return after
    }
  }

  /// The adjustments, those that were taken back too, in the order of their references.
  ///
  /// - Throws: ``LedgerError``.
  package func adjustments(of slo: String? = nil) throws -> [BudgetAdjustment] {
    try read { db in
      if let slo { try Self.requireSLO(slo, db) }
      return try BudgetAdjustment.fetch(
        db, where: "?1 IS NULL OR slo = ?1", arguments: [slo])
    }
  }

  /// - Throws: ``LedgerError/unknownSLO(_:similar:)``.
  static func requireSLO(_ name: String, _ db: Database) throws {
    let names = try String.fetchAll(db, sql: "SELECT name FROM slo")
    guard names.contains(name) else {
      throw LedgerError.unknownSLO(name, similar: names.mostSimilar(to: name))
    }
  }
}
