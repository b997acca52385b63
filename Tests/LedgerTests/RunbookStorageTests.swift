import GRDB
import Ledger
import Reliability
import Testing

@Suite("Runbooks in the ledger")
struct RunbookStorageTests {
  let store: TemporaryLedger
  private let why = Provenance(author: "Grace", at: .noon, reason: "the old acquirer is gone")

  init() throws {
    store = try TemporaryLedger()
    try store.ledger.addCatalogue()
  }

  private func record(
    _ title: String = "Move traffic", team: String? = "cards", services: [String] = ["payments"]
  ) throws -> RunbookRecord {
    try RunbookRecord(
      title: title, team: team, location: "https://runbooks.example/move",
      purpose: IncidentClass(
        services: services, triggers: ["provider-change"], factors: ["network"],
        alerts: ["FastBurn", "SlowBurn"]), steps: 9, manualSteps: 7)
  }

  @Test func `come back as they were recorded, by name, and stand in the audit log`() throws {
    let moved = try store.ledger.addRunbook("move-traffic", record(), by: .ada)
    let bare = try store.ledger.addRunbook(
      "a-look", RunbookRecord(title: "Look", purpose: IncidentClass(factors: ["other"])), by: .ada)
    #expect(try store.ledger.runbooks() == [bare, moved])
    #expect(try store.ledger.verifyAudit() == nil)
    let entry = try #require(try store.ledger.auditEntries(about: "runbook/move-traffic").first)
    #expect(entry.changes.contains(#""alerts":{"to":"FastBurn, SlowBurn"}"#))
    #expect(entry.changes.contains(#""manual steps":{"to":"7"}"#))
    try DatabaseQueue(path: store.path).write { db in
      try db.execute(sql: "UPDATE runbook_class SET alert = 'x' WHERE alert = 'SlowBurn'")
    }
    #expect(
      try store.ledger.verifyAudit()
        == .alteredSubject("runbook/move-traffic", lastEntry: entry.sequence))
  }

  @Test func `are changed, withdrawn, and recorded anew`() throws {
    _ = try store.ledger.addRunbook("move", record(), by: .ada)
    #expect(throws: RunbookError.exists("move")) {
      try store.ledger.addRunbook("move", record("Other"), by: .ada)
    }
    let changed = try store.ledger.updateRunbook("move", by: .ada) { before in
      #expect(before == (try record()))
      return try record("Move all traffic", services: ["ledger"])
    }
    #expect(try store.ledger.runbooks() == [changed])
    #expect(throws: RunbookError.noReason("move")) {
      try store.ledger.withdrawRunbook("move", by: .ada)
    }
    #expect(try store.ledger.withdrawRunbook("move", by: why).withdrawal == why)
    #expect(throws: RunbookError.withdrawn("move")) {
      try store.ledger.withdrawRunbook("move", by: why)
    }
    #expect(throws: RunbookError.withdrawn("move")) {
      try store.ledger.updateRunbook("move", by: .ada) { $0 }
    }
    #expect(try store.ledger.addRunbook("move", record(), by: why).withdrawal == nil)
    #expect(try store.ledger.runbooks().map(\.recorded.author) == ["Grace"])
    #expect(try store.ledger.verifyAudit() == nil)
  }

  @Test func `are refused where they name what is not there`() throws {
    #expect(throws: RunbookRecordError.invalidName("Move it")) {
      try store.ledger.addRunbook("Move it", record(), by: .ada)
    }
    #expect(throws: LedgerError.unknownTeam("card", similar: "cards")) {
      try store.ledger.addRunbook("move", record(team: "card"), by: .ada)
    }
    #expect(throws: LedgerError.unknownService("payment", similar: "payments")) {
      try store.ledger.addRunbook("move", record(services: ["payment"]), by: .ada)
    }
    #expect(throws: RunbookError.unknown("move", similar: nil)) {
      try store.ledger.updateRunbook("move", by: .ada) { $0 }
    }
    #expect(try store.ledger.runbooks().isEmpty)
    #expect(try store.ledger.verifyAudit() == nil)
  }

  @Test func `keep their uses, which are exercises in a drill`() throws {
    _ = try store.ledger.addRunbook("move", record(), by: .ada)
    let real = try store.ledger.log(IncidentRecord(title: "x"), by: .ada).reference
    var drill = IncidentRecord(title: "Game day")
    drill.mode = .drill
    let practice = try store.ledger.log(drill, by: .ada).reference
    let uses = try [
      RunbookUseRecord(
        of: "move", at: .noon, incident: real, outcome: .partly, minutes: 41, manualSteps: 7,
        person: "Ada", note: "step 4 names the old host"),
      RunbookUseRecord(of: "move", at: .noon, incident: practice),
      RunbookUseRecord(of: "move", at: .noon, isExercise: true, outcome: .yes),
    ].map { try store.ledger.recordUse($0, by: .ada) }
    #expect(try store.ledger.runbookUses() == uses)
    #expect(uses.map(\.record.isExercise) == [false, true, true])
    #expect(uses.map(\.reference.description) == ["USE-1", "USE-2", "USE-3"])
    #expect(try store.ledger.verifyAudit() == nil)

    let reference = uses[0].reference
    #expect(throws: RunbookError.noReasonForUse(reference)) {
      try store.ledger.withdrawUse(reference, by: .ada)
    }
    #expect(try store.ledger.withdrawUse(reference, by: why).withdrawal == why)
    #expect(throws: RunbookError.useAlreadyWithdrawn(reference)) {
      try store.ledger.withdrawUse(reference, by: why)
    }
    #expect(throws: RunbookError.unknownUse(RunbookUseReference(number: 9))) {
      try store.ledger.withdrawUse(RunbookUseReference(number: 9), by: why)
    }
    #expect(try store.ledger.verifyAudit() == nil)
    try DatabaseQueue(path: store.path).write { db in
      try db.execute(sql: "UPDATE runbook_use SET worked = 'yes' WHERE id = 2")
    }
    let last = try #require(try store.ledger.auditEntries(about: "USE-2").last)
    #expect(
      try store.ledger.verifyAudit() == .alteredSubject("USE-2", lastEntry: last.sequence))
  }

  @Test func `are used while they hold, of what there is, and not in the future`() throws {
    func use(_ runbook: String = "move", at: Instant = .noon, incident: Int? = nil) throws {
      _ = try store.ledger.recordUse(
        RunbookUseRecord(
          of: runbook, at: at, incident: incident.map(IncidentReference.init(number:))),
        by: .ada)
    }
    _ = try store.ledger.addRunbook("move", record(), by: .ada)
    #expect(throws: RunbookError.unknown("mov", similar: "move")) { try use("mov") }
    #expect(throws: LedgerError.unknownIncident(IncidentReference(number: 9))) {
      try use(incident: 9)
    }
    let later = Instant.noon.advanced(by: .seconds(1))
    #expect(throws: RunbookError.inTheFuture(later)) { try use(at: later) }
    _ = try store.ledger.withdrawRunbook("move", by: why)
    #expect(throws: RunbookError.withdrawn("move")) { try use() }
    // What was done before the runbook was withdrawn can still be written down.
    try use(at: Instant.noon.advanced(by: .seconds(-1)))
    #expect(try store.ledger.runbookUses().count == 1)
    #expect(try store.ledger.verifyAudit() == nil)
  }

  @Test func `stand beside the toil that was done by them`() throws {
    _ = try store.ledger.addRunbook("move", record(), by: .ada)
    func toil(_ runbook: String) throws -> ToilRecord {
      try ToilRecord(team: "cards", what: "Move", minutes: 9, time: .at(.noon), runbook: runbook)
    }
    let entry = try store.ledger.log(toil("move"), by: .ada)
    #expect(try store.ledger.toilEntries() == [entry])
    #expect(throws: RunbookError.unknown("moved", similar: "move")) {
      try store.ledger.log(toil("moved"), by: .ada)
    }
    #expect(try store.ledger.verifyAudit() == nil)
    try DatabaseQueue(path: store.path).write { db in
      try db.execute(sql: "UPDATE toil_entry SET runbook = NULL")
    }
    #expect(try store.ledger.verifyAudit() != nil)
  }
}
