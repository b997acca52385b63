import Foundation
import GRDB
import Ledger
import Reliability
import Testing

@Suite("The ledger's file")
struct LedgerFileTests {
  let store: TemporaryLedger

  init() throws { store = try TemporaryLedger() }

  @Test func `can be read by its owner alone`() throws {
    let attributes = try FileManager.default.attributesOfItem(atPath: store.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `is read from one state, whatever another program writes meanwhile`() throws {
    let other = try Ledger.open(at: store.path)
    try store.ledger.inOneState {
      #expect(try store.ledger.incidents().isEmpty)
      _ = try other.log(IncidentRecord(title: "x"), by: .ada)
      #expect(try store.ledger.incidents().isEmpty)
    }
    #expect(try store.ledger.incidents().count == 1)
  }

  @Test func `can be read anew after a reading that failed`() throws {
    struct Failure: Error {}
    #expect(throws: Failure.self) { try store.ledger.inOneState { throw Failure() } }
    _ = try store.ledger.log(IncidentRecord(title: "x"), by: .ada)
    #expect(try store.ledger.incidents().count == 1)
  }

  @Test func `is never made over another file`() throws {
    #expect(throws: LedgerError.alreadyExists(path: store.path)) {
      try Ledger.create(at: store.path)
    }
  }

  @Test func `of a newer schema is refused and stays as it is`() throws {
    let newer = Ledger.schemaVersion + 1
    try DatabaseQueue(path: store.path).write {
      try $0.execute(sql: "PRAGMA user_version = \(newer)")
    }
    let before = try Data(contentsOf: URL(filePath: store.path))
    #expect(
      throws: LedgerError.newerSchema(
        path: store.path, found: newer, supported: Ledger.schemaVersion)
    ) {
      try Ledger.open(at: store.path)
    }
    #expect(try Data(contentsOf: URL(filePath: store.path)) == before)
  }

  @Test(arguments: [
    "no database at all, only text that is longer than a header of a hundred "
      + "bytes, so that SQLite looks at it", "",
  ])
  func `that is no ledger is refused`(content: String) throws {
    let path = store.folder.appending(path: "other.db").path()
    try content.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: LedgerError.notALedger(path: path)) { try Ledger.open(at: path) }
  }

  @Test func `of another program is refused and stays as it is`() throws {
    let path = store.folder.appending(path: "other.db").path()
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE t (x)") }
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: LedgerError.notALedger(path: path)) { try Ledger.open(at: path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func `that is missing is not made`() throws {
    let path = store.folder.appending(path: "none.db").path()
    #expect(throws: LedgerError.missing(path: path)) { try Ledger.open(at: path) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `is found by option, by environment, and in the folders above`() throws {
    let deep = store.folder.appending(path: "a/b")
    try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
    let kept = store.folder.appending(path: LedgerLocation.relativePath).path()
    _ = try Ledger.create(at: kept)
    func find(_ option: String?, _ environment: [String: String]) -> String? {
      LedgerLocation.find(option: option, environment: environment, from: deep.path())
    }
    #expect(find("x", ["PSGF_LEDGER": "y"]) == "x")
    #expect(find(nil, ["PSGF_LEDGER": "y"]) == "y")
    #expect(
      find(nil, [:]).map { URL(filePath: $0).resolvingSymlinksInPath().path() }
        == URL(filePath: kept).resolvingSymlinksInPath().path())
  }
}
