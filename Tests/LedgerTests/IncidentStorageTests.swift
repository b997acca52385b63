import GRDB
import Ledger
import Reliability
import Testing

@Suite("An incident in the ledger")
struct IncidentStorageTests {
  let store: TemporaryLedger

  init() throws { store = try TemporaryLedger() }

  @Test func `comes back as it went in`() throws {
    try store.ledger.addCatalogue()
    let logged = try store.ledger.log(.complete, by: .ada)
    #expect(logged.reference.description == "INC-1")
    #expect(try store.ledger.incident(logged.reference) == logged)
    #expect(logged.record == .complete)
  }

  @Test func `keeps what its response cost, as far as anybody said, and takes it back`() throws {
    func cost(_ people: Int?, _ engaged: Double?, _ steps: Int?, _ after: Double?) throws
      -> ResponseCost
    {
      try ResponseCost(
        people: people, engagedMinutes: engaged, manualSteps: steps, afterHoursMinutes: after)
    }
    let costs = [
      try cost(4, 312.5, 17, 40), try cost(2, nil, nil, nil), try cost(nil, 0, nil, nil),
      try cost(nil, nil, 0, nil), try cost(nil, nil, nil, 25),
    ]
    for cost in costs {
      var record = IncidentRecord(title: "x")
      record.responseCost = cost
      let incident = try store.ledger.log(record, by: .ada)
      #expect(try store.ledger.incident(incident.reference).record.responseCost == cost)
    }
    let first = try #require(try store.ledger.auditEntries(about: "INC-1").first)
    for part in [
      #""people":{"to":"4"}"#, #""engaged minutes":{"to":"312.5"}"#,
      #""manual steps":{"to":"17"}"#, #""after-hours minutes":{"to":"40.0"}"#,
    ] {
      #expect(first.changes.contains(part))
    }
    let reference = IncidentReference(number: 1)
    _ = try store.ledger.update(reference, by: .ada) { $0.record.responseCost = nil }
    #expect(try store.ledger.incident(reference).record.responseCost == nil)
    #expect(try store.ledger.verifyAudit() == nil)
    for column in ["people", "engaged_minutes", "manual_steps", "after_hours_minutes"] {
      try DatabaseQueue(path: store.path).write { db in
        try db.execute(sql: "UPDATE incident SET \(column) = 1 WHERE id = 1")
      }
      #expect(try store.ledger.verifyAudit() == .alteredSubject("INC-1", lastEntry: 6))
      try DatabaseQueue(path: store.path).write { db in
        try db.execute(sql: "UPDATE incident SET \(column) = NULL WHERE id = 1")
      }
    }
  }

  @Test func `is numbered after the one before`() throws {
    let references = try (1...3).map { _ in
      try store.ledger.log(IncidentRecord(title: "x"), by: .ada).reference.number
    }
    #expect(references == [1, 2, 3])
  }

  @Test func `names the service that it cannot have, and the one that was meant`() throws {
    try store.ledger.addCatalogue()
    var record = IncidentRecord(title: "x")
    record.services = ["paymnts"]
    #expect(throws: LedgerError.unknownService("paymnts", similar: "payments")) {
      try store.ledger.log(record, by: .ada)
    }
    #expect(try store.ledger.incidents().isEmpty)
  }

  @Test func `is refused where its impact is not the earliest`() throws {
    var record = IncidentRecord(title: "x")
    record.milestones[.impactStarted] = .noon
    record.milestones[.detected] = Instant.noon.advanced(by: .seconds(-60))
    #expect(throws: LedgerError.self) { try store.ledger.log(record, by: .ada) }
  }

  @Test func `keeps its history when it is updated`() throws {
    let reference = try store.ledger.log(IncidentRecord(title: "Old"), by: .ada).reference
    let why = Provenance(author: "Grace", at: .noon, reason: "a slip")
    _ = try store.ledger.update(reference, by: why) { $0.record.title = "New" }
    let history = try store.ledger.auditEntries(about: "INC-1")
    #expect(history.map(\.author) == ["Ada", "Grace"])
    #expect(history.last?.reason == "a slip")
    #expect(history.last?.changes == #"{"title":{"from":"Old","to":"New"}}"#)
  }

  @Test func `leaves no trace where an update changes nothing`() throws {
    let reference = try store.ledger.log(IncidentRecord(title: "x"), by: .ada).reference
    let before = try store.ledger.state()
    _ = try store.ledger.update(reference, by: .ada) { _ in }
    #expect(try store.ledger.state() == before)
  }

  @Test func `is as it was where an update fails`() throws {
    let incident = try store.ledger.log(IncidentRecord(title: "x"), by: .ada)
    #expect(throws: LedgerError.self) {
      try store.ledger.update(incident.reference, by: .ada) { $0.record.services = ["none"] }
    }
    #expect(try store.ledger.incident(incident.reference) == incident)
  }

  @Test func `shows its timeline by when things happened`() throws {
    let reference = try store.ledger.log(IncidentRecord(title: "x"), by: .ada).reference
    for (minutes, text) in [(5, "later"), (1, "earlier")] {
      let entry = TimelineEntry(
        occurredAt: Instant.noon.advanced(by: .seconds(60 * minutes)), kind: .note, text: text)
      try store.ledger.note(entry, on: reference, by: .ada)
    }
    #expect(try store.ledger.timeline(of: reference).map(\.text) == ["earlier", "later"])
  }

  @Test func `is found by service, severity, SLO, time and words`() throws {
    try store.ledger.addCatalogue()
    _ = try store.ledger.log(.complete, by: .ada)
    _ = try store.ledger.log(IncidentRecord(title: "Another"), by: .ada)
    func titles(_ set: (inout IncidentQuery) -> Void) throws -> [String] {
      var query = IncidentQuery()
      set(&query)
      return try store.ledger.incidents(query).map(\.record.title)
    }
    let complete = [IncidentRecord.complete.title]
    #expect(try titles { $0.services = ["ledger"] } == complete)
    #expect(try titles { $0.severities = [Severity(level: 2)].compactMap { $0 } } == complete)
    #expect(try titles { $0.slo = "freshness" } == complete)
    #expect(try titles { $0.text = "AUTHORISATIONS" } == complete)
    #expect(try titles { $0.to = .noon } == complete)
    #expect(try titles { $0.from = .noon }.isEmpty)
    #expect(try titles { _ in }.count == 2)
  }
}
