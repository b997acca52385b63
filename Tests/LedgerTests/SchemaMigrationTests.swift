import Foundation
import GRDB
import Ledger
import Reliability
import TestSupport
import Testing

@Suite("A ledger of an older schema")
struct SchemaMigrationTests {
  /// A ledger of an older schema, made from what a program of that time wrote.
  private func olderLedger(schema: Int = 1, in folder: TemporaryFolder) throws -> String {
    let path = folder.url.appending(path: "ledger.db").path()
    let dump = Project.root.appending(path: "Tests/LedgerTests/Fixtures/schema-\(schema).sql")
    let sql = try String(contentsOf: dump, encoding: .utf8)
    let database = try DatabaseQueue(path: path)
    try database.writeWithoutTransaction { db in try db.execute(sql: sql) }
    return path
  }

  // The schemas that ledgers out there have.
  @Test(arguments: [1, 2, 5, 8, 9])
  func `is backed up and migrated when it is opened, and nothing is lost`(schema: Int) throws {
    let folder = try TemporaryFolder()
    let path = try olderLedger(schema: schema, in: folder)
    let ledger = try Ledger.open(at: path)

    #expect(try ledger.verifyAudit() == nil)
    #expect(try ledger.incidents().map(\.record.title).first == "Card authorisations time out")
    #expect(try ledger.timeline(of: IncidentReference(number: 1)).count == 1)
    #expect(FileManager.default.fileExists(atPath: "\(path).schema-\(schema).backup"))
    #expect(try ledger.postmortems().count == (schema < 2 ? 0 : 1))
    #expect(try ledger.actions().count == (schema < 2 ? 0 : 1))
    #expect(try ledger.reasoning().journeys.map(\.name) == (schema < 4 ? [] : ["pay-by-card"]))
    #expect(try ledger.reasoning().decisions.count == (schema < 4 ? 0 : 1))
    #expect(try ledger.measurements().map(\.count) == (schema < 3 ? [] : [2]))
    #expect(try ledger.adjustments().count == (schema < 3 ? 0 : 1))
    #expect(try ledger.exceptions().count == (schema < 5 ? 0 : 1))
    #expect(try ledger.attributions().count == (schema < 5 ? 0 : 1))
    #expect(try ledger.satisfactionRecords().count == (schema < 6 ? 0 : 1))
    #expect(try ledger.toilEntries().map(\.record.runbook) == (schema < 6 ? [] : [nil]))
    #expect(try ledger.toilClosures().count == (schema < 6 ? 0 : 1))
    #expect(
      try ledger.alerts().map(\.link)
        == (schema < 8 ? [] : [.incident(IncidentReference(number: 1))]))
    // What nobody could say then is unknown, not zero.
    #expect(
      try ledger.incidents().compactMap(\.record.responseCost?.people) == (schema < 9 ? [] : [3]))
    #expect(try ledger.runbookUses().map(\.record.runbook) == (schema < 9 ? [] : ["restart"]))
    #expect(try ledger.runbooks().map(\.name) == (schema < 9 ? [] : ["restart"]))
    #expect(try ledger.automationCandidates().count == (schema < 9 ? 0 : 1))
    #expect(try ledger.deployments().isEmpty)
  }

  @Test(arguments: [1, 2, 5, 8, 9])
  func `takes a risk that came true once it is migrated`(schema: Int) throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger.open(at: try olderLedger(schema: schema, in: folder))
    let risk = try Risk(
      name: "config-mishap", summary: "A push breaks routing",
      estimate: RiskEstimate(
        timeToDetect: .seconds(1_800), timeToRepair: .seconds(7_200),
        timeToFailure: .seconds(120 * 86_400), share: 0.2))
    try ledger.add(risk, by: .ada)
    let incident = try ledger.update(IncidentReference(number: 1), by: .ada) {
      $0.record.risk = risk.name
    }
    #expect(try ledger.incident(incident.reference).record.risk == "config-mishap")
    #expect(try ledger.verifyAudit() == nil)
  }

  @Test(arguments: [1, 2, 5, 8, 9])
  func `takes satisfaction and toil once it is migrated`(schema: Int) throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger.open(at: try olderLedger(schema: schema, in: folder))
    let october = try Period(
      from: .noon.advanced(by: .seconds(-40 * 86_400)), to: .noon.advanced(by: .seconds(-86_400)))
    let slo = try #require(try ledger.catalogue().objectives.first)
    let satisfaction = try ledger.recordSatisfaction(
      with: slo.name,
      SatisfactionStatement(level: .low, period: october, source: .tickets), by: .ada)
    #expect(
      try ledger.satisfaction(with: slo.name, during: october)
        == .recorded(.low, by: [satisfaction]))
    _ = try ledger.setService(slo.service, by: .ada) { $0.team = "cards" }
    let toil = try ledger.log(
      ToilRecord(
        team: "cards", what: "Requeue payments", minutes: 20, time: .spread(october),
        incident: IncidentReference(number: 1)), by: .ada)
    #expect(try ledger.toilEntries().last == toil)
    #expect(try ledger.verifyAudit() == nil)
  }

  @Test(arguments: [1, 2, 5, 8, 9])
  func `takes costs, runbooks and automation once it is migrated`(schema: Int) throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger.open(at: try olderLedger(schema: schema, in: folder))
    let incident = try ledger.update(IncidentReference(number: 1), by: .ada) {
      $0.record.responseCost = try ResponseCost(people: 3)
    }
    #expect(try ledger.incident(incident.reference) == incident)
    let service = try #require(try ledger.catalogue().services.first).name
    let kind = IncidentClass(services: [service])
    let runbook = try ledger.addRunbook(
      "fail-over", RunbookRecord(title: "Fail over", purpose: kind), by: .ada)
    let use = try ledger.recordUse(
      RunbookUseRecord(of: "fail-over", at: .noon, incident: incident.reference), by: .ada)
    var record = try AutomationRecord.example
    record.incidents = kind
    record.runbook = runbook.name
    let candidate = try ledger.add(record, by: .ada)
    #expect(try ledger.runbooks().first == runbook)
    #expect(try ledger.runbookUses().last == use)
    #expect(try ledger.automationCandidates().last == candidate)
    #expect(try ledger.verifyAudit() == nil)
  }

  @Test func `finds runbooks that were recorded before anybody could search them`() throws {
    let store = try TemporaryLedger()
    try store.ledger.addCatalogue()
    _ = try store.ledger.log(.complete, by: .ada)
    _ = try store.ledger.addRunbook(
      "fail-over",
      RunbookRecord(title: "Fail over", purpose: IncidentClass(services: ["payments"])), by: .ada)
    let query = try SearchQuery("fail over")
    #expect(try store.ledger.search(query, limit: 9).hits.count == 1)
    // As a program of the schema before left it.
    let database = try DatabaseQueue(path: store.path)
    try database.write { db in
      try db.execute(
        sql: """
          DELETE FROM search_index WHERE subject = 'runbook/fail-over';
          DELETE FROM grdb_migrations WHERE identifier = '0011-search-of-runbooks';
          """)
    }
    try database.close()
    #expect(try Ledger.open(at: store.path).search(query, limit: 9).hits.isEmpty)
    let older = try DatabaseQueue(path: store.path)
    try older.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA user_version = \(Ledger.schemaVersion - 1)")
    }
    try older.close()
    #expect(
      try Ledger.open(at: store.path).search(query, limit: 9).hits.map(\.subject)
        == ["runbook/fail-over"])
  }

  @Test func `takes postmortems once it is migrated`() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger.open(at: try olderLedger(in: folder))
    let incident = IncidentReference(number: 1)
    _ = try ledger.startPostmortem(
      of: incident, with: .text("# Card authorisations time out\n"), due: nil, by: .ada)
    #expect(try ledger.revision(of: incident).text == "# Card authorisations time out\n")
    #expect(try ledger.verifyAudit() == nil)
  }
}
