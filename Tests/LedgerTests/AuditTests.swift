import Foundation
import GRDB
import Ledger
import Reliability
import Testing

@Suite("The audit log")
struct AuditTests {
  let store: TemporaryLedger

  init() throws {
    store = try TemporaryLedger()
    try store.ledger.addCatalogue()
    let reference = try store.ledger.log(.complete, by: .ada).reference
    _ = try store.ledger.update(reference, by: .ada) { $0.record.title = "Second" }
    try store.ledger.note(
      TimelineEntry(occurredAt: .noon, kind: .action, actor: "Ada", text: "rolled back"),
      on: reference, by: .ada)
    _ = try store.ledger.log(IncidentRecord(title: "Another"), by: .ada)
  }

  /// Changes the file behind the ledger's back.
  private func tamper(_ sql: String) throws {
    let database = try DatabaseQueue(path: store.path)
    try database.write { db in
      try db.execute(sql: "DROP TRIGGER audit_entry_is_final; DROP TRIGGER audit_entry_stays")
      try db.execute(sql: sql)
    }
  }

  @Test func `holds as it was written`() throws {
    #expect(try store.ledger.verifyAudit() == nil)
    #expect(try store.ledger.state().auditEntries == 9)
  }

  @Test(
    arguments: [
      ("UPDATE audit_entry SET author = 'Eve' WHERE sequence = 6", AuditBreach.alteredEntry(6)),
      ("UPDATE audit_entry SET changes = '{}' WHERE sequence = 7", .alteredEntry(7)),
      ("UPDATE audit_entry SET hash = zeroblob(32) WHERE sequence = 2", .alteredEntry(2)),
      ("DELETE FROM audit_entry WHERE sequence = 3", .missingEntry(3)),
      ("UPDATE incident SET severity = 5 WHERE id = 1", .alteredSubject("INC-1", lastEntry: 8)),
      (
        "UPDATE timeline_entry SET text = 'nothing'", .alteredSubject("INC-1", lastEntry: 8)
      ),
      ("DELETE FROM incident WHERE id = 2", .alteredSubject("INC-2", lastEntry: 9)),
      (
        "UPDATE objective SET target = 0.9 WHERE revision = 1",
        .alteredSubject("slo/availability", lastEntry: 3)
      ),
      (
        "INSERT INTO service (name) VALUES ('smuggled')",
        .alteredSubject("service/smuggled", lastEntry: nil)
      ),
    ])
  func `names the first thing that was changed behind its back`(
    sql: String, breach: AuditBreach
  ) throws {
    try tamper(sql)
    #expect(try store.ledger.verifyAudit() == breach)
  }

  @Test func `cannot be changed or shortened through SQL`() throws {
    let database = try DatabaseQueue(path: store.path)
    for sql in ["UPDATE audit_entry SET author = 'Eve'", "DELETE FROM audit_entry"] {
      #expect(throws: DatabaseError.self) { try database.write { try $0.execute(sql: sql) } }
    }
  }

  @Test func `says who did what, and what changed`() throws {
    let entries = try store.ledger.auditEntries(about: "INC-1")
    #expect(entries.map(\.action) == [.recorded, .updated, .noted])
    let noted = try #require(entries.last?.changes)
    #expect(noted.contains("action: rolled back (by Ada)"))
    #expect(try JSONSerialization.jsonObject(with: Data(noted.utf8)) is [String: Any])
  }
}
