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

  /// A runbook for the service of INC-1 and a candidate for the trigger of INC-1.
  private func addRunbookAndCandidate() throws {
    _ = try ledger.addRunbook(
      "ledger-restart",
      RunbookRecord(
        title: "Restart the ledger", team: "cards", purpose: IncidentClass(services: ["payments"])),
      by: .ada)
    var record = try AutomationRecord.example
    record.incidents = IncidentClass(triggers: ["config-push"])
    record.risk = "It may restart in a loop."
    record.team = "cards"
    _ = try ledger.add(record, by: .ada)
  }

  @Test(
    arguments: [
      ("restart the ledger", ["runbook/ledger-restart"]),
      ("restart", ["AUTO-1", "runbook/ledger-restart"]),
      ("ledger-restart", ["runbook/ledger-restart"]),
      ("restart kind:runbook", ["runbook/ledger-restart"]),
      ("restart kind:automation", ["AUTO-1"]),
      ("restart kind:automation kind:runbook", ["AUTO-1", "runbook/ledger-restart"]),
      ("restart kind:incident kind:postmortem kind:action", []),
      ("restart service:payments", ["runbook/ledger-restart"]),
      ("restart service:ledger", []),
      ("restart team:cards", ["AUTO-1", "runbook/ledger-restart"]),
      ("restart team:none", []),
      ("restart trigger:config", ["AUTO-1"]),
      ("restart factor:soft", []),
      ("restart severity:1..5", []),
      ("restart after:1970-01-01", []),
      ("roll* before:2030-01-01", []),
      ("roll*", ["AUTO-1"]),
    ])
  func `finds runbooks and candidates for automation`(query: String, subjects: [String]) throws {
    try addRunbookAndCandidate()
    #expect(try found(query) == subjects)
    #expect(
      try ledger.search(SearchQuery("restart"), limit: 9).hits.allSatisfy { $0.incident == nil })
  }

  @Test func `finds what was said of a runbook's uses, and what it is called now`() throws {
    try addRunbookAndCandidate()
    #expect(try found("flush") == [])
    let use = try ledger.recordUse(
      RunbookUseRecord(of: "ledger-restart", at: .noon, outcome: .no, note: "Flush it first"),
      by: .ada)
    #expect(try found("flush") == ["runbook/ledger-restart"])
    let why = Provenance(author: "Ada", at: .noon, reason: "of another runbook")
    _ = try ledger.withdrawUse(use.reference, by: why)
    #expect(try found("flush") == [])
    _ = try ledger.updateRunbook("ledger-restart", by: .ada) { record in
      try RunbookRecord(title: "Drain the ledger", purpose: record.purpose)
    }
    _ = try ledger.addRunbook(
      "payments-restart",
      RunbookRecord(title: "Restart payments", purpose: IncidentClass(services: ["payments"])),
      by: .ada)
    #expect(try found("drain") == ["runbook/ledger-restart"])
    #expect(
      try found("restart kind:runbook") == ["runbook/ledger-restart", "runbook/payments-restart"])
  }

  @Test func `weighs runbooks however many incidents are newer`() throws {
    try addRunbookAndCandidate()
    for number in 3...Ledger.mostWeighedMatches + 3 {
      _ = try ledger.log(IncidentRecord(title: "Restart \(number)"), by: .ada)
    }
    let all = try ledger.search(SearchQuery("restart"), limit: Ledger.mostWeighedMatches)
    #expect(all.weighsNewestOnly)
    #expect(Set(all.hits.map(\.subject)).isSuperset(of: ["AUTO-1", "runbook/ledger-restart"]))
    #expect(try found("restart kind:runbook") == ["runbook/ledger-restart"])
  }
}
