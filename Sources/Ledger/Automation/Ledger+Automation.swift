import GRDB
package import Reliability

extension Ledger {
  /// Records automation that somebody could build.
  ///
  /// - Throws: `AutomationRecordError`, ``RunbookError``, ``LedgerError``.
  package func add(
    _ record: AutomationRecord, by provenance: Provenance
  ) throws -> AutomationCandidate {
    let record = try record.validated()
    return try change(by: provenance) { db, trail in
      try Self.check(record, db)
      let candidate = try AutomationCandidate.insert(record, by: provenance, db)
      try trail.record(.recorded, to: candidate.auditedState)
      return candidate
    }
  }

  /// Changes what is known of a candidate, keeping what it was in the audit log.
  ///
  /// - Throws: ``AutomationError``, `AutomationRecordError`, ``RunbookError``, ``LedgerError``, and
  ///   whatever `body` throws.
  package func updateAutomation(
    _ reference: AutomationReference, by provenance: Provenance,
    _ body: (inout AutomationRecord) throws -> Void
  ) throws -> AutomationCandidate {
    try change(by: provenance) { db, trail in
      let before = try Self.existing(reference, db)
      guard before.withdrawal == nil else { throw AutomationError.alreadyWithdrawn(reference) }
      var after = before
      try body(&after.record)
      after.record = try after.record.validated()
      try Self.check(after.record, db)
      try after.update(db)
      try trail.record(.updated, from: before.auditedState, to: after.auditedState)
      return after
    }
  }

  /// Withdraws a candidate; it stays in the ledger, and is ranked no more.
  ///
  /// - Throws: ``AutomationError``, ``LedgerError``.
  package func withdrawAutomation(
    _ reference: AutomationReference, by provenance: Provenance
  ) throws -> AutomationCandidate {
    let reason = try provenance.reason(or: AutomationError.noReason(reference))
    return try change(by: provenance) { db, trail in
      try Self.existing(reference, db).withdraw(
        because: reason, or: AutomationError.alreadyWithdrawn(reference), db, &trail)
    }
  }

  /// The candidates, those that were withdrawn too, in the order of their references.
  ///
  /// - Throws: ``LedgerError``.
  package func automationCandidates() throws -> [AutomationCandidate] {
    try read { db in try AutomationCandidate.fetchAll(db) }
  }

  /// A candidate, and the work by hand that it is about, as far as a period records it.
  ///
  /// - Throws: ``AutomationError/unknown(_:)``, ``LedgerError``.
  package func manualWork(
    of reference: AutomationReference, during period: Period
  ) throws -> (candidate: AutomationCandidate, work: ManualWork) {
    try read { db in
      let candidate = try Self.existing(reference, db)
      return (
        candidate,
        ManualWork(
          of: candidate.record, incidents: try Incident.fetch(db, where: "TRUE", arguments: []),
          toil: try ToilEntry.fetchAll(db), during: period)
      )
    }
  }

  private static func existing(
    _ reference: AutomationReference, _ db: Database
  ) throws -> AutomationCandidate {
    let candidates = try AutomationCandidate.fetchAll(db)
    guard let candidate = candidates.first(where: { $0.reference == reference }) else {
      throw AutomationError.unknown(reference)
    }
    return candidate
  }

  /// Refuses what the catalogue and the runbooks do not know.
  static func check(_ record: AutomationRecord, _ db: Database) throws {
    for team in [record.team, record.toil?.team].compactMap({ $0 }) { try requireTeam(team, db) }
    if let service = record.toil?.service { try requireService(service, db) }
    if let runbook = record.runbook { _ = try existingRunbook(runbook, db) }
  }
}
