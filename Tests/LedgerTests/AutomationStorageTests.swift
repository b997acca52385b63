import GRDB
import Ledger
import Reliability
import Testing

@Suite("Automation in the ledger")
struct AutomationStorageTests {
  let store: TemporaryLedger
  private let why = Provenance(author: "Ada", at: .noon, reason: "built by somebody else")

  init() throws {
    store = try TemporaryLedger()
    try store.ledger.addCatalogue()
  }

  private func everything() throws -> AutomationRecord {
    var record = try AutomationRecord.example
    record.team = "cards"
    record.incidents = IncidentClass(
      services: ["payments", "ledger"], triggers: ["config-push"],
      factors: ["software", "network"],
      alerts: ["FastBurn"])
    record.phases = [.repair, .detection, .repair]
    record.toil = ToilSelection(team: "cards", category: "rollbacks", service: "payments")
    record.risk = "It may roll back a good push"
    record.wayBack = "Switch it off by the flag"
    record.runbook = "roll-back"
    return record
  }

  private func addRunbook() throws {
    _ = try store.ledger.addRunbook(
      "roll-back", RunbookRecord(title: "Roll back", purpose: IncidentClass(alerts: ["FastBurn"])),
      by: .ada)
  }

  @Test func `comes back as it was recorded, and stands in the audit log`() throws {
    try addRunbook()
    var toil = try AutomationRecord.example
    toil.incidents = nil
    toil.toil = ToilSelection(category: "rollbacks")
    let all = try [everything(), AutomationRecord.example, toil].map {
      try store.ledger.add($0, by: .ada)
    }
    #expect(try store.ledger.automationCandidates() == all)
    #expect(all.map(\.reference.description) == ["AUTO-1", "AUTO-2", "AUTO-3"])
    // Each phase once, in the order in which they follow.
    #expect(all[0].record.phases == [.detection, .repair])
    #expect(all[1].record.incidents?.namesNothing == true)
    #expect(all[2].record.incidents == nil)
    #expect(try store.ledger.verifyAudit() == nil)
    let entry = try #require(try store.ledger.auditEntries(about: "AUTO-1").first)
    #expect(entry.changes.contains(#""factors":{"to":"software, network"}"#))
    #expect(entry.changes.contains(#""effectiveness":{"to":"0.4, 0.6, 0.8"}"#))
  }

  @Test(arguments: [
    "automation_candidate SET build_low = 7", "automation_candidate SET shortens_response = 1",
    "automation_candidate SET toil_class = 'x'", "automation_candidate SET effectiveness_low = 0",
    "automation_candidate SET is_about_incidents = 0, shortens_detection = 0, shortens_repair = 0",
    "automation_class SET trigger_kind = 'capacity' WHERE trigger_kind IS NOT NULL",
    "automation_class SET alert = 'x' WHERE alert IS NOT NULL",
  ])
  func `is found out where somebody changes it behind the audit log`(change: String) throws {
    try addRunbook()
    let reference = try store.ledger.add(everything(), by: .ada).reference
    try DatabaseQueue(path: store.path).write { db in try db.execute(sql: "UPDATE \(change)") }
    let last = try #require(try store.ledger.auditEntries(about: "AUTO-1").last)
    #expect(
      try store.ledger.verifyAudit()
        == .alteredSubject(reference.description, lastEntry: last.sequence))
  }

  @Test func `is changed, and keeps what it was in the audit log`() throws {
    let reference = try store.ledger.add(AutomationRecord.example, by: .ada).reference
    let after = try store.ledger.updateAutomation(reference, by: why) {
      $0.title = "Roll back by itself"
      $0.incidents = IncidentClass(services: ["ledger"])
    }
    #expect(try store.ledger.automationCandidates() == [after])
    let history = try store.ledger.auditEntries(about: "AUTO-1")
    #expect(history.last?.changes.contains(#""services":{"to":"ledger"}"#) == true)
    #expect(history.last?.reason == why.reason)
    #expect(throws: AutomationRecordError.aboutNothing) {
      try store.ledger.updateAutomation(reference, by: why) { $0.incidents = nil }
    }
    #expect(try store.ledger.automationCandidates() == [after])
    #expect(try store.ledger.verifyAudit() == nil)
  }

  @Test func `is withdrawn for a reason, once, and then stays as it is`() throws {
    let reference = try store.ledger.add(AutomationRecord.example, by: .ada).reference
    #expect(throws: AutomationError.noReason(reference)) {
      try store.ledger.withdrawAutomation(reference, by: .ada)
    }
    let withdrawn = try store.ledger.withdrawAutomation(reference, by: why)
    #expect(withdrawn.withdrawal == why)
    #expect(try store.ledger.automationCandidates() == [withdrawn])
    #expect(throws: AutomationError.alreadyWithdrawn(reference)) {
      try store.ledger.withdrawAutomation(reference, by: why)
    }
    #expect(throws: AutomationError.alreadyWithdrawn(reference)) {
      try store.ledger.updateAutomation(reference, by: why) { $0.title = "x" }
    }
    #expect(throws: AutomationError.unknown(AutomationReference(number: 9))) {
      try store.ledger.withdrawAutomation(AutomationReference(number: 9), by: why)
    }
    #expect(try store.ledger.verifyAudit() == nil)
  }

  @Test func `is refused where it names what is not there, and nothing is left behind`() throws {
    func refusal(_ change: (inout AutomationRecord) -> Void) throws -> (any Error)? {
      var record = try AutomationRecord.example
      change(&record)
      do {
        _ = try store.ledger.add(record, by: .ada)
        return nil
      } catch {
        return error
      }
    }
    #expect(
      try refusal { $0.team = "card" } as? LedgerError == .unknownTeam("card", similar: "cards"))
    #expect(
      try refusal { $0.toil = ToilSelection(team: "x") } as? LedgerError
        == .unknownTeam("x", similar: nil))
    #expect(
      try refusal { $0.toil = ToilSelection(service: "ledgr") } as? LedgerError
        == .unknownService("ledgr", similar: "ledger"))
    #expect(
      try refusal { $0.incidents = IncidentClass(services: ["payment"]) } as? LedgerError
        == .unknownService("payment", similar: "payments"))
    #expect(
      try refusal { $0.runbook = "roll-back" } as? RunbookError
        == .unknown("roll-back", similar: nil))
    #expect(try store.ledger.automationCandidates().isEmpty)
    #expect(try store.ledger.auditEntries(about: "AUTO-1").isEmpty)
  }
}

extension AutomationRecord {
  /// Automation about every incident, without anything that need not be said.
  static var example: AutomationRecord {
    get throws {
      var record = try AutomationRecord(
        title: "Roll a bad configuration back by itself", kind: .deployment,
        effectiveness: ThreePointEstimate(low: 0.4, likely: 0.6, high: 0.8),
        buildHours: ThreePointEstimate(low: 40, likely: 60, high: 120),
        maintenanceHoursPerYear: ThreePointEstimate(low: 4, likely: 8, high: 16))
      record.incidents = IncidentClass()
      return record
    }
  }
}
