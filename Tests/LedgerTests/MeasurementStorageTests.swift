import GRDB
import Ledger
import Reliability
import Testing

@Suite("Measurements in the ledger")
struct MeasurementStorageTests {
  let store: TemporaryLedger

  init() throws {
    store = try TemporaryLedger()
    try store.ledger.addCatalogue()
  }

  /// An interval of hours since noon on 20 November 2026.
  private func item(
    _ start: Double, _ end: Double, slo: String = "availability", bad: Double = 1,
    of total: Double = 1_000
  ) throws -> ImportedInterval {
    ImportedInterval(
      slo: slo,
      interval: try MeasuredInterval(
        from: .noon.advanced(by: .seconds(start * 3_600)),
        to: .noon.advanced(by: .seconds(end * 3_600)), good: total - bad, total: total),
      place: "events.csv:\(Int(start) + 2)")
  }

  private func take(_ items: ImportedInterval...) throws -> MeasurementReport {
    var rest = items[...]
    return try store.ledger.importMeasurements(by: .ada, source: "events.csv") { rest.popFirst() }
  }

  private func bad(_ slo: String = "availability") throws -> [Double] {
    let day = try Period(
      from: .noon.advanced(by: .seconds(-86_400)), to: .noon.advanced(by: .seconds(86_400)))
    return try store.ledger.measuredIntervals(of: slo, in: day).map(\.bad)
  }

  private func withdraw(_ number: Int) throws {
    _ = try store.ledger.withdrawMeasurement(
      MeasurementReference(number: number),
      by: Provenance(author: "Ada", at: .noon, reason: "a wrong query"))
  }

  @Test func `come in once, however often they are brought`() throws {
    let first = try take(item(0, 1), item(1, 2), item(0, 1, slo: "latency"))
    #expect(first.reference == MeasurementReference(number: 1))
    #expect(first.added == 3)
    let again = try take(item(0, 1, slo: "latency"), item(1, 2))
    #expect(again.reference == nil)
    #expect(again.unchanged == 2)
    #expect(try store.ledger.measurements().count == 1)
  }

  @Test func `are corrected by a later one, and nothing is lost`() throws {
    _ = try take(item(0, 1, bad: 1), item(1, 2, bad: 2))
    let report = try take(item(1, 2, bad: 7), item(2, 3, bad: 3))
    #expect(report.corrected == 1)
    #expect(report.added == 1)
    #expect(try bad() == [1, 7, 3])
    try withdraw(2)
    #expect(try bad() == [1, 2])
    try withdraw(1)
    #expect(try bad() == [])
    #expect(try store.ledger.verifyAudit() == nil)
  }

  @Test func `can be measured anew with other ends once they are withdrawn`() throws {
    _ = try take(item(0, 24, bad: 9))
    #expect(
      throws: MeasurementRecordError.overlaps(
        place: "events.csv:3", slo: "availability",
        try Period(from: .noon, to: .noon.advanced(by: .seconds(86_400))),
        MeasurementReference(number: 1))
    ) { try take(item(-1, 0), item(1, 2)) }
    #expect(try bad() == [9])
    try withdraw(1)
    _ = try take(item(1, 2, bad: 4), item(-1, 0, bad: 3), item(0, 1, bad: 5))
    #expect(try bad() == [3, 5, 4])
  }

  @Test func `that overlap or contradict each other in one file are refused as a whole`() throws {
    #expect(throws: MeasurementRecordError.self) { try take(item(0, 2), item(1, 3)) }
    #expect(
      throws: MeasurementRecordError.contradicts(
        place: "events.csv:2", slo: "availability", start: .noon)
    ) { try take(item(0, 1, bad: 1), item(0, 1, bad: 2)) }
    #expect(try take(item(0, 1), item(0, 1)).unchanged == 1)
  }

  @Test func `of an SLO that nobody defined are refused with its place`() throws {
    #expect(
      throws: MeasurementRecordError.unknownSLO(
        "availabilty", place: "events.csv:2", similar: "availability")
    ) { try take(item(0, 1, slo: "availabilty")) }
    #expect(try store.ledger.measurements().isEmpty)
  }

  @Test func `are withdrawn once, and for a reason`() throws {
    _ = try take(item(0, 1))
    let reference = MeasurementReference(number: 1)
    #expect(throws: MeasurementRecordError.noReason(reference)) {
      try store.ledger.withdrawMeasurement(reference, by: .ada)
    }
    try withdraw(1)
    #expect(throws: MeasurementRecordError.alreadyWithdrawn(reference)) { try withdraw(1) }
    #expect(throws: MeasurementRecordError.unknown(MeasurementReference(number: 9))) {
      try withdraw(9)
    }
  }

  @Test(
    arguments: [
      "UPDATE measured_interval SET good = good - 1 WHERE started = 1795176000000",
      "DELETE FROM measured_interval",
      "UPDATE measurement SET source = 'elsewhere'",
      "UPDATE budget_adjustment SET events = 5",
      "UPDATE budget_adjustment SET withdrawn_at = 1, withdrawn_by = 'Eve', withdrawn_because = '-'",
    ])
  func `and adjustments cannot be changed unseen`(sql: String) throws {
    _ = try take(item(0, 1), item(1, 2, slo: "latency"))
    _ = try store.ledger.adjustBudget(
      of: "availability",
      during: Period(from: .noon, to: .noon.advanced(by: .seconds(3_600))),
      .forgive(.events(12)), by: Provenance(author: "Ada", at: .noon, reason: "a load test"))
    #expect(try store.ledger.verifyAudit() == nil)
    let database = try DatabaseQueue(path: store.path)
    try database.write { db in try db.execute(sql: sql) }
    #expect(try store.ledger.verifyAudit() != nil)
  }
}

