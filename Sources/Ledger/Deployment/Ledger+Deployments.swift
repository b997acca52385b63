import GRDB
package import Reliability

extension Ledger {
  /// Records a deployment.
  ///
  /// - Throws: ``DeploymentError``, ``LedgerError``.
  package func record(
    _ record: DeploymentRecord, by provenance: Provenance
  ) throws -> Deployment {
    try change(by: provenance) { db, trail in
      try DeploymentChecks(db, now: provenance.at).check(record)
      if let known = try Deployment.known(record, db) {
        throw DeploymentError.exists(
          known.reference, service: record.service, change: record.change)
      }
      let deployment = try Deployment.insert(record, by: provenance, db)
      try trail.record(.recorded, to: deployment.auditedState)
      return deployment
    }
  }

  /// Changes what is known of a deployment, keeping what it was in the audit log.
  ///
  /// - Throws: ``DeploymentError``, ``LedgerError``, and whatever `body` throws.
  package func updateDeployment(
    _ reference: DeploymentReference, by provenance: Provenance,
    _ body: (DeploymentRecord) throws -> DeploymentRecord
  ) throws -> Deployment {
    try change(by: provenance) { db, trail in
      let before = try Self.existing(reference, db)
      guard before.withdrawal == nil else { throw DeploymentError.withdrawn(reference) }
      var after = before
      after.record = try body(before.record)
      try DeploymentChecks(db, now: provenance.at).check(after.record)
      try after.update(db)
      try trail.record(.updated, from: before.auditedState, to: after.auditedState)
      return after
    }
  }

  /// Withdraws a deployment that never was; it stays in the ledger, and counts for nothing.
  ///
  /// - Throws: ``DeploymentError``, ``LedgerError``.
  package func withdrawDeployment(
    _ reference: DeploymentReference, by provenance: Provenance
  ) throws -> Deployment {
    let reason = try provenance.reason(or: DeploymentError.noReason(reference))
    return try change(by: provenance) { db, trail in
      try Self.existing(reference, db).withdraw(
        because: reason, or: DeploymentError.withdrawn(reference), db, &trail)
    }
  }

  /// Takes deployments over from another tool, all or none.
  ///
  /// One that the ledger has already, by service and change, is updated where the tool states something
  /// else; one that was withdrawn here stays withdrawn.
  ///
  /// - Parameters:
  ///   - provenance: Who imports, when and why.
  ///   - size: How many bytes the export holds, where that is known.
  ///   - rehearsing: Whether only to say what would become of each.
  ///   - next: Gives one deployment after the other, `nil` after the last.
  /// - Returns: What became of them.
  /// - Throws: ``ImportedRowError``, ``LedgerError``, and whatever `next` throws.
  package func importDeployments(
    by provenance: Provenance, size: Int? = nil, rehearsing: Bool = false,
    from next: () throws -> ImportedRow<DeploymentRecord>?
  ) throws -> RowImportReport {
    try change(by: provenance, inBulk: (size ?? 0) > 32 << 20, rehearsing: rehearsing) {
      db, trail in
      let checks = try DeploymentChecks(db, now: provenance.at)
      return try Deployment.importRows(from: next, checking: checks.check, db, &trail)
    }
  }

  /// The deployments, those that were withdrawn too, in the order of time.
  ///
  /// - Throws: ``LedgerError``.
  package func deployments(
    of service: String? = nil, during period: Period? = nil
  ) throws -> [Deployment] {
    try read { db in
      if let service { try Self.catalogue(db).require(service: service, team: nil) }
      var condition = SQLCondition()
      if let service { condition.require("service = ?", [service]) }
      if let period {
        condition.require(
          "deployed_at >= ? AND deployed_at < ?",
          [period.start.millisecondsSinceEpoch, period.end.millisecondsSinceEpoch])
      }
      return try Deployment.fetch(db, where: condition.sql, arguments: condition.arguments)
    }
  }

  /// How many deployments failed in a period, by service; services of which none is recorded then are
  /// left out.
  ///
  /// - Throws: ``LedgerError``.
  package func changeFailures(
    of service: String? = nil, team: String? = nil, during period: Period
  ) throws -> [ChangeFailures] {
    try read { db in
      let catalogue = try Self.catalogue(db)
      try catalogue.require(service: service, team: team)
      let book = try Self.deploymentBook(during: period, catalogue, db)
      return book.services.filter { name in
        (service.map { $0 == name } ?? true)
          && (team.map { catalogue.team(of: name) == $0 } ?? true)
      }.compactMap(book.failures)
    }
  }

  static func existing(_ reference: DeploymentReference, _ db: Database) throws -> Deployment {
    let found = try Deployment.fetch(db, where: "id = ?", arguments: [reference.number])
    guard let deployment = found.first else { throw DeploymentError.unknown(reference) }
    return deployment
  }
}

/// What deployments may name: read once, however many come in.
private struct DeploymentChecks {
  private let services: [String]
  private let now: Instant

  init(_ db: Database, now: Instant) throws {
    services = try Service.fetchAll(db).map(\.name)
    self.now = now
  }

  /// Refuses what the catalogue does not know, and what has not been yet.
  ///
  /// - Throws: ``DeploymentError``, ``LedgerError``.
  func check(_ record: DeploymentRecord) throws {
    guard services.contains(record.service) else {
      throw LedgerError.unknownService(
        record.service, similar: services.mostSimilar(to: record.service))
    }
    for instant in [record.at, record.restoredAt].compactMap({ $0 })
    where instant.inUTC > now.inUTC {
      throw DeploymentError.inTheFuture(instant)
    }
  }
}
