import GRDB
package import Reliability

extension Ledger {
  /// Records alerts that fired, all or none; what is known of one already is updated.
  ///
  /// - Parameters:
  ///   - provenance: Who does so, and when.
  ///   - size: How many bytes the source holds, where known.
  ///   - next: The next alert, `nil` after the last.
  /// - Returns: What became of them.
  /// - Throws: ``LedgerError``, and whatever `next` throws.
  package func importAlerts(
    by provenance: Provenance, size: Int? = nil, _ next: () throws -> ReportedAlert?
  ) throws -> AlertImportReport {
    try change(by: provenance, inBulk: (size ?? 0) > 32 << 20) { db, trail in
      var report = AlertImportReport()
      while let alert = try next() {
        guard report.takes(alert) else { continue }
        try Self.take(alert.statement, isListed: false, &report, db, &trail)
      }
      return report
    }
  }

  /// Records every alert that a source lists now. Those of the source that fired in the ledger and
  /// are not listed any more ended at an unknown time before.
  ///
  /// - Parameters:
  ///   - alerts: All that the source lists.
  ///   - source: The source.
  ///   - provenance: Who asked it, and when.
  /// - Returns: What became of them.
  /// - Throws: ``LedgerError``.
  package func takeAlerts(
    _ alerts: [ReportedAlert], listedBy source: String, by provenance: Provenance
  ) throws -> AlertImportReport {
    try change(by: provenance) { db, trail in
      var report = AlertImportReport()
      let before = try FiredAlert.fetch(
        db, where: "source = ? AND ended_at IS NULL AND gone_by IS NULL", arguments: [source])
      for alert in alerts where report.takes(alert) {
        try Self.take(alert.statement, isListed: true, &report, db, &trail)
      }
      let listed = Set(alerts.map { AlertIdentity($0.statement) })
      for alert in before where !listed.contains(AlertIdentity(alert.statement)) {
        guard alert.statement.startedAt <= provenance.at else { continue }
        var gone = alert
        gone.goneBy = provenance.at.inUTC
        try gone.update(db)
        try trail.record(.updated, from: alert.auditedState, to: gone.auditedState)
        report.gone += 1
      }
      return report
    }
  }

  /// The alerts, in the order of their references.
  ///
  /// - Throws: ``LedgerError``.
  package func alerts() throws -> [FiredAlert] { try read { db in try FiredAlert.fetch(db) } }

  /// The alerts beside the incidents and the catalogue, all of it from one state of the ledger.
  ///
  /// - Throws: ``LedgerError``.
  package func alertBook(asOf: Instant) throws -> AlertBook {
    try read { db in try Self.alertBook(asOf: asOf, db) }
  }

  static func alertBook(asOf: Instant, _ db: Database) throws -> AlertBook {
    try AlertBook(
      FiredAlert.fetch(db), incidents: Incident.fetch(db, where: "TRUE", arguments: []),
      catalogue: catalogue(db), asOf: asOf)
  }

  /// The names of the alerts that fired, or that incidents name as what told of them.
  ///
  /// - Throws: ``LedgerError``.
  package func alertNames() throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM alert
          UNION SELECT alert_name FROM incident WHERE alert_name IS NOT NULL
          ORDER BY name
          """)
    }
  }

  /// The alerts that a person linked to an incident, in the order of their references.
  ///
  /// - Throws: ``LedgerError``.
  package func alerts(linkedTo incident: IncidentReference) throws -> [FiredAlert] {
    try read { db in
      try FiredAlert.fetch(db, where: "incident = ?", arguments: [incident.number])
    }
  }

  /// Changes what people say of an alert, keeping what it was in the audit log.
  ///
  /// - Returns: The alert after the change.
  /// - Throws: ``AlertError``, ``LedgerError``.
  package func judge(
    _ reference: AlertReference, by provenance: Provenance, _ body: (inout FiredAlert) -> Void
  ) throws -> FiredAlert {
    try change(by: provenance) { db, trail in
      let found = try FiredAlert.fetch(db, where: "id = ?", arguments: [reference.number])
      guard let before = found.first else { throw AlertError.unknown(reference) }
      var after = before
      body(&after)
      if case .incident(let incident) = after.link { _ = try Self.existing(incident, db) }
      try after.update(db)
      try trail.record(.updated, from: before.auditedState, to: after.auditedState)
      return after
    }
  }

  /// Every alert, as the audit log sees it.
  static func alertStates(_ db: Database, _ body: (AuditedState) -> Void) throws {
    for alert in try FiredAlert.fetch(db) { body(try alert.auditedState) }
  }

  private static func take(
    _ statement: AlertStatement, isListed: Bool, _ report: inout AlertImportReport,
    _ db: Database, _ trail: inout AuditTrail
  ) throws {
    let found = try FiredAlert.fetch(
      db, where: "source = ? AND started_at = ? AND labels = ?",
      arguments: FiredAlert.identity(of: statement))
    guard let before = found.first else {
      let alert = try FiredAlert.insert(statement, db)
      try trail.record(.imported, to: alert.auditedState)
      report.created += 1
      return
    }
    var after = before
    after.take(statement, isListed: isListed)
    guard after != before else {
      report.unchanged += 1
      return
    }
    try after.update(db)
    try trail.record(.imported, from: before.auditedState, to: after.auditedState)
    report.updated += 1
  }
}

/// What alerts of one source are told apart by.
private struct AlertIdentity: Hashable {
  let startedAt: Int64
  let labels: [String: String]

  init(_ statement: AlertStatement) {
    startedAt = statement.startedAt.millisecondsSinceEpoch
    labels = statement.labels
  }
}
