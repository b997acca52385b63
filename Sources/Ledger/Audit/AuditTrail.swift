import Crypto
import Foundation
import GRDB
import Reliability

/// Adds to the audit log within one transaction.
struct AuditTrail {
  private let insertion: BoundStatement
  /// Who changes the ledger, when and why.
  let provenance: Provenance
  private var sequence: Int64
  private var previousHash: Data

  init(_ db: Database, provenance: Provenance) throws {
    self.provenance = provenance
    insertion = try BoundStatement(
      db,
      sql: """
        INSERT INTO audit_entry
          (sequence, recorded_at, author, action, subject, reason, changes, state_digest, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    (sequence, previousHash) = try AuditEntry.head(db)
  }

  /// Records that `after` came to be, from `before` where it existed; nothing where nothing
  /// changed.
  mutating func record(
    _ action: AuditEntry.Action, from before: AuditedState? = nil, to after: AuditedState
  ) throws {
    guard before?.digest != after.digest else { return }
    sequence += 1
    var entry = AuditEntry(
      sequence: sequence, recordedAt: provenance.at.inUTC, author: provenance.author,
      action: action, subject: after.subject, reason: provenance.reason,
      changes: after.changes(since: before),
      stateDigest: Data(after.digest), hash: Data())
    entry.hash = entry.computedHash(after: previousHash)
    previousHash = entry.hash
    try insert(entry)
  }

  private func insert(_ entry: AuditEntry) throws {
    try insertion.run { values in
      values.bind(entry.sequence)
      values.bind(entry.recordedAt.millisecondsSinceEpoch)
      values.bind(entry.author)
      values.bind(entry.action.rawValue)
      values.bind(entry.subject)
      values.bind(entry.reason)
      values.bind(entry.changes)
      values.bind(entry.stateDigest)
      values.bind(entry.hash)
    }
  }
}
