import GRDB
package import Reliability

extension Ledger {
  /// Records that all toil of a team in a period is logged; nothing logged is then no toil.
  ///
  /// - Parameters:
  ///   - team: The team.
  ///   - period: The period, which is over.
  ///   - provenance: Who says so, when, and how the team knows.
  /// - Returns: The closure.
  /// - Throws: ``ToilError``, ``LedgerError``.
  package func closeToil(
    of team: String, during period: Period, by provenance: Provenance
  ) throws -> ToilClosure {
    guard period.end.millisecondsSinceEpoch <= provenance.at.millisecondsSinceEpoch else {
      throw ToilError.notOver(period)
    }
    let evidence = provenance.reason.flatMap { $0.isEmpty ? nil : $0 }
    return try change(by: provenance) { db, trail in
      try ToilChecks(db).require(team: team)
      let before = try Self.closure(of: team, during: period, db)
      if let before, before.withdrawal == nil { return before }
      let after = ToilClosure(
        team: team, period: period, evidence: evidence, author: provenance.author,
        recordedAt: provenance.at.inUTC)
      try after.upsert(db)
      try trail.record(
        before == nil ? .recorded : .updated, from: before?.auditedState, to: after.auditedState)
      return after
    }
  }

  /// Opens a period again, of which not all was logged.
  ///
  /// - Throws: ``ToilError``, ``LedgerError``.
  package func openToil(
    of team: String, during period: Period, by provenance: Provenance
  ) throws -> ToilClosure {
    let reason = try provenance.reason(or: ToilError.noReasonToOpen(team: team))
    return try change(by: provenance) { db, trail in
      try ToilChecks(db).require(team: team)
      guard let before = try Self.closure(of: team, during: period, db), before.withdrawal == nil
      else { throw ToilError.notClosed(team: team, period) }
      var after = before
      after.withdrawal = Provenance(
        author: provenance.author, at: provenance.at.inUTC, reason: reason)
      try after.upsert(db)
      try trail.record(.updated, from: before.auditedState, to: after.auditedState)
      return after
    }
  }

  /// The periods that a team or all have closed, opened ones too, by team and period.
  ///
  /// - Throws: ``LedgerError``.
  package func toilClosures(of team: String? = nil) throws -> [ToilClosure] {
    try read { db in try ToilClosure.fetchAll(db, of: team) }
  }

  private static func closure(
    of team: String, during period: Period, _ db: Database
  ) throws -> ToilClosure? {
    try ToilClosure.fetchAll(db, of: team).first {
      $0.period.start.inUTC == period.start.inUTC && $0.period.end.inUTC == period.end.inUTC
    }
  }
}
