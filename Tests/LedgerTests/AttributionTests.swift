import Ledger
import Reliability
import Testing

@Suite("Accountability across teams")
struct AttributionTests {
  let store: TemporaryLedger
  private let incident: IncidentReference

  init() throws {
    store = try TemporaryLedger()
    try store.ledger.addCatalogue()
    var record = IncidentRecord(title: "The ledger fails over")
    record.milestones[.impactStarted] = Instant.noon.advanced(by: .seconds(-7_200))
    record.milestones[.impactEnded] = Instant.noon.advanced(by: .seconds(-3_600))
    record.links = [SLOLink(slo: "availability", impact: .badFraction(0.5))]
    incident = try store.ledger.log(record, by: .ada).reference
  }

  private func provenance(days: Int = 0, _ reason: String? = "its failover took an hour")
    -> Provenance
  {
    Provenance(author: "Ada", at: .noon.advanced(by: .seconds(days * 86_400)), reason: reason)
  }

  private func ask() throws -> AttributionClaim {
    try store.ledger.askAttribution(
      of: incident, slo: "availability", to: "ledger", under: ErrorBudgetPolicy(),
      by: provenance())
  }

  private func attribution() throws -> Attribution? {
    try store.ledger.incident(incident).record.links.first?.attribution
  }

  @Test func `asks the other team, by a day, and takes the burn for a dependency's`() throws {
    let claim = try ask()
    #expect(claim.reference == AttributionReference(number: 1))
    // Noon of Friday 20 November, and five working days.
    #expect(claim.due.description == "2026-11-27")
    #expect(try attribution() == .dependency)
    #expect(claim.state(on: claim.due) == .asked)
    #expect(claim.state(on: claim.due.advanced(byDays: 1)) == .escalated)
    #expect(try store.ledger.attributions() == [claim])
    #expect(try store.ledger.verifyAudit() == nil)
  }

  @Test func `keeps an agreement, after which nothing is left to decide`() throws {
    let claim = try ask()
    let agreed = try store.ledger.answerAttribution(
      claim.reference, .agreed, by: provenance(days: 1, nil))
    #expect(agreed.state(on: claim.due) == .agreed)
    #expect(throws: AttributionError.nothingToDecide(claim.reference, .agreed)) {
      try store.ledger.decideAttribution(claim.reference, .rejected, by: provenance(days: 2))
    }
    #expect(throws: AttributionError.alreadySaid(claim.reference, .agreed)) {
      try store.ledger.answerAttribution(claim.reference, .disputed, by: provenance(days: 2))
    }
  }

  @Test func `gives a rejected claim back to the service`() throws {
    let claim = try ask()
    #expect(throws: AttributionError.noReason) {
      try store.ledger.answerAttribution(
        claim.reference, .disputed, by: provenance(days: 1, nil))
    }
    _ = try store.ledger.answerAttribution(claim.reference, .disputed, by: provenance(days: 1))
    let rejected = try store.ledger.decideAttribution(
      claim.reference, .rejected, by: provenance(days: 2))
    #expect(rejected.state(on: claim.due) == .rejected)
    #expect(try attribution() == .own)
    #expect(try store.ledger.verifyAudit() == nil)
  }

  @Test func `decides what was not answered in time, and not before`() throws {
    let claim = try ask()
    #expect(throws: AttributionError.nothingToDecide(claim.reference, .asked)) {
      try store.ledger.decideAttribution(claim.reference, .upheld, by: provenance(days: 7))
    }
    let upheld = try store.ledger.decideAttribution(
      claim.reference, .upheld, by: provenance(days: 8))
    #expect(upheld.state(on: claim.due) == .upheld)
  }

  @Test func `refuses what cannot be asked`() throws {
    let claim = try ask()
    #expect(throws: AttributionError.alreadyAsked(claim.reference)) { try ask() }
    #expect(throws: AttributionError.noLink(incident, slo: "latency")) {
      try store.ledger.askAttribution(
        of: incident, slo: "latency", to: "ledger", under: ErrorBudgetPolicy(), by: provenance())
    }
    let other = try store.ledger.log(
      try store.ledger.incident(incident).record, by: .ada
    ).reference
    #expect(throws: AttributionError.ownBudget(slo: "availability", service: "payments")) {
      try store.ledger.askAttribution(
        of: other, slo: "availability", to: "payments", under: ErrorBudgetPolicy(),
        by: provenance())
    }
    #expect(throws: LedgerError.unknownService("ledgre", similar: "ledger")) {
      try store.ledger.askAttribution(
        of: other, slo: "availability", to: "ledgre", under: ErrorBudgetPolicy(),
        by: provenance())
    }
  }

  @Test func `states who owes whom how much of a quarter's budget`() throws {
    let claim = try ask()
    let quarter = Quarter(containing: .noon)
    let burns = try store.ledger.attributedBurns(
      during: Period(from: quarter.start, to: quarter.next.start), asOf: .noon)
    let burn = try #require(burns.first)
    #expect(burn.claim == claim)
    #expect(burn.creditor == "cards")
    #expect(burn.debtor == "ledger")
    // Half of an hour, of 0.1 % of 92 days.
    #expect(abs(burn.burned - 30) < 1e-9)
    #expect(abs((burn.share ?? 0) - 30 / (92 * 1.44)) < 1e-9)
  }

  @Test func `lets a gate forgive what a claim names while that service is frozen`() throws {
    var policy = ErrorBudgetPolicy()
    policy.evidence = .incidents
    policy.calendar = [
      .init(
        period: try Period(from: .noon, to: .noon.advanced(by: .seconds(86_400 * 60))),
        reason: "its own budget is gone", services: ["ledger"])
    ]
    var record = try store.ledger.incident(incident).record
    record.links = [SLOLink(slo: "availability", impact: .badFraction(1))]
    record.milestones[.impactEnded] = .noon
    _ = try store.ledger.update(incident, by: .ada) { $0.record = record }
    func verdict(days: Int) throws -> GateDecision.Verdict {
      try store.ledger.ask(
        GateQuestion(service: "payments", kind: .feature, risk: .normal, policy: policy),
        at: .noon.advanced(by: .seconds(days * 86_400 + 60))
      ).decision.verdict
    }
    #expect(try verdict(days: 0) == .blocked)
    let claim = try ask()
    #expect(try verdict(days: 0) == .allowed)
    _ = try store.ledger.answerAttribution(claim.reference, .disputed, by: provenance(days: 1))
    #expect(try verdict(days: 1) == .blocked)
  }
}
