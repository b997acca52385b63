import Assets
import Foundation
import GRDB

extension Ledger {
  /// The number in the header of each ledger file that tells it from other SQLite files: "PSGF".
  private static let applicationID = 0x5053_4746

  /// The schema that this program writes: the number of migrations.
  package static var schemaVersion: Int { Asset.migrations.count }

  /// Makes a new, empty ledger, readable and writable by its owner alone.
  ///
  /// - Throws: ``LedgerError`` where the file exists or cannot be made.
  package static func create(at path: String) throws -> Ledger {
    let folder = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw LedgerError.cannotCreate(path: path, reason: error.localizedDescription)
    }
    // Made here and not by SQLite, so that it never exists with a wider mode.
    let descriptor = Foundation.open(path, O_CREAT | O_EXCL | O_RDWR, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw LedgerError.alreadyExists(path: path) }
      throw LedgerError.cannotCreate(path: path, reason: String(cString: strerror(errno)))
    }
    close(descriptor)
    do {
      return try LedgerError.translating(path: path) {
        let database = try connect(to: path)
        // Both are kept in the file: never asked of a file that may be no ledger.
        try database.writeWithoutTransaction { db in
          try db.execute(sql: "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL")
        }
        try migrate(database, from: 0)
        return Ledger(path: path, database: database)
      }
    } catch {
      try FileManager.default.removeItem(atPath: path)
      throw error
    }
  }

  /// Opens a ledger, migrating one of an older schema after a backup beside it.
  ///
  /// - Throws: ``LedgerError`` where the file is missing, unreadable, no ledger, or of a schema
  ///   newer than this program's.
  package static func open(at path: String) throws -> Ledger {
    guard FileManager.default.fileExists(atPath: path) else {
      throw LedgerError.missing(path: path)
    }
    return try LedgerError.translating(path: path) {
      let database = try connect(to: path)
      let (application, schema) = try database.read { db in
        (
          try Int.fetchOne(db, sql: "PRAGMA application_id"),
          try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        )
      }
      guard application == applicationID else { throw LedgerError.notALedger(path: path) }
      guard schema <= schemaVersion else {
        throw LedgerError.newerSchema(path: path, found: schema, supported: schemaVersion)
      }
      if schema < schemaVersion {
        try back(up: database, to: "\(path).schema-\(schema).backup")
        try migrate(database, from: schema)
      }
      return Ledger(path: path, database: database)
    }
  }

  private static func connect(to path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.label = "ledger"
    configuration.prepareDatabase { db in
      // A commit is on the disk when it returns; and a review's pages stay in memory (16 MiB).
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -16384")
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  private static func migrate(_ database: DatabaseQueue, from schema: Int) throws {
    var migrator = DatabaseMigrator()
    for (index, migration) in Asset.migrations.enumerated() {
      migrator.registerMigration(migration.name) { db in
        try db.execute(sql: migration.text)
        try db.execute(
          sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(index + 1)")
      }
    }
    try migrator.migrate(database)
  }

  private static func back(up database: DatabaseQueue, to path: String) throws {
    let backup = try DatabaseQueue(path: path)
    try database.backup(to: backup)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }
}
