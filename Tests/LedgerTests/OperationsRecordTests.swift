import Ledger
import Reliability
import Testing

@Suite("The record of how services are run")
struct OperationsRecordTests {
  let store: TemporaryLedger

  init() throws {
    store = try TemporaryLedger()
    try store.ledger.addCatalogue()
  }

  private func at(days: Int) -> Instant { .noon.advanced(by: .seconds(days * 86_400)) }

  /// Logs an outage of an hour; it is linked to the SLO of availability where it is wholly bad.
  @discardableResult
  private func log(
    days: Int, harms: Bool = true, _ body: (inout IncidentRecord) throws -> Void = { _ in }
  ) throws -> Incident {
    var record = IncidentRecord(title: "Payments fail")
    record.services = ["payments"]
    record.trigger = TaxonomyEntry("config-push")
    record.milestones = Milestones([
      .impactStarted: at(days: days),
      .impactEnded: at(days: days).advanced(by: .seconds(3_600)),
    ])
    if harms { record.links = [SLOLink(slo: "availability", impact: .badFraction(1))] }
    try body(&record)
    return try store.ledger.log(record, by: Provenance(author: "Ada", at: .noon))
  }

  private func record(
    days: Int = 0, _ policy: GovernancePolicy = GovernancePolicy()
  ) throws -> OperationsRecord {
    try store.ledger.operationsRecord(asOf: at(days: days), under: policy)
  }

  @discardableResult
  private func addCandidate(_ title: String = "Roll back by itself") throws -> AutomationCandidate {
    var record = try AutomationRecord(
      title: title, kind: .deployment,
      effectiveness: ThreePointEstimate(low: 0.4, likely: 0.6, high: 0.8),
      buildHours: ThreePointEstimate(low: 20, likely: 40, high: 80),
      maintenanceHoursPerYear: ThreePointEstimate(low: 2, likely: 4, high: 8))
    record.incidents = IncidentClass(services: ["payments"], triggers: ["config-push"])
    return try store.ledger.add(record, by: .ada)
  }

  @Test func `begins with the first incident that counts, or when the policy says`() throws {
    #expect(try record().span == nil)
    try log(days: -100)
    try log(days: -300) { $0.mode = .drill }
    #expect(try record().span?.start == at(days: -100))
    var policy = GovernancePolicy()
    policy.automation.recordedSince = at(days: -200)
    #expect(try record(policy).span?.start == at(days: -200))
    policy.automation.daysBack = 50
    #expect(try record(policy).span?.start == at(days: -50))
    #expect(try record(policy).incidents.isEmpty)
  }

  @Test func `says what an incident burned of a year's budget`() throws {
    try log(days: -100)
    try log(days: -50, harms: false)
    let incidents = try record().incidents
    // An hour of a year's 0.1 %: 60 / (0.001 x 525,960).
    let burn = try #require(incidents.first?.burned)
    #expect(abs(burn - 60 / 525.96) < 1e-9)
    #expect(incidents[0].burns[0].isMeasured == false)
    #expect(incidents[1].burned == nil)
  }

  @Test func `takes what is measured where something is, and what is recorded in its gaps`() throws
  {
    try log(days: -100)
    try log(days: -60) { $0.links = [SLOLink(slo: "availability", impact: .badFraction(0.5))] }
    let day: Int64 = 86_400_000
    // Measured from 80 days before on; on the day of the second incident 2 of 100 events were bad.
    let first = at(days: -80).millisecondsSinceEpoch
    var rest = try (0..<80).map { index in
      let from = Instant(millisecondsSinceEpoch: first + Int64(index) * day)
      return ImportedInterval(
        slo: "availability",
        interval: try MeasuredInterval(
          from: from, to: from.advanced(by: .milliseconds(day)), good: index == 20 ? 98 : 100,
          total: 100), place: "events.csv:\(index + 2)")
    }[...]
    _ = try store.ledger.importMeasurements(by: .ada, source: "events.csv") { rest.popFirst() }
    let incidents = try record().incidents
    #expect(incidents.map { $0.burns.map(\.isMeasured) } == [[false], [true]])
    // 2 bad of what a year allows: 0.001 x 100 a day x 365.25; half of the hour's traffic at most.
    let burn = try #require(incidents[1].burned)
    #expect(abs(burn - 2 / 36.525) < 1e-9)
  }

