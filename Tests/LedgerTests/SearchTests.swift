import Ledger
import Reliability
import Testing

@Suite("A search")
struct SearchTests {
  let store: TemporaryLedger
  let ledger: Ledger

  /// INC-1 knows everything; INC-2 is of another time and service, and knows little.
  init() throws {
    store = try TemporaryLedger()
    ledger = store.ledger
    try ledger.addCatalogue()
    _ = try ledger.log(.complete, by: .ada)
    var record = IncidentRecord(title: "A storm of retries")
    record.services = ["ledger"]
    record.severity = Severity(level: 4)
    record.milestones = Milestones([.impactStarted: Instant(millisecondsSinceEpoch: 0)])
    _ = try ledger.log(record, by: .ada)
  }

  private func found(_ query: String) throws -> [String] {
    try ledger.search(SearchQuery(query), limit: 20).hits.map(\.subject).sorted()
  }

  @Test(
    arguments: [
      ("storm", ["INC-1", "INC-2"]),
      ("storm service:payments", ["INC-1"]),
      ("storm service:payments service:ledger", ["INC-1", "INC-2"]),
      ("storm service:none", []),
      ("storm team:cards", ["INC-1"]),
      ("storm severity:1..3", ["INC-1"]),
      ("storm severity:4", ["INC-2"]),
      ("storm after:2026-01-01", ["INC-1"]),
      ("storm before:2026-01-01", ["INC-2"]),
      ("storm after:1970-01-01 before:1970-01-02", ["INC-2"]),
      ("storm factor:soft", ["INC-1"]),
      ("storm factor:soft factor:net", ["INC-1"]),
      ("storm factor:soft factor:pipeline", []),
      ("storm trigger:config", ["INC-1"]),
      ("storm severity:4 trigger:config", []),
      ("storm service:ledger severity:1..4 before:2026-01-01 kind:incident", ["INC-2"]),
      ("storm kind:postmortem", []),
      (#""retry storm""#, ["INC-1"]),
      ("retr* storm", ["INC-1", "INC-2"]),
    ])
  func `is narrowed by each of its filters`(query: String, subjects: [String]) throws {
    #expect(try found(query) == subjects)
  }

  @Test func `weighs the newest alone where nearly everything matches`() throws {
    let many = Ledger.mostWeighedMatches + 1
    for number in 3...many {
      _ = try ledger.log(IncidentRecord(title: "Storm \(number)"), by: .ada)
    }
    let all = try ledger.search(SearchQuery("storm"), limit: many)
    #expect(all.weighsNewestOnly)
    #expect(all.hits.count == Ledger.mostWeighedMatches)
    #expect(!all.hits.map(\.subject).contains("INC-1"))
    let narrowed = try ledger.search(SearchQuery("storm severity:2"), limit: many)
    #expect(narrowed.hits.map(\.subject) == ["INC-1"] && !narrowed.weighsNewestOnly)
  }
}
