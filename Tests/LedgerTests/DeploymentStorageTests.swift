import GRDB
import Ledger
import Reliability
import Testing

@Suite("Deployments in the ledger")
struct DeploymentStorageTests {
  let store: TemporaryLedger
  private let why = Provenance(author: "Grace", at: .noon, reason: "it never reached users")

  init() throws {
    store = try TemporaryLedger()
    try store.ledger.addCatalogue()
  }

  private func record(
    _ change: String, hoursAgo: Double = 1, of service: String = "payments",
    _ outcome: DeploymentOutcome? = nil, restoredAt: Instant? = nil
  ) throws -> DeploymentRecord {
    try DeploymentRecord(
      of: service, change: change, at: Instant.noon.advanced(by: .seconds(-hoursAgo * 3_600)),
      kind: .config, outcome: outcome, restoredAt: restoredAt, source: "pipeline")
  }

  @Test func `come back as they were recorded, by time, and stand in the audit log`() throws {
    let late = try store.ledger.record(
      record("v2", .rolledBack, restoredAt: .noon), by: .ada)
    let early = try store.ledger.record(record("v1", hoursAgo: 2), by: .ada)
    #expect(try store.ledger.deployments() == [early, late])
    #expect(try store.ledger.deployments(of: "ledger").isEmpty)
    #expect(try store.ledger.verifyAudit() == nil)
    try DatabaseQueue(path: store.path).write { db in
      try db.execute(sql: "UPDATE deployment SET outcome = 'fixed-forward' WHERE id = 1")
    }
    #expect(
      try store.ledger.verifyAudit()
        == .alteredSubject(
          "DEP-1", lastEntry: store.ledger.auditEntries(about: "DEP-1").last?.sequence))
  }

  @Test func `are told more of, and withdrawn`() throws {
    let first = try store.ledger.record(record("v1"), by: .ada)
    #expect(
      throws: DeploymentError.exists(first.reference, service: "payments", change: "v1")
    ) { try store.ledger.record(record("v1"), by: .ada) }
    let failed = try store.ledger.updateDeployment(first.reference, by: .ada) { before in
      #expect(before == first.record)
      return try record("v1", .rolledBack)
    }
    #expect(try store.ledger.deployments() == [failed])
    #expect(throws: DeploymentError.noReason(first.reference)) {
      try store.ledger.withdrawDeployment(first.reference, by: .ada)
    }
    #expect(
      try store.ledger.withdrawDeployment(first.reference, by: why).withdrawal == why)
    #expect(throws: DeploymentError.withdrawn(first.reference)) {
      try store.ledger.updateDeployment(first.reference, by: .ada) { $0 }
    }
    #expect(try store.ledger.changeFailures(during: lastDay).isEmpty)
    #expect(try store.ledger.verifyAudit() == nil)
  }

  private var lastDay: Period {
    get throws {
      try Period(from: Instant.noon.advanced(by: .seconds(-86_400)), to: Instant.noon)
    }
  }

  @Test func `are refused where they name what is not there or has not been`() throws {
    #expect(throws: LedgerError.unknownService("payment", similar: "payments")) {
      try store.ledger.record(record("v1", of: "payment"), by: .ada)
    }
    let later = Instant.noon.advanced(by: .seconds(60))
    #expect(throws: DeploymentError.inTheFuture(later)) {
      try store.ledger.record(record("v1", .rolledBack, restoredAt: later), by: .ada)
    }
    #expect(throws: DeploymentError.unknown(DeploymentReference(number: 4))) {
      try store.ledger.withdrawDeployment(DeploymentReference(number: 4), by: why)
    }
  }

  @Test func `come in from a tool, all or none, and once`() throws {
    func take(_ records: [DeploymentRecord]) throws -> RowImportReport {
      var rows = records.enumerated().map {
        ImportedRow.record($1, place: "deploys.csv:\($0 + 2)")
      }.makeIterator()
      return try store.ledger.importDeployments(by: .ada) { rows.next() }
    }
    #expect(try take([record("v1"), record("v2")]).created == 2)
    let again = try take([record("v1"), record("v2", .rolledBack), record("v3")])
    #expect((again.created, again.updated, again.unchanged) == (1, 1, 1))
    let error = #expect(throws: ImportedRowError.self) {
      try take([record("v4"), record("v5", of: "payment")])
    }
    #expect(error?.place == "deploys.csv:3")
    #expect(throws: ImportedRowError.self) {
      try take([record("v4"), record("v4", .rolledBack), record("v4")])
    }
    #expect(try store.ledger.deployments().map(\.record.change) == ["v1", "v2", "v3"])
    _ = try store.ledger.withdrawDeployment(DeploymentReference(number: 1), by: why)
    #expect(try take([record("v1", .worked)]).skipped == ["withdrawn here": 1])
    #expect(try store.ledger.verifyAudit() == nil)
  }

  @Test func `meet the incidents that name them, whenever those began`() throws {
    _ = try store.ledger.record(record("v1", hoursAgo: 4), by: .ada)
    _ = try store.ledger.record(record("v2", hoursAgo: 3), by: .ada)
    _ = try store.ledger.record(record("old", hoursAgo: 400), by: .ada)
    for (change, hoursAgo) in [("v2", 1.0), ("old", 3), ("unheard-of", 2)] {
      var incident = IncidentRecord(title: "It fails")
      incident.services = ["payments"]
      incident.change = change
      incident.milestones[.impactStarted] = Instant.noon.advanced(by: .seconds(-hoursAgo * 3_600))
      _ = try store.ledger.log(incident, by: .ada)
    }
    let period = try Period(
      from: Instant.noon.advanced(by: .seconds(-5 * 3_600)),
      to: Instant.noon.advanced(by: .seconds(-2 * 3_600)))
    let changes = try #require(try store.ledger.changeFailures(during: period).first)
    #expect(changes.deployments == 2)
    // What failed in the period failed after it; what began in it names an earlier one.
    #expect(changes.failures.map(\.deployment.record.change) == ["v2"])
    #expect(changes.unrecorded.isEmpty)
    let all = try #require(
      try store.ledger.changeFailures(
        during: Period(from: period.start, to: .noon)
      ).first)
    #expect(all.unrecorded.map(\.number) == [3])
    #expect(try store.ledger.changeFailures(team: "cards", during: period) == [changes])
    #expect(throws: LedgerError.unknownTeam("card", similar: "cards")) {
      try store.ledger.changeFailures(team: "card", during: period)
    }
  }
}
