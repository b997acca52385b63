import Foundation
import GRDB
package import Reliability

extension Ledger {
  /// The state of the ledger, named by the last entry of its audit log.
  package func state() throws -> LedgerState {
    try read(Self.state)
  }

  static func state(_ db: Database) throws -> LedgerState {
    let (sequence, hash) = try AuditEntry.head(db)
    return LedgerState(auditEntries: Int(sequence), headHash: hash.hexadecimal)
  }

  /// The entries of the audit log, oldest first.
  ///
  /// - Parameters:
  ///   - subject: Only those about this subject, such as `INC-42`.
  ///   - limit: Only so many of the newest.
  /// - Returns: The entries.
  /// - Throws: ``LedgerError``.
  package func auditEntries(about subject: String? = nil, newest limit: Int? = nil) throws
    -> [AuditEntry]
  {
    try read { db in
      try AuditEntry.fetch(
        db,
        sql: """
          SELECT \(AuditEntry.columns) FROM audit_entry WHERE ?1 IS NULL OR subject = ?1
          ORDER BY sequence DESC LIMIT ?2
          """,
        arguments: [subject, limit ?? -1]
      ).reversed()
    }
  }

  /// Checks the whole audit log and that everything in the ledger is as the log left it.
  ///
  /// - Returns: The first thing that does not hold, `nil` where all does.
  package func verifyAudit() throws -> AuditBreach? {
    try read { db in
      var previousHash = Data()
      var expected: Int64 = 1
      var lastOf: [String: (sequence: Int64, digest: Data)] = [:]
      let rows = try Row.fetchCursor(
        db, sql: "SELECT \(AuditEntry.columns) FROM audit_entry ORDER BY sequence")
      while let row = try rows.next() {
        let sequence: Int64 = row[0]
        guard sequence == expected else { return .missingEntry(expected) }
        guard let entry = AuditEntry(row), entry.computedHash(after: previousHash) == entry.hash
        else { return .alteredEntry(sequence) }
        previousHash = entry.hash
        expected += 1
        lastOf[entry.subject] = (sequence, entry.stateDigest)
      }
      return try Self.firstAlteredSubject(db, lastOf: lastOf)
    }
  }

  private static func firstAlteredSubject(
    _ db: Database, lastOf: [String: (sequence: Int64, digest: Data)]
  ) throws -> AuditBreach? {
    var unseen = lastOf
    var altered: [(sequence: Int64, subject: String)] = []
    try forEachState(db) { state in
      guard let last = unseen.removeValue(forKey: state.subject) else {
        altered.append((0, state.subject))
        return
      }
      if Data(state.digest) != last.digest { altered.append((last.sequence, state.subject)) }
    }
    altered += unseen.map { ($0.value.sequence, $0.key) }
    return altered.min { $0 < $1 }
      .map { .alteredSubject($0.subject, lastEntry: $0.sequence == 0 ? nil : $0.sequence) }
  }

  private static func forEachState(_ db: Database, _ body: (AuditedState) -> Void) throws {
    for state in try catalogueStates(db) { body(state) }
    for postmortem in try Postmortem.fetch(db, where: "TRUE", arguments: []) {
      body(try PostmortemFile(db, of: postmortem).auditedState)
    }
    for item in try ActionItem.fetch(db, where: "TRUE", arguments: []) { body(item.auditedState) }
    try measurementStates(db, body)
    try policyStates(db, body)
    try recommendationStates(db, body)
    try alertStates(db, body)
    for adjustment in try BudgetAdjustment.fetch(db, where: "TRUE", arguments: []) {
      body(adjustment.auditedState)
    }
    for record in try SatisfactionRecord.fetchAll(db) { body(record.auditedState) }
    try toilStates(db, body)
    for deployment in try Deployment.fetch(db, where: "TRUE", arguments: []) {
      body(deployment.auditedState)
    }
    try automationStates(db, body)
    var next: Int64 = 0
    while true {
      let incidents = try Incident.fetch(
        db, where: "id > \(next) AND id <= \(next) + 1000", arguments: [])
      for incident in incidents {
        body(incident.auditedState(timeline: try TimelineEntry.fetch(db, of: incident.reference)))
      }
      next += 1_000
      let more = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM incident WHERE id > ?)",
        arguments: [next])
      guard more == true else { return }
    }
  }
}

/// The first thing that an audit found not to hold.
package enum AuditBreach: Equatable, Sendable {
  /// An entry is not there.
  case missingEntry(Int64)
  /// An entry is not as it was written, or the one before it is not.
  case alteredEntry(Int64)
  /// Something in the ledger is not as the log last left it, or was never logged.
  case alteredSubject(String, lastEntry: Int64?)
}

extension AuditBreach: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missingEntry(let sequence): "audit entry \(sequence) is missing"
    case .alteredEntry(let sequence):
      "audit entry \(sequence) is broken: its hash does not match what it holds"
    case .alteredSubject(let subject, let last?):
      "\(subject) is not as audit entry \(last), the last about it, left it"
    case .alteredSubject(let subject, nil): "\(subject) stands in the ledger and in no audit entry"
    }
  }
}

extension AuditEntry {
  /// The number and the hash of the last entry; 0 and nothing where there is none.
  static func head(_ db: Database) throws -> (sequence: Int64, hash: Data) {
    let last = try Row.fetchOne(
      db, sql: "SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1")
    return (last?[0] ?? 0, last?[1] ?? Data())
  }

  static func fetch(_ db: Database, sql: String, arguments: StatementArguments) throws
    -> [AuditEntry]
  {
    try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
      guard let entry = AuditEntry(row) else {
        throw DatabaseError(message: "audit entry \(row[0] as Int64) has an unknown action")
      }
      return entry
    }
  }
}

extension Data {
  /// The bytes as lower-case hexadecimal digits.
  package var hexadecimal: String {
    map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
