import GRDB
package import Reliability

extension Ledger {
  /// Records how satisfied users were.
  ///
  /// - Parameters:
  ///   - name: The SLO, journey or service that it is about; `slo/NAME` where several have it.
  ///   - statement: What is said.
  ///   - provenance: Who records it, and when.
  /// - Returns: The record.
  /// - Throws: ``SatisfactionError``, ``LedgerError``.
  package func recordSatisfaction(
    with name: String, _ statement: SatisfactionStatement, by provenance: Provenance
  ) throws -> SatisfactionRecord {
    guard statement.period.start < provenance.at else {
      throw SatisfactionError.inTheFuture(statement.period)
    }
    return try change(by: provenance) { db, trail in
      let record = try SatisfactionRecord.insert(
        statement, about: try SatisfactionSubject.find(name, db), by: provenance, db)
      try trail.record(.recorded, to: record.auditedState)
      return record
    }
  }

  /// Withdraws a record that was wrong; it stays in the ledger, and counts for nothing.
  ///
  /// - Throws: ``SatisfactionError``, ``LedgerError``.
  package func withdrawSatisfaction(
    _ reference: SatisfactionReference, by provenance: Provenance
  ) throws -> SatisfactionRecord {
    let reason = try provenance.reason(or: SatisfactionError.noReason(reference))
    return try change(by: provenance) { db, trail in
      let found = try SatisfactionRecord.fetch(
        db, where: "id = ?", arguments: [reference.number])
      guard let before = found.first else { throw SatisfactionError.unknown(reference) }
      return try before.withdraw(
        because: reason, or: SatisfactionError.alreadyWithdrawn(reference), db, &trail)
    }
  }

  /// The records of satisfaction, those that were withdrawn too, in the order of their references.
  ///
  /// - Parameters:
  ///   - name: Only those about this SLO, journey or service; with an SLO, those about its journeys
  ///     and its service too.
  ///   - period: Only those that share time with it.
  /// - Returns: The records.
  /// - Throws: ``SatisfactionError``, ``LedgerError``.
  package func satisfactionRecords(
    with name: String? = nil, during period: Period? = nil
  ) throws -> [SatisfactionRecord] {
    try read { db in
      let subjects = try name.map {
        try Self.subjects(of: try SatisfactionSubject.find($0, db), db)
      }
      return try SatisfactionRecord.fetchAll(db).filter { record in
        (subjects?.contains(record.subject) ?? true)
          && (period.map { record.statement.period.overlaps($0) } ?? true)
      }
    }
  }

  /// What a user means by a name.
  ///
  /// - Parameter name: The name of an SLO, journey or service; `slo/NAME` where several have it.
  /// - Returns: The one thing that has it.
  /// - Throws: ``SatisfactionError``, ``LedgerError``.
  package func satisfactionSubject(_ name: String) throws -> SatisfactionSubject {
    try read { db in try SatisfactionSubject.find(name, db) }
  }

  /// What the records say of users' satisfaction with what an SLO promises, in a period.
  ///
  /// - Throws: ``LedgerError``.
  package func satisfaction(
    with slo: String, during period: Period
  ) throws -> SatisfactionFinding {
    try read { db in try Self.satisfaction(with: slo, during: period, db) }
  }

  static func satisfaction(
    with name: String, during period: Period, _ db: Database
  ) throws -> SatisfactionFinding {
    let slo = try existingSLO(name, db)
    return SatisfactionFinding(
      of: name, protecting: try reasoning(db).objective(name).journeys, service: slo.service,
      during: period, from: try SatisfactionRecord.fetchAll(db))
  }

  /// What customer-detected incidents of a period suggest to record, and nobody has.
  ///
  /// - Throws: ``LedgerError``.
  package func satisfactionSuggestions(during period: Period) throws -> [SatisfactionSuggestion] {
    try read { db in
      SatisfactionSuggestion.all(
        during: period, incidents: try Incident.fetch(db, touching: period),
        records: try SatisfactionRecord.fetchAll(db))
    }
  }

  private static func subjects(
    of subject: SatisfactionSubject, _ db: Database
  ) throws -> Set<SatisfactionSubject> {
    guard case .slo(let name) = subject else { return [subject] }
    let journeys = try reasoning(db).objective(name).journeys
    return Set(journeys.map(SatisfactionSubject.journey))
      .union([subject, .service(try existingSLO(name, db).service)])
  }
}
