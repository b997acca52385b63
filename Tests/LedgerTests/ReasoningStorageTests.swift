import Foundation
import GRDB
import Ledger
import Reliability
import Testing

@Suite("Journeys, risks and reasons in the ledger")
struct ReasoningStorageTests {
  let store: TemporaryLedger
  private let pay: Journey
  private var ledger: Ledger { store.ledger }

  init() throws {
    store = try TemporaryLedger()
    try store.ledger.addCatalogue()
    pay = try Journey(
      name: "pay", user: "a shopper", goal: "pay \"now\"", symptom: "declined", worth: "40 EUR")
    try store.ledger.add(pay, by: .ada)
    try store.ledger.add(try .zoneOutage(), by: .ada)
  }

  /// Says everything about an SLO.
  private func reason() throws {
    _ = try ledger.setReasoning(of: "availability", by: .ada) { reasons in
      reasons.journeys = ["pay"]
      reasons.risks = ["zone-outage"]
      reasons.floor = .init(try ReliabilityTarget(0.995), evidence: "a survey")
      reasons.ceiling = .init(try ReliabilityTarget(0.9995))
      reasons.contract = .init(try ReliabilityTarget(0.99), evidence: "MSA, 4")
      reasons.dependencies = ["latency"]
      reasons.owner = "Ada"
      reasons.nextReview = CalendarDay(year: 2027, month: 1, day: 15)
    }
  }

  @Test func `come back as they went in`() throws {
    try reason()
    let decision = try ledger.decide(
      .accepted, risk: "zone-outage", for: "availability",
      by: Provenance(author: "Bo", at: .noon, reason: "zones are rare"))
    let reasoning = try Ledger.open(at: store.path).reasoning()
    #expect(reasoning.journeys == [pay])
    let zoneOutage = try Risk.zoneOutage()
    #expect(reasoning.risks == [zoneOutage])
    #expect(reasoning.decisions == [decision])
    #expect(decision.person == "Bo")
    #expect(decision.target == 0.999)
    let reasons = reasoning.objective("availability")
    #expect(reasons.journeys == ["pay"])
    #expect(reasons.risks == ["zone-outage"])
    #expect(reasons.floor?.target.fraction == 0.995)
    #expect(reasons.floor?.evidence == "a survey")
    #expect(reasons.ceiling?.target.fraction == 0.9995)
    #expect(reasons.ceiling?.evidence == nil)
    #expect(reasons.contract?.evidence == "MSA, 4")
    #expect(reasons.dependencies == ["latency"])
    #expect(reasons.owner == "Ada")
    #expect(reasons.nextReview?.description == "2027-01-15")
    #expect(try ledger.verifyAudit() == nil)
  }

  @Test func `keep what they were in the audit log`() throws {
    try reason()
    _ = try ledger.updateJourney("pay", by: .ada) { journey in
      try Journey(name: journey.name, user: journey.user, goal: "pay, and get a receipt")
    }
    _ = try ledger.updateRisk("zone-outage", by: .ada) { try .zoneOutage($0.name, minutes: 50) }
    _ = try ledger.setReasoning(of: "availability", by: .ada) { $0.owner = nil }
    for _ in 0..<2 {
      _ = try ledger.decide(.rejected, risk: "zone-outage", for: "availability", by: .ada)
    }
    func actions(_ subject: String) throws -> [AuditEntry.Action] {
      try ledger.auditEntries(about: subject).map(\.action)
    }
    #expect(try actions("journey/pay") == [.recorded, .updated])
    #expect(try actions("risk/zone-outage") == [.recorded, .updated])
    #expect(try actions("slo/availability/reasons") == [.recorded, .updated])
    // The second decision says nothing new.
    #expect(try actions("slo/availability/risk/zone-outage") == [.recorded])
    #expect(try ledger.verifyAudit() == nil)
  }

  @Test(
    arguments: [
      ("UPDATE journey SET goal = 'x'", "journey/pay"),
      ("UPDATE risk SET share = 0.1", "risk/zone-outage"),
      ("UPDATE slo_reasoning SET floor = 0.5", "slo/availability/reasons"),
      ("DELETE FROM slo_risk", "slo/availability/reasons"),
      ("UPDATE risk_decision SET verdict = 'rejected'", "slo/availability/risk/zone-outage"),
      ("UPDATE incident SET risk = NULL", "INC-1"),
    ])
  func `are found by an audit where they were changed behind its back`(
    sql: String, subject: String
  ) throws {
    try reason()
    _ = try ledger.decide(.accepted, risk: "zone-outage", for: "availability", by: .ada)
    var record = IncidentRecord(title: "x")
    record.risk = "zone-outage"
    _ = try ledger.log(record, by: .ada)
    #expect(try ledger.verifyAudit() == nil)
    try DatabaseQueue(path: store.path).write { try $0.execute(sql: sql) }
    guard case .alteredSubject(let altered, _) = try ledger.verifyAudit() else {
      Issue.record("the audit found nothing")
      return
    }
    #expect(altered == subject)
  }

