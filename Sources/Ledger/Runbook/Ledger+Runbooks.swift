import GRDB
package import Reliability

extension Ledger {
  /// Records a runbook; one that was withdrawn is recorded anew.
  ///
  /// - Throws: ``RunbookError``, `RunbookRecordError`, ``LedgerError``.
  package func addRunbook(
    _ name: String, _ record: RunbookRecord, by provenance: Provenance
  ) throws -> Runbook {
    let runbook = try Runbook(
      name: name, record: record,
      recorded: Provenance(author: provenance.author, at: provenance.at.inUTC))
    return try change(by: provenance) { db, trail in
      let before = try Runbook.fetchAll(db).first { $0.name == name }
      guard before.map({ $0.withdrawal != nil }) ?? true else { throw RunbookError.exists(name) }
      try Self.put(runbook, instead: before, db, &trail)
      return runbook
    }
  }

  /// Changes what is known of a runbook, keeping what it was in the audit log.
  ///
  /// - Throws: ``RunbookError``, ``LedgerError``, and whatever `body` throws.
  package func updateRunbook(
    _ name: String, by provenance: Provenance, _ body: (RunbookRecord) throws -> RunbookRecord
  ) throws -> Runbook {
    try change(by: provenance) { db, trail in
      let before = try Self.existingRunbook(name, db)
      guard before.withdrawal == nil else { throw RunbookError.withdrawn(name) }
      var after = before
      after.record = try body(before.record)
      try Self.put(after, instead: before, db, &trail)
      return after
    }
  }

  /// Withdraws a runbook that is used no more; it and its uses stay in the ledger.
  ///
  /// - Throws: ``RunbookError``, ``LedgerError``.
  package func withdrawRunbook(_ name: String, by provenance: Provenance) throws -> Runbook {
    let reason = try provenance.reason(or: RunbookError.noReason(name))
    return try change(by: provenance) { db, trail in
      try Self.existingRunbook(name, db).withdraw(
        because: reason, or: RunbookError.withdrawn(name), db, &trail)
    }
  }

  /// Records that somebody worked by a runbook; in a drill that is an exercise.
  ///
  /// - Throws: ``RunbookError``, ``LedgerError``.
  package func recordUse(
    _ record: RunbookUseRecord, by provenance: Provenance
  ) throws -> RunbookUse {
    guard record.at <= provenance.at else { throw RunbookError.inTheFuture(record.at) }
    return try change(by: provenance) { db, trail in
      let runbook = try Self.existingRunbook(record.runbook, db)
      if let withdrawal = runbook.withdrawal, withdrawal.at <= record.at {
        throw RunbookError.withdrawn(runbook.name)
      }
      var record = record
      if let incident = try record.incident.map({ try Self.existing($0, db) }) {
        record.isExercise = record.isExercise || incident.record.mode == .drill
      }
      let use = try RunbookUse.insert(record, by: provenance, db)
      try trail.record(.recorded, to: use.auditedState)
      return use
    }
  }

  /// Withdraws a use that was wrong; it stays in the ledger, and counts for nothing.
  ///
  /// - Throws: ``RunbookError``, ``LedgerError``.
  package func withdrawUse(
    _ reference: RunbookUseReference, by provenance: Provenance
  ) throws -> RunbookUse {
    let reason = try provenance.reason(or: RunbookError.noReasonForUse(reference))
    return try change(by: provenance) { db, trail in
      let found = try RunbookUse.fetch(db, where: "id = ?", arguments: [reference.number])
      guard let use = found.first else { throw RunbookError.unknownUse(reference) }
      return try use.withdraw(
        because: reason, or: RunbookError.useAlreadyWithdrawn(reference), db, &trail)
    }
  }

  /// The runbooks, those that were withdrawn too, by name.
  ///
  /// - Throws: ``LedgerError``.
  package func runbooks() throws -> [Runbook] { try read { db in try Runbook.fetchAll(db) } }

  /// The uses of runbooks, those that were withdrawn too, in the order of their references.
  ///
  /// - Throws: ``LedgerError``.
  package func runbookUses() throws -> [RunbookUse] {
    try read { db in try RunbookUse.fetchAll(db) }
  }

  /// The runbooks beside their uses, toil, alerts, incidents and automation, all of it from one state
  /// of the ledger.
  ///
  /// - Throws: ``LedgerError``.
  package func runbookBook(asOf: Instant) throws -> RunbookBook {
    try read { db in
      try RunbookBook(
        Runbook.fetchAll(db), uses: RunbookUse.fetchAll(db), toil: ToilEntry.fetchAll(db),
        candidates: AutomationCandidate.fetchAll(db), alerts: Self.alertBook(asOf: asOf, db))
    }
  }

  /// The uses of runbooks in an incident, withdrawn ones left out, in the order of their references.
  ///
  /// - Throws: ``LedgerError``.
  package func runbookUses(in incident: IncidentReference) throws -> [RunbookUse] {
    try read { db in
      try RunbookUse.fetch(
        db, where: "incident = ? AND withdrawn_at IS NULL", arguments: [incident.number])
    }
  }

  static func existingRunbook(_ name: String, _ db: Database) throws -> Runbook {
    let runbooks = try Runbook.fetchAll(db)
    guard let runbook = runbooks.first(where: { $0.name == name }) else {
      throw RunbookError.unknown(name, similar: runbooks.map(\.name).mostSimilar(to: name))
    }
    return runbook
  }

  /// Everything about runbooks and automation, as the audit log sees it.
  static func automationStates(_ db: Database, _ body: (AuditedState) -> Void) throws {
    for runbook in try Runbook.fetchAll(db) { body(runbook.auditedState) }
    for use in try RunbookUse.fetchAll(db) { body(use.auditedState) }
    for candidate in try AutomationCandidate.fetchAll(db) { body(candidate.auditedState) }
  }

  private static func put(
    _ runbook: Runbook, instead before: Runbook?, _ db: Database, _ trail: inout AuditTrail
  ) throws {
    if let team = runbook.record.team { try requireTeam(team, db) }
    try runbook.update(db)
    try trail.record(
      before == nil ? .recorded : .updated, from: before?.auditedState, to: runbook.auditedState)
  }
}
