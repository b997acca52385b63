import GRDB
import Ledger
import Reliability
import Testing

@Suite("Toil in the ledger")
struct ToilStorageTests {
  let store: TemporaryLedger
  private let why = Provenance(author: "Ada", at: .noon, reason: "counted twice")

  init() throws {
    store = try TemporaryLedger()
    try store.ledger.addCatalogue()
  }

  /// October 2026, whole days before the noon of the tests.
  private var october: Period {
    get throws {
      try Period(
        from: try #require(Instant(iso8601: "2026-10-01T00:00:00Z")),
        to: try #require(Instant(iso8601: "2026-11-01T00:00:00Z")))
    }
  }

  private func record(
    _ what: String = "Restart a consumer", minutes: Double = 15, team: String = "cards",
    time: ToilTime? = nil, incident: Int? = nil, service: String? = nil, id: String? = nil
  ) throws -> ToilRecord {
    try ToilRecord(
      team: team, what: what, minutes: minutes, people: 2, times: 3,
      time: try time ?? .spread(october), kind: .interrupt,
      incident: incident.map(IncidentReference.init(number:)), service: service,
      category: TaxonomyEntry("restarts"),
      source: .init(name: "jira", externalID: id))
  }

  private func take(_ records: ToilRecord...) throws -> RowImportReport {
    var rest = records.enumerated().map { index, record in
      ImportedRow<ToilRecord>.record(record, place: "worklog.csv:\(index + 2)")
    }[...]
    return try store.ledger.importToil(by: .ada) { rest.popFirst() }
  }

  @Test func `comes back as it was logged, and stands in the audit log`() throws {
    let incident = try store.ledger.log(.complete, by: .ada).reference
    let spread = try store.ledger.log(
      record(incident: incident.number, service: "payments"), by: .ada)
    let moment = try store.ledger.log(record(time: .at(.noon)), by: .ada)
    #expect(try store.ledger.toilEntries() == [spread, moment])
    #expect(try store.ledger.toilEntries(of: "cards", during: october) == [spread])
    #expect(try store.ledger.verifyAudit() == nil)
    let entry = try #require(try store.ledger.auditEntries(about: "TOIL-1").first)
    #expect(entry.changes.contains(#""incident":{"to":"INC-1"}"#))
    #expect(entry.changes.contains(#""class":{"to":"restarts"}"#))
    for column in ["minutes", "people", "times"] {
      try DatabaseQueue(path: store.path).write { db in
        try db.execute(sql: "UPDATE toil_entry SET \(column) = \(column) + 1 WHERE id = 1")
      }
      #expect(
        try store.ledger.verifyAudit() == .alteredSubject("TOIL-1", lastEntry: entry.sequence))
      try DatabaseQueue(path: store.path).write { db in
        try db.execute(sql: "UPDATE toil_entry SET \(column) = \(column) - 1 WHERE id = 1")
      }
    }
  }

