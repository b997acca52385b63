import Foundation
import GRDB
import GRDBSQLite

/// A statement that is run very often, as imports do: prepared once, and its values bound without
/// the boxes that the library's own arguments need.
///
/// The values of a run are given in the order of the statement's places.
struct BoundStatement {
  private let db: Database
  /// Kept, since it owns what `statement` points to.
  private let owner: Statement
  private var statement: OpaquePointer { owner.sqliteStatement }

  /// Prepares a statement.
  init(_ db: Database, sql: String) throws {
    self.db = db
    owner = try db.cachedStatement(sql: sql)
  }

  /// Gives the values of a statement, one after the other.
  struct Binder {
    fileprivate let statement: OpaquePointer
    fileprivate var index: Int32 = 1

    /// The next value, a text.
    mutating func bind(_ text: String?) {
      if var text {
        text.withUTF8 { bytes in
          bytes.withMemoryRebound(to: CChar.self) { characters in
            // No address would bind null, which an empty text is not.
            _ =
              characters.isEmpty
              ? sqlite3_bind_text(statement, index, "", 0, Self.copied)
              : sqlite3_bind_text(
                statement, index, characters.baseAddress, Int32(characters.count), Self.copied)
          }
        }
      }
      index += 1
    }

    /// The next value, a whole number.
    mutating func bind(_ number: Int64?) {
      if let number { sqlite3_bind_int64(statement, index, number) }
      index += 1
    }

    /// The next value, a whole number.
    mutating func bind(_ number: Int?) { bind(number.map(Int64.init)) }

    /// The next value, a number.
    mutating func bind(_ number: Double?) {
      if let number { sqlite3_bind_double(statement, index, number) }
      index += 1
    }

    /// The next value, bytes.
    mutating func bind(_ data: Data?) {
      if let data {
        data.withUnsafeBytes { bytes in
          _ = sqlite3_bind_blob(
            statement, index, bytes.baseAddress, Int32(bytes.count), Self.copied)
        }
      }
      index += 1
    }

    /// Tells SQLite to copy what it is given.
    private static var copied: sqlite3_destructor_type {
      unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }
  }

  /// Runs the statement.
  func run(_ bind: (inout Binder) -> Void) throws {
    try step(bind) { _ in }
  }

  /// Runs the statement for its first row; `nil` where it has none.
  func first<Value>(
    _ bind: (inout Binder) -> Void, _ read: (Columns) -> Value
  ) throws -> Value? {
    var value: Value?
    try step(bind) { value = read($0) }
    return value
  }

  /// The columns of a row.
  struct Columns {
    fileprivate let statement: OpaquePointer

    /// A number.
    func double(_ column: Int32) -> Double { sqlite3_column_double(statement, column) }

    /// A whole number.
    func number(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

    /// Bytes; none where the column is null.
    func data(_ column: Int32) -> Data {
      guard let bytes = sqlite3_column_blob(statement, column) else { return Data() }
      return Data(bytes: bytes, count: Int(sqlite3_column_bytes(statement, column)))
    }
  }

  /// Runs the statement for each of its rows.
  func forEach(_ bind: (inout Binder) -> Void, _ read: (Columns) -> Void) throws {
    try step(bind, wantsAll: true, read)
  }

  private func step(
    _ bind: (inout Binder) -> Void, wantsAll: Bool = false, _ row: (Columns) -> Void
  ) throws {
    var binder = Binder(statement: statement)
    bind(&binder)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_DONE: return
      case SQLITE_ROW:
        row(Columns(statement: statement))
        guard wantsAll else { return }
      case let code:
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code),
          message: sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) })
      }
    }
  }
}