@Suite("Budgets from the ledger")
struct LedgerBudgetTests {
  let store: TemporaryLedger

  init() throws {
    store = try TemporaryLedger()
    try store.ledger.addCatalogue()
  }

  private func status(_ name: String) throws -> BudgetStatus {
    try #require(
      try store.ledger.budgets(of: [name], BudgetRequest(asOf: .noon)).first)
  }

  private func hours(_ range: Range<Int>, bad: Double) throws {
    var rest = try range.map { hour in
      ImportedInterval(
        slo: "availability",
        interval: try MeasuredInterval(
          from: .noon.advanced(by: .seconds(hour * 3_600)),
          to: .noon.advanced(by: .seconds((hour + 1) * 3_600)), good: 1_000 - bad, total: 1_000),
        place: "hour \(hour)")
    }[...]
    _ = try store.ledger.importMeasurements(by: .ada, source: "a test") { rest.popFirst() }
  }

  @Test func `are judged by measurements, incidents and adjustments together`() throws {
    try hours(-28 * 24..<0, bad: 1)
    _ = try store.ledger.log(.complete, by: .ada)
    _ = try store.ledger.adjustBudget(
      of: "availability",
      during: Period(from: .noon.advanced(by: .seconds(-7_200)), to: .noon),
      .exclude, by: Provenance(author: "Ada", at: .noon, reason: "a load test"))
    let status = try status("availability")
    #expect(status.basis == .measured)
    #expect(status.raw.burned == 672)
    #expect(status.adjusted.burned == 670)
    #expect(status.adjustments.count == 1)
    // Nothing that is measured lies in the incident's time any more.
    #expect(status.charges.allSatisfy { $0.burned == 0 })
  }

  @Test func `of an incident end with the hour in which it ended`() throws {
    var record = IncidentRecord.complete
    record.milestones[.impactStarted] = Instant.noon.advanced(by: .seconds(-3_600))
    record.milestones[.impactEnded] = Instant.noon.advanced(by: .seconds(-3_600 + 600))
    record.links = [SLOLink(slo: "availability", impact: .badFraction(0.6))]
    let incident = try store.ledger.log(record, by: .ada)
    try hours(-28 * 24 ..< -1, bad: 0)
    // All that was bad in the hour was so in its first ten minutes.
    try hours(-1..<0, bad: 100)
    let share = try #require(try store.ledger.budgetShares(of: incident, asOf: .noon).first)
    #expect(abs((share.measured?.burned ?? 0) - 100) < 1e-9)
    var policy = GovernancePolicy()
    policy.errorBudget.incidentShare = 0.1
    let obligations = try store.ledger.obligations(under: policy, at: .noon)
    #expect(
      obligations.map(\.arithmetic)
        == Array(repeating: "100 of 672 events (14.9 %), more than 10 %", count: 2))
  }

  private func declare(
    _ terms: ObjectiveTerms, from hours: Int, of name: String = "availability"
  ) throws {
    _ = try store.ledger.importCatalogue(
      CatalogueImport(
        services: [],
        objectives: [CatalogueImport.Declaration(name: name, service: "payments", terms: terms)]),
      effectiveFrom: .noon.advanced(by: .seconds(hours * 3_600)), by: .ada)
  }

  private func log(fromHour start: Int, toHour end: Int, bad: Double, of slo: String) throws {
    var record = IncidentRecord(title: "An outage")
    record.milestones[.impactStarted] = Instant.noon.advanced(by: .seconds(start * 3_600))
    record.milestones[.impactEnded] = Instant.noon.advanced(by: .seconds(end * 3_600 - 1_200))
    record.links = [SLOLink(slo: slo, impact: .badFraction(bad))]
    _ = try store.ledger.log(record, by: .ada)
  }

  @Test func `of an incident end with the slice of time in which it ended`() throws {
    let slices = ObjectiveTerms(
      method: .timeslices, window: .rolling(.fourWeeks),
      objectives: [
        Objective(
          target: 0.99, timeSliceTarget: 0.95, timeSliceWindow: CalendarDuration(2, .hour))
      ])
    try declare(slices, from: -40 * 24)
    try log(fromHour: -4, toHour: -3, bad: 1, of: "availability")
    try hours(-30 * 24 ..< -4, bad: 0)
    try hours(-4 ..< -3, bad: 900)
    try hours(-3..<0, bad: 0)
    var policy = GovernancePolicy()
    policy.errorBudget.incidentShare = 0.1
    // Two hours of 1 % of four weeks.
    #expect(
      try store.ledger.obligations(under: policy, at: .noon).first?.arithmetic
        == "120 of 403.2 minutes (29.8 %), more than 10 %")
  }

  @Test func `keep what an incident burned of a tighter target than today's`() throws {
    func terms(_ target: Double) -> ObjectiveTerms {
      ObjectiveTerms(
        method: .occurrences, window: .rolling(.fourWeeks),
        objectives: [Objective(target: target)])
    }
    try declare(terms(0.9995), from: -250 * 24)
    try declare(terms(0.95), from: -200 * 24)
    try hours(-360 * 24 ..< -202 * 24, bad: 0)
    try hours(-202 * 24 ..< -202 * 24 + 1, bad: 85)
    try hours(-202 * 24 + 1..<0, bad: 0)
    try log(fromHour: -202 * 24, toHour: -202 * 24 + 1, bad: 0.5, of: "availability")
    let obligations = try store.ledger.obligations(under: GovernancePolicy(), at: .noon)
    #expect(obligations.map(\.duty) == [.p0Item, .postmortem])
    #expect(obligations.first?.arithmetic.contains("(25.3 %)") == true)
  }

  @Test func `of all SLOs are those of each`() throws {
    try hours(-10..<0, bad: 3)
    _ = try store.ledger.log(.complete, by: .ada)
    let all = try store.ledger.budgets(BudgetRequest(asOf: .noon))
    #expect(all.map(\.slo.name) == ["availability", "freshness", "latency"])
    #expect(try all == ["availability", "freshness", "latency"].map(status))
  }

  @Test func `leave drills, near misses and duplicates out`() throws {
    var drill = IncidentRecord.complete
    drill.mode = .drill
    _ = try store.ledger.log(drill, by: .ada)
    #expect(try status("availability").charges.isEmpty)
    let first = try store.ledger.log(.complete, by: .ada).reference
    let second = try store.ledger.log(.complete, by: .ada).reference
    _ = try store.ledger.merge(second, into: first, by: .ada)
    #expect(try status("availability").charges.map(\.incident) == [first])
  }

  @Test func `adjust only for a reason, and take back only once`() throws {
    let hour = try Period(from: .noon, to: .noon.advanced(by: .seconds(3_600)))
    #expect(throws: AdjustmentError.noReason) {
      try store.ledger.adjustBudget(of: "latency", during: hour, .exclude, by: .ada)
    }
    let why = Provenance(author: "Ada", at: .noon, reason: "a reason")
    let made = try store.ledger.adjustBudget(of: "latency", during: hour, .exclude, by: why)
    let withdrawn = try store.ledger.withdrawAdjustment(made.reference, by: why)
    #expect(withdrawn.withdrawal == Provenance(author: "Ada", at: .noon, reason: "a reason"))
    #expect(try store.ledger.adjustments(of: "latency") == [withdrawn])
    #expect(throws: AdjustmentError.alreadyWithdrawn(made.reference)) {
      try store.ledger.withdrawAdjustment(made.reference, by: why)
    }
  }
}
