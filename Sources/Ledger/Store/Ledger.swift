import GRDB
import Reliability

/// The one ledger of incidents, objectives and decisions: a SQLite file.
///
/// Each writing method is one operation of a user: one transaction that keeps every invariant and
/// adds to the audit log, or changes nothing and throws. Reading methods see one consistent state.
/// SQLite's errors leave this room as ``LedgerError``.
package struct Ledger: Sendable {
  /// The path of the file.
  package let path: String
  private let database: DatabaseQueue

  init(path: String, database: DatabaseQueue) {
    self.path = path
    self.database = database
  }

  /// Reads several times from one state: whatever anybody changes meanwhile, each reading method that
  /// `body` calls sees the ledger as the first one did.
  ///
  /// - Throws: ``LedgerError``, and whatever `body` throws.
  package func inOneState<Value>(_ body: () throws -> Value) throws -> Value {
    try read { _ in try body() }
  }

  /// Reads in one consistent state: that of ``inOneState(_:)`` where it is called within.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try LedgerError.translating(path: path) {
      try database.unsafeReentrantRead { db in try db.inOneState { try body(db) } }
    }
  }

  /// Changes the ledger in one transaction, durable when this returns, that may write much.
  ///
  /// A write-ahead log holds everything once more before it reaches the file. A rollback journal
  /// holds only what is overwritten, and an import mostly adds. Where another connection keeps the
  /// write-ahead log in use, it stays.
  func change<Value>(
    by provenance: Provenance, inBulk: Bool,
    _ body: (Database, inout AuditTrail) throws -> Value
  ) throws -> Value {
    guard inBulk else { return try change(by: provenance, body) }
    try setJournal("TRUNCATE")
    let result = Result { try change(by: provenance, body) }
    try setJournal("WAL")
    return try result.get()
  }

  private func setJournal(_ mode: String) throws {
    try LedgerError.translating(path: path) {
      try database.writeWithoutTransaction { db in
        do {
          try db.execute(sql: "PRAGMA journal_mode = \(mode)")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
          return
        }
      }
    }
  }

  /// Brings what is only derived from the ledger up to date: nothing that the audit log covers.
  func changeIndex(_ body: (Database) throws -> Void) throws {
    try LedgerError.translating(path: path) {
      try database.write(body)
    }
  }

  /// Changes the ledger in one transaction, durable when this returns.
  func change<Value>(
    by provenance: Provenance, _ body: (Database, inout AuditTrail) throws -> Value
  ) throws -> Value {
    try LedgerError.translating(path: path) {
      try database.write { db in
        var trail = try AuditTrail(db, provenance: provenance)
        return try body(db, &trail)
      }
    }
  }

  /// Changes the ledger in one transaction, or says what that would come to and changes nothing.
  func change<Value>(
    by provenance: Provenance, inBulk: Bool = false, rehearsing: Bool,
    _ body: (Database, inout AuditTrail) throws -> Value
  ) throws -> Value {
    guard rehearsing else { return try change(by: provenance, inBulk: inBulk, body) }
    return try LedgerError.translating(path: path) {
      try database.writeWithoutTransaction { db in
        try db.beginTransaction()
        let result = Result {
          var trail = try AuditTrail(db, provenance: provenance)
          return try body(db, &trail)
        }
        try db.rollback()
        return try result.get()
      }
    }
  }
}

extension Database {
  /// Reads in the transaction that is open, else in one of its own.
  fileprivate func inOneState<Value>(_ body: () throws -> Value) throws -> Value {
    guard !isInsideTransaction else { return try body() }
    try beginTransaction(.deferred)
    let result = Result { try readOnly(body) }
    try commit()
    return try result.get()
  }
}