  @Test func `takes the recorded work of people, or the toil logged for an incident`() throws {
    try log(days: -100) { $0.responseCost = try ResponseCost(engagedMinutes: 120) }
    let second = try log(days: -90)
    _ = try store.ledger.log(
      ToilRecord(
        team: "cards", what: "restart", minutes: 45, time: .at(at(days: -90)),
        incident: second.reference), by: .ada)
    try log(days: -80)
    #expect(try record().incidents.map { $0.work?.hours } == [2, 0.75, nil])
  }

  @Test func `leaves out candidates that were withdrawn or built`() throws {
    for days in [-100, -80, -60] { try log(days: days) }
    let candidates = try (1...3).map { try addCandidate("Candidate \($0)") }
    _ = try store.ledger.withdrawAutomation(
      candidates[0].reference, by: Provenance(author: "Ada", at: .noon, reason: "too hard"))
    var proposal = Proposal(
      subject: .automation(candidates[1].reference), kind: .automate, what: "Build it.",
      why: "It pays.", basis: ProposalBasis(asOf: .noon, seed: 1, policy: "built-in"))
    proposal.reach = ProposalReach(incidents: candidates[1].record.incidents)
    let filed = try store.ledger.file([proposal], by: .ada)
    let reference = try #require(filed.first?.reference)
    _ = try store.ledger.decide(
      reference,
      RecommendationAnswer(verdict: .accept, person: "Grace", reason: "worth it"), by: .ada)
    #expect(try record().candidates.map(\.reference.number) == [2, 3])
    _ = try store.ledger.implement(
      reference, at: at(days: -70), what: "PR 7", by: Provenance(author: "Ada", at: .noon))
    let built = try record()
    #expect(built.candidates.map(\.reference.number) == [3])
    // Two incidents came before it was built.
    #expect(built.unautomated.map(\.incident.reference.number) == [3])
    #expect(try store.ledger.verifyAudit() == nil)
  }

  @Test func `lets what a whole run no longer finds lapse, and nothing of other fields`() throws {
    func proposal(_ subject: ProposalSubject, _ kind: ProposalKind) -> Proposal {
      Proposal(
        subject: subject, kind: kind, what: "Do it.", why: "It pays.",
        basis: ProposalBasis(asOf: .noon, seed: 1, policy: "built-in"))
    }
    let found = [
      proposal(.incidentClass(service: "payments", trigger: "capacity"), .findAutomation),
      proposal(.factor("retries"), .mendFactor), proposal(.service("payments"), .addObjective),
    ]
    _ = try store.ledger.file(found, by: .ada)
    _ = try store.ledger.file([], lookingThrough: [.automation], by: .ada)
    let states = try store.ledger.recommendations().map { $0.state(at: .noon) }
    #expect(states == [.lapsed, .open, .open])
    #expect(
      try store.ledger.recommendations()[0].lapse?.reason
        == "looked at anew: the record shows it no more")
    #expect(try store.ledger.verifyAudit() == nil)
  }

  @Test func `shows the incidents and the budgets by which automation is judged`() throws {
    for days in [-100, -80, -60, -20] { try log(days: days) }
    try log(days: -50) { $0.trigger = TaxonomyEntry("capacity") }
    let candidate = try addCandidate()
    var proposal = Proposal(
      subject: .automation(candidate.reference), kind: .automate, what: "Build it.",
      why: "It pays.", basis: ProposalBasis(asOf: .noon, seed: 1, policy: "built-in"))
    proposal.reach = ProposalReach(incidents: candidate.record.incidents, slos: ["availability"])
    let reference = try #require(try store.ledger.file([proposal], by: .ada).first?.reference)
    _ = try store.ledger.decide(
      reference,
      RecommendationAnswer(verdict: .accept, person: "Grace", reason: "worth it"), by: .ada)
    _ = try store.ledger.implement(reference, at: at(days: -30), what: "PR 7", by: .ada)
    var records: [VerificationRecord] = []
    _ = try store.ledger.forEachVerificationRecord(
      VerificationQuery(only: .recommendation(reference), asOf: .noon)
    ) { records.append($0) }
    let shown = try #require(records.first)
    #expect(shown.incidents.map(\.reference.number) == [1, 2, 3, 4])
    #expect(shown.courses.map(\.slo) == ["availability"])
    #expect(shown.services == ["payments"])
  }
}
