import GRDB
import Ledger
import Reliability
import Testing

@Suite("Alerts in the ledger")
struct AlertStorageTests {
  let store: TemporaryLedger
  var ledger: Ledger { store.ledger }

  init() throws {
    store = try TemporaryLedger()
    try store.ledger.addCatalogue()
  }

  private func statement(
    _ name: String = "Slow", from minute: Int = 0, to end: Int? = nil, source: String = "main"
  ) -> AlertStatement {
    func time(_ minute: Int) -> Instant {
      Instant.noon.advanced(by: .seconds(Int64(minute) * 60 - 86_400))
    }
    return AlertStatement(
      source: source, labels: ["alertname": name, "slo": "latency"], annotations: ["a": "\"b\""],
      startedAt: time(minute), endedAt: end.map(time), fingerprint: "f", url: "http://p",
      slo: "latency")
  }

  @discardableResult
  private func take(_ statements: AlertStatement...) throws -> AlertImportReport {
    var rest = statements.makeIterator()
    return try ledger.importAlerts(by: .ada) { rest.next().map { ReportedAlert($0) } }
  }

  private func list(_ statements: AlertStatement...) throws -> AlertImportReport {
    try ledger.takeAlerts(statements.map { ReportedAlert($0) }, listedBy: "main", by: .ada)
  }

  @Test func `come back as they were, once`() throws {
    #expect(try take(statement(), statement(to: 10), statement("Down")).created == 2)
    #expect(try take(statement(), statement(to: 10), statement("Down")).unchanged == 3)
    let alerts = try ledger.alerts()
    #expect(alerts.map(\.reference.description) == ["ALERT-1", "ALERT-2"])
    #expect(alerts.map(\.statement) == [statement(to: 10), statement("Down")])
    #expect(try ledger.verifyAudit() == nil)
  }

  @Test func `end by what is told later, and never begin anew by what was told before`() throws {
    try take(statement())
    #expect(try take(statement(to: 10)).updated == 1)
    #expect(try take(statement()).unchanged == 1)
    #expect(try take(statement(to: 5)).unchanged == 1)
    #expect(try ledger.alerts().map(\.statement) == [statement(to: 10)])
    #expect(try take(statement(to: 12)).updated == 1)
    #expect(try ledger.alerts().map(\.state) == [.ended])
  }

  @Test func `are told apart by source, labels and start`() throws {
    try take(statement(), statement(source: "other"), statement(from: 1), statement("Down"))
    #expect(try ledger.alerts().count == 4)
  }

  @Test func `that are not listed any more ended at an unknown time`() throws {
    try take(statement(source: "other"))
    #expect(try list(statement(), statement("Down")).created == 2)
    let report = try list(statement("Down"))
    #expect([report.gone, report.unchanged] == [1, 1])
    #expect(try ledger.alerts().map(\.state) == [.firing, .gone, .firing])
    #expect(try ledger.alerts()[1].goneBy == .noon)
    // A body that was sent before tells nothing new; an end does, and so does a new listing.
    #expect(try take(statement()).unchanged == 1)
    #expect(try list(statement(), statement("Down")).updated == 1)
    #expect(try ledger.alerts()[1].state == .firing)
    #expect(try list().gone == 2)
    #expect(try take(statement(to: 7)).updated == 1)
    #expect(try ledger.alerts()[1].statement.endedAt == statement(to: 7).endedAt)
    #expect(try ledger.alerts()[1].goneBy == nil)
    #expect(try ledger.verifyAudit() == nil)
  }

  @Test func `are silenced, and listed still`() throws {
    try take(statement())
    let report = try ledger.takeAlerts(
      [ReportedAlert(statement(), skipReason: "silenced")], listedBy: "main", by: .ada)
    #expect(report.skipped == ["silenced": 1])
    #expect(try ledger.alerts().map(\.state) == [.firing])
  }

  @Test func `come in all or none`() throws {
    struct Broken: Error {}
    var count = 0
    #expect(throws: Broken.self) {
      try ledger.importAlerts(by: .ada) {
        count += 1
        if count == 2 { throw Broken() }
        return ReportedAlert(statement())
      }
    }
    #expect(try ledger.alerts().isEmpty)
  }

  @Test func `are judged by people, and every answer stays in the audit log`() throws {
    try take(statement())
    let reference = AlertReference(number: 1)
    let incident = try ledger.log(.complete, by: .ada).reference
    _ = try ledger.judge(reference, by: .ada) { $0.link = .incident(incident) }
    _ = try ledger.judge(reference, by: .ada) { $0.actedOn = false }
    #expect(try ledger.alerts().map(\.link) == [.incident(incident)])
    #expect(try ledger.alerts().map(\.actedOn) == [false])
    _ = try ledger.judge(reference, by: .ada) { $0.link = .ofNone }
    #expect(try ledger.alerts().map(\.link) == [.ofNone])
    #expect(try ledger.auditEntries(about: "ALERT-1").count == 4)
    #expect(
      try ledger.auditEntries(about: "ALERT-1").last?.changes
        == #"{"incident":{"from":"INC-1","to":"none"}}"#)
    // What people say survives a new telling.
    try take(statement(to: 10))
    #expect(try ledger.alerts().map(\.link) == [.ofNone])
    #expect(try ledger.verifyAudit() == nil)
  }

  @Test func `are judged only where they are, for incidents that are`() throws {
    try take(statement())
    #expect(throws: AlertError.unknown(AlertReference(number: 2))) {
      try ledger.judge(AlertReference(number: 2), by: .ada) { $0.actedOn = true }
    }
    let unknown = IncidentReference(number: 9)
    #expect(throws: LedgerError.unknownIncident(unknown)) {
      try ledger.judge(AlertReference(number: 1), by: .ada) { $0.link = .incident(unknown) }
    }
    #expect(try ledger.alerts().map(\.link) == [.unsaid])
  }

  @Test func `stand beside incidents and the catalogue`() throws {
    try take(statement())
    let book = try ledger.alertBook(asOf: .noon)
    #expect(
      book.alerts.map(\.scope.slo) == ["latency"] && book.alerts.map(\.scope.team) == ["cards"])
  }

  @Test func `are found by the audit where they are changed behind its back`() throws {
    try take(statement())
    try DatabaseQueue(path: store.path).write {
      try $0.execute(sql: "UPDATE alert SET acted_on = 1")
    }
    let last = try #require(try ledger.auditEntries().last?.sequence)
    #expect(try ledger.verifyAudit() == .alteredSubject("ALERT-1", lastEntry: last))
  }
}