  @Test func `gives the share of a team, and what makes it known`() throws {
    let policy = ToilPolicy()
    func share() throws -> ToilShare {
      try store.ledger.toil(of: "cards", during: october, under: policy)
    }
    #expect(try share().level == .unknown(.nothingLogged))
    let entry = try store.ledger.log(record(), by: .ada)
    #expect(try share().level == .unknown(.capacityUnknown))
    let january = try #require(CalendarDay("2026-01-01"))
    try store.ledger.setCapacity(
      TeamCapacity(
        team: "cards", effectiveFrom: january, people: 2, hoursAWeek: 35, onCall: 6), by: .ada)
    #expect(try share().level == .unknown(.mayBeMore))
    #expect(try share().onCallFloor == 2.0 / 6)
    let closure = try store.ledger.closeToil(of: "cards", during: october, by: .ada)
    #expect(try share().level == .low)
    // Said again, it stays as it was said first.
    let again = Provenance(author: "Grace", at: .noon)
    #expect(try store.ledger.closeToil(of: "cards", during: october, by: again) == closure)

    _ = try store.ledger.openToil(of: "cards", during: october, by: why)
    #expect(try share().level == .unknown(.mayBeMore))
    #expect(try store.ledger.toilClosures(of: "cards").map(\.withdrawal) == [why])
    _ = try store.ledger.closeToil(of: "cards", during: october, by: .ada)
    _ = try store.ledger.withdrawToil(entry.reference, by: why)
    #expect(try share().level == .low)
    #expect(try share().share == 0)
    let all = try store.ledger.toil(during: october, under: policy)
    let cards = try share()
    #expect(all == [cards])

    try store.ledger.setCapacity(
      TeamCapacity(team: "cards", effectiveFrom: january, people: 3, hoursAWeek: 35), by: .ada)
    #expect(try store.ledger.capacities(of: "cards").map(\.people) == [3])
    let kept = try store.ledger.auditEntries(about: "team/cards/2026-01-01")
    #expect(kept.last?.changes.contains(#""people":{"from":"2.0","to":"3.0"}"#) == true)
    #expect(try store.ledger.verifyAudit() == nil)
    try DatabaseQueue(path: store.path).write { db in
      try db.execute(sql: "UPDATE team_capacity SET people = 99")
    }
    #expect(
      try store.ledger.verifyAudit()
        == .alteredSubject("team/cards/2026-01-01", lastEntry: kept.last?.sequence))
  }

  @Test func `comes in once, is updated where it changed, and stays withdrawn`() throws {
    let (first, second) = (try record(id: "OPS-1"), try record("Rotate keys", id: "OPS-2"))
    #expect(try take(first, second).created == 2)
    let again = try take(second, first, first)
    #expect(again.unchanged == 3)
    #expect(again.total == 3)
    let changed = try record(minutes: 45, id: "OPS-1")
    #expect(try take(changed, second).updated == 1)
    #expect(try store.ledger.toilEntries().map(\.record) == [changed, second])
    _ = try store.ledger.withdrawToil(ToilReference(number: 2), by: why)
    let after = try take(changed, record("Rotate all keys", id: "OPS-2"))
    #expect(after.skipped == ["withdrawn here": 1])
    #expect(try store.ledger.toilEntries().last?.record == second)
    // Another tool may have the same identifiers.
    let other = try ToilRecord(
      team: "cards", what: "x", minutes: 1, time: .at(.noon),
      source: .init(name: "snow", externalID: "OPS-1"))
    #expect(try take(other).created == 1)
    #expect(try store.ledger.verifyAudit() == nil)
  }

  @Test func `comes in as a whole or not at all, and says which row is wrong`() throws {
    func refusal(_ records: ToilRecord...) throws -> String {
      var rest = records.enumerated().map { index, record in
        ImportedRow<ToilRecord>.record(record, place: "worklog.csv:\(index + 2)")
      }[...]
      do {
        _ = try store.ledger.importToil(by: .ada) { rest.popFirst() }
        return "nothing"
      } catch let error as ImportedRowError {
        return "\(error)"
      }
    }
    let good = try record(id: "OPS-1")
    #expect(
      try refusal(good, record(team: "card", id: "OPS-2"))
        == "worklog.csv:3: no service of the catalogue has the team 'card': did you mean 'cards'?")
    #expect(try refusal(good, record(minutes: 9, id: "OPS-1")).hasPrefix("worklog.csv:3: 'OPS-1'"))
    #expect(try store.ledger.toilEntries().isEmpty)
    #expect(try store.ledger.auditEntries(about: "TOIL-1").isEmpty)
  }

  @Test func `is refused where it names what is not there, or has not been`() throws {
    let future = Instant.noon.advanced(by: .seconds(60))
    #expect(throws: ToilError.inTheFuture(future)) {
      try store.ledger.log(record(time: .at(future)), by: .ada)
    }
    #expect(throws: LedgerError.unknownIncident(IncidentReference(number: 9))) {
      try store.ledger.log(record(incident: 9), by: .ada)
    }
    #expect(throws: LedgerError.unknownService("payment", similar: "payments")) {
      try store.ledger.log(record(service: "payment"), by: .ada)
    }
    #expect(throws: LedgerError.unknownTeam("card", similar: "cards")) {
      try store.ledger.closeToil(of: "card", during: october, by: .ada)
    }
    let running = try Period(from: october.start, to: future)
    #expect(throws: ToilError.notOver(running)) {
      try store.ledger.closeToil(of: "cards", during: running, by: .ada)
    }
    #expect(throws: ToilError.notClosed(team: "cards", try october)) {
      try store.ledger.openToil(of: "cards", during: october, by: why)
    }
    let entry = try store.ledger.log(record(), by: .ada)
    #expect(throws: ToilError.noReason(entry.reference)) {
      try store.ledger.withdrawToil(entry.reference, by: .ada)
    }
    _ = try store.ledger.withdrawToil(entry.reference, by: why)
    #expect(throws: ToilError.alreadyWithdrawn(entry.reference)) {
      try store.ledger.withdrawToil(entry.reference, by: why)
    }
    #expect(throws: ToilError.unknown(ToilReference(number: 9))) {
      try store.ledger.withdrawToil(ToilReference(number: 9), by: why)
    }
    #expect(try store.ledger.verifyAudit() == nil)
  }
}
