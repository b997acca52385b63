import GRDB
package import Reliability

extension Ledger {
  /// Logs toil.
  ///
  /// - Throws: ``ToilError``, ``LedgerError``.
  package func log(_ record: ToilRecord, by provenance: Provenance) throws -> ToilEntry {
    try change(by: provenance) { db, trail in
      try ToilChecks(db).check(record, at: provenance.at)
      let entry = try ToilEntry.insert(record, by: provenance, db)
      try trail.record(.recorded, to: entry.auditedState)
      return entry
    }
  }

  /// Withdraws an entry that was wrong; it stays in the ledger, and counts for nothing.
  ///
  /// - Throws: ``ToilError``, ``LedgerError``.
  package func withdrawToil(
    _ reference: ToilReference, by provenance: Provenance
  ) throws -> ToilEntry {
    let reason = try provenance.reason(or: ToilError.noReason(reference))
    return try change(by: provenance) { db, trail in
      let found = try ToilEntry.fetch(db, where: "id = ?", arguments: [reference.number])
      guard let before = found.first else { throw ToilError.unknown(reference) }
      return try before.withdraw(
        because: reason, or: ToilError.alreadyWithdrawn(reference), db, &trail)
    }
  }

  /// The entries of a team or of all, those that were withdrawn too, in the order of their
  /// references.
  ///
  /// - Throws: ``LedgerError``.
  package func toilEntries(
    of team: String? = nil, during period: Period? = nil
  ) throws -> [ToilEntry] {
    try read { db in
      if let team { try ToilChecks(db).require(team: team) }
      return try ToilEntry.fetch(db, of: team, during: period)
    }
  }

  /// How much of a team's time toil took in a period.
  ///
  /// - Throws: ``LedgerError``.
  package func toil(
    of team: String, during period: Period, under policy: ToilPolicy
  ) throws -> ToilShare {
    try read { db in
      try ToilChecks(db).require(team: team)
      return try Self.toil(of: team, during: period, under: policy, db)
    }
  }

  static func toil(
    of team: String, during period: Period, under policy: ToilPolicy, _ db: Database
  ) throws -> ToilShare {
    ToilShare(
      of: team, during: period, entries: try ToilEntry.fetch(db, of: team, during: period),
      closures: try ToilClosure.fetchAll(db, of: team),
      capacities: try TeamCapacity.fetchAll(db, of: team), under: policy)
  }

  /// How much of each team's time toil took in a period, by team.
  ///
  /// - Throws: ``LedgerError``.
  package func toil(during period: Period, under policy: ToilPolicy) throws -> [ToilShare] {
    try read { db in
      try Set(Service.fetchAll(db).compactMap(\.team)).sorted().map {
        try Self.toil(of: $0, during: period, under: policy, db)
      }
    }
  }

  /// Records how much time a team has.
  ///
  /// - Throws: ``LedgerError``.
  package func setCapacity(_ capacity: TeamCapacity, by provenance: Provenance) throws {
    try change(by: provenance) { db, trail in
      try ToilChecks(db).require(team: capacity.team)
      let before = try TeamCapacity.fetchAll(db, of: capacity.team).first {
        $0.effectiveFrom == capacity.effectiveFrom
      }
      try capacity.upsert(db, by: provenance)
      try trail.record(
        before == nil ? .recorded : .updated, from: before?.auditedState,
        to: capacity.auditedState)
    }
  }

  /// The capacities of a team or of all, by team and day.
  ///
  /// - Throws: ``LedgerError``.
  package func capacities(of team: String? = nil) throws -> [TeamCapacity] {
    try read { db in
      if let team { try ToilChecks(db).require(team: team) }
      return try TeamCapacity.fetchAll(db, of: team)
    }
  }

  /// Everything about toil, as the audit log sees it.
  static func toilStates(_ db: Database, _ body: (AuditedState) -> Void) throws {
    for entry in try ToilEntry.fetchAll(db) { body(entry.auditedState) }
    for closure in try ToilClosure.fetchAll(db) { body(closure.auditedState) }
    for capacity in try TeamCapacity.fetchAll(db) { body(capacity.auditedState) }
  }
}
