import GRDB
import Ledger
import Reliability
import Testing

@Suite("Satisfaction in the ledger")
struct SatisfactionStorageTests {
  let store: TemporaryLedger

  init() throws {
    store = try TemporaryLedger()
    try store.ledger.addCatalogue()
    try store.ledger.add(
      Journey(name: "pay", user: "a shopper", goal: "pay with a card"), by: .ada)
  }

  private var october: Period {
    get throws {
      try Period(
        from: .noon.advanced(by: .seconds(-50 * 86_400)),
        to: .noon.advanced(by: .seconds(-20 * 86_400)))
    }
  }

  private func statement(
    _ level: SatisfactionLevel, _ source: SatisfactionSource = .survey
  ) throws -> SatisfactionStatement {
    try SatisfactionStatement(
      level: level, period: try october, source: source, score: SatisfactionScore("4.2/5"),
      responses: 312, evidence: "https://surveys.example/7")
  }

  @Test func `comes back as it was recorded, and stands in the audit log`() throws {
    let record = try store.ledger.recordSatisfaction(with: "pay", try statement(.high), by: .ada)
    #expect(record.reference == SatisfactionReference(number: 1))
    #expect(record.subject == .journey("pay"))
    #expect(try store.ledger.satisfactionRecords() == [record])
    let entry = try #require(try store.ledger.auditEntries(about: "SAT-1").first)
    #expect(entry.changes.contains(#""score":{"to":"4.2 of 5.0"}"#))
    #expect(entry.changes.contains(#""about":{"to":"journey/pay"}"#))
    #expect(try store.ledger.verifyAudit() == nil)
    try DatabaseQueue(path: store.path).write { db in
      try db.execute(sql: "UPDATE satisfaction SET level = 'low'")
    }
    #expect(try store.ledger.verifyAudit() == .alteredSubject("SAT-1", lastEntry: entry.sequence))
  }

  @Test func `counts for an SLO through its journeys, until it is withdrawn`() throws {
    _ = try store.ledger.setReasoning(of: "availability", by: .ada) { $0.journeys = ["pay"] }
    let service = try store.ledger.recordSatisfaction(
      with: "payments", try statement(.low, .tickets), by: .ada)
    let journey = try store.ledger.recordSatisfaction(with: "pay", try statement(.high), by: .ada)
    #expect(
      try store.ledger.satisfaction(with: "availability", during: try october)
        == .recorded(.high, by: [journey]))
    #expect(
      try store.ledger.satisfaction(with: "latency", during: try october)
        == .recorded(.low, by: [service]))
    #expect(try store.ledger.satisfactionRecords(with: "availability") == [service, journey])
    #expect(try store.ledger.satisfactionRecords(with: "latency") == [service])

    let wrong = Provenance(author: "Ada", at: .noon, reason: "another journey")
    let withdrawn = try store.ledger.withdrawSatisfaction(journey.reference, by: wrong)
    #expect(withdrawn.withdrawal == wrong)
    #expect(
      try store.ledger.satisfaction(with: "availability", during: try october)
        == .recorded(.low, by: [service]))
    #expect(throws: SatisfactionError.alreadyWithdrawn(journey.reference)) {
      try store.ledger.withdrawSatisfaction(journey.reference, by: wrong)
    }
    #expect(try store.ledger.verifyAudit() == nil)
  }

  @Test func `is refused where it is about nothing, of the future, or taken back for nothing`()
    throws
  {
    #expect(throws: SatisfactionError.unknownSubject("availabilty", similar: "availability")) {
      try store.ledger.recordSatisfaction(with: "availabilty", try statement(.low), by: .ada)
    }
    _ = try store.ledger.setService("pay", by: .ada) { _ in }
    #expect(throws: SatisfactionError.ambiguousSubject("pay", [.journey("pay"), .service("pay")])) {
      try store.ledger.recordSatisfaction(with: "pay", try statement(.low), by: .ada)
    }
    let precise = try store.ledger.recordSatisfaction(
      with: "service/pay", try statement(.low), by: .ada)
    #expect(precise.subject == .service("pay"))
    let early = Provenance(author: "Ada", at: try october.start)
    #expect(throws: SatisfactionError.inTheFuture(try october)) {
      try store.ledger.recordSatisfaction(with: "latency", try statement(.low), by: early)
    }
    #expect(throws: SatisfactionError.noReason(precise.reference)) {
      try store.ledger.withdrawSatisfaction(precise.reference, by: .ada)
    }
    #expect(throws: SatisfactionError.unknown(SatisfactionReference(number: 9))) {
      try store.ledger.withdrawSatisfaction(
        SatisfactionReference(number: 9), by: Provenance(author: "A", at: .noon, reason: "x"))
    }
    #expect(try store.ledger.satisfactionRecords() == [precise])
    #expect(try store.ledger.verifyAudit() == nil)
  }
}