  @Test func `refuse what does not exist, and say what is like it`() throws {
    let error = ReasoningError.unknownJourney("pai", similar: "pay")
    #expect(throws: error) { try ledger.add(try .zoneOutage("b", journey: "pai"), by: .ada) }
    #expect(throws: error) {
      try ledger.setReasoning(of: "availability", by: .ada) { $0.journeys = ["pai"] }
    }
    #expect(throws: ReasoningError.unknownRisk("zone-outag", similar: "zone-outage")) {
      try ledger.setReasoning(of: "availability", by: .ada) { $0.risks = ["zone-outag"] }
    }
    #expect(throws: LedgerError.unknownSLO("availabilty", similar: "availability")) {
      try ledger.setReasoning(of: "availabilty", by: .ada) { _ in }
    }
    #expect(throws: LedgerError.unknownSLO("x", similar: nil)) {
      try ledger.setReasoning(of: "availability", by: .ada) { $0.dependencies = ["x"] }
    }
    #expect(throws: ReasoningError.journeyExists("pay")) { try ledger.add(pay, by: .ada) }
    #expect(throws: ReasoningError.riskExists("zone-outage")) {
      try ledger.add(try .zoneOutage(), by: .ada)
    }
    #expect(throws: ReasoningError.notBounded(risk: "zone-outage", slo: "latency")) {
      try ledger.decide(.accepted, risk: "zone-outage", for: "latency", by: .ada)
    }
    var record = IncidentRecord(title: "x")
    record.risk = "nothing"
    #expect(throws: ReasoningError.unknownRisk("nothing", similar: nil)) {
      try ledger.log(record, by: .ada)
    }
    #expect(try ledger.state().auditEntries == 7)
  }

  @Test func `come in again without a change`() throws {
    var stated = try ledger.reasoning()
    var reasons = ObjectiveReasoning(slo: "latency")
    reasons.risks = ["zone-outage"]
    stated.objectives = [reasons]
    stated.risks[0].observedFrom = nil
    let first = try ledger.importReasoning(stated, by: .ada)
    #expect(first.added == ["slo/latency/reasons"])
    #expect(first.unchanged == ["journey/pay", "risk/zone-outage"])
    let state = try ledger.state()
    let again = try ledger.importReasoning(stated, by: .ada)
    #expect(again.added.isEmpty && again.changed.isEmpty)
    #expect(try ledger.state() == state)
    // The day since when incidents name a risk is kept, and that of a new one is today.
    let zoneOutage = try Risk.zoneOutage()
    #expect(try ledger.reasoning().risks == [zoneOutage])
    _ = try ledger.importReasoning(
      Reasoning(risks: [try .zoneOutage("new", observedFrom: nil)]), by: .ada)
    #expect(
      try ledger.reasoning().risks.first { $0.name == "new" }?.observedFrom?.description
        == "2026-11-20")
  }

  @Test func `come in all or not at all`() throws {
    let state = try ledger.state()
    #expect(throws: ReasoningError.self) {
      try ledger.importReasoning(
        Reasoning(
          journeys: [try Journey(name: "new", user: "a", goal: "b")],
          risks: [try .zoneOutage("new", journey: "nobody's")]), by: .ada)
    }
    #expect(try ledger.state() == state)
    #expect(try ledger.reasoning().journeys == [pay])
  }

  @Test func `give a worksheet of one state of the ledger`() throws {
    try reason()
    var record = IncidentRecord(title: "x")
    record.risk = "zone-outage"
    record.milestones[.impactStarted] = Instant.noon.advanced(by: .seconds(-86_400))
    _ = try ledger.log(record, by: .ada)
    _ = try ledger.decide(.accepted, risk: "zone-outage", for: "availability", by: .ada)
    let worksheet = try ledger.riskWorksheet(of: "availability", at: .noon)
    #expect(worksheet.target.fraction == 0.999)
    #expect(worksheet.lines.map(\.isAccepted) == [true])
    #expect(worksheet.lines[0].record.incidents == [IncidentReference(number: 1)])
    // Another estimate is another decision, and another target to look at is none.
    _ = try ledger.updateRisk("zone-outage", by: .ada) { try .zoneOutage($0.name, minutes: 50) }
    let changed = try ledger.riskWorksheet(
      of: "availability", target: try ReliabilityTarget(0.99), at: .noon)
    #expect(changed.lines.map(\.decisionHolds) == [false])
    #expect(throws: LedgerError.unknownSLO("availabilty", similar: "availability")) {
      try ledger.riskWorksheet(of: "availabilty", at: .noon)
    }
    #expect(throws: ReasoningError.notInForce(slo: "latency")) {
      try ledger.riskWorksheet(
        of: "latency", at: Instant(millisecondsSinceEpoch: -1))
    }
  }
}

extension Risk {
  fileprivate static func zoneOutage(
    _ name: String = "zone-outage", minutes: Int = 40, journey: String? = "pay",
    observedFrom: CalendarDay? = CalendarDay(year: 2026, month: 1, day: 1)
  ) throws -> Risk {
    try Risk(
      name: name, summary: "A zone is lost",
      estimate: RiskEstimate(
        timeToDetect: .seconds(300), timeToRepair: .seconds(60 * minutes),
        timeToFailure: .seconds(365 * 86_400), share: 0.5),
      journey: journey, evidence: "INC-1", observedFrom: observedFrom)
  }
}
