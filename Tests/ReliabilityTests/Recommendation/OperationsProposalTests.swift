import Foundation
import Reliability
import Testing

@Suite("Proposals about how services are run")
struct OperationsProposalTests {
  private let now = Instant(millisecondsSinceEpoch: 1_790_000_000_000)

  private func proposal(
    incidents: [Int], latest: Instant? = nil,
    subject: ProposalSubject = .automation(AutomationReference(number: 3)),
    kind: ProposalKind = .automate
  ) -> Proposal {
    var proposal = Proposal(
      subject: subject, kind: kind, what: "Build it.", why: "It pays.",
      basis: ProposalBasis(asOf: now, seed: 1, policy: "built-in"))
    proposal.incidents = incidents.map { IncidentReference(number: $0) }
    proposal.reach = ProposalReach(
      incidents: IncidentClass(services: ["shop"]), latest: latest ?? now)
    return proposal
  }

  private func answered(
    _ verdict: RecommendationDecision.Verdict, incidents: [Int], implementedAt: Instant? = nil
  ) -> Recommendation {
    let said = Provenance(author: "Ada", at: now)
    return Recommendation(
      reference: RecommendationReference(number: 1), proposal: proposal(incidents: incidents),
      filed: said,
      decisions: [
        RecommendationDecision(
          verdict: verdict, person: "Grace", reason: "no time", recorded: said)
      ],
      implementation: implementedAt.map { .init(at: $0, author: "Ada", what: "PR 7") })
  }

  @Test(
    arguments: [
      ProposalSubject.automation(AutomationReference(number: 3)),
      .incidentClass(service: "shop", trigger: "config-push"),
      .incidentClass(service: "shop", trigger: nil), .factor("retries"), .dependency("database"),
      .ceiling(slo: "shop-availability"), .changes(service: "shop"),
      .recurrence(service: "shop", trigger: "config-push"),
    ])
  func `have subjects that are read as they are written`(subject: ProposalSubject) throws {
    #expect(ProposalSubject(subject.description) == subject)
    let coded = try JSONEncoder().encode([subject])
    #expect(try JSONDecoder().decode([ProposalSubject].self, from: coded) == [subject])
    #expect(subject.field != .recalibration)
  }

  @Test(arguments: ["automation/x", "automation/", "recurrence/shop", "class/", "recurrence//x"])
  func `have no subjects of other forms`(text: String) {
    #expect(ProposalSubject(text) == nil)
  }

  @Test func `come back after a rejection only with new incidents`() {
    let rejected = answered(.reject, incidents: [1, 2, 3])
    #expect(
      proposal(incidents: [1, 2, 3]).filing(among: [rejected], at: now)
        == .settled(
          rejected.reference,
          because: "REC-1 is rejected by Grace (no time), and nothing new speaks for it"))
    #expect(
      proposal(incidents: [1, 2, 3, 7, 9]).filing(among: [rejected], at: now)
        == .new(
          follows: "REC-1 proposed the same and is rejected by Grace (no time); since then "
            + "INC-7, INC-9 speak for it."))
  }

  @Test func `come back after they took effect only with what came after that`() {
    let done = now.advanced(by: .seconds(86_400))
    let built = answered(.accept, incidents: [1, 2, 3], implementedAt: done)
    let before = proposal(incidents: [1, 2, 3, 4], latest: now)
    guard case .settled = before.filing(among: [built], at: now) else {
      Issue.record("INC-4 began before it was built")
      return
    }
    let after = proposal(
      incidents: [1, 2, 3, 4], latest: done.advanced(by: .seconds(86_400)))
    #expect(
      after.filing(among: [built], at: now)
        == .new(
          follows: "REC-1 proposed the same and is in effect since \(CalendarDay(of: done)); since "
            + "then INC-4 speaks for it."))
  }

  @Test func `are read where they were filed before automation was ranked`() throws {
    var data = try JSONEncoder().encode(proposal(incidents: [1]))
    var object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    for key in ["automation", "reach", "cost", "risk"] { object[key] = nil }
    data = try JSONSerialization.data(withJSONObject: object)
    let old = try JSONDecoder().decode(Proposal.self, from: data)
    #expect(old.automation == nil && old.reach == nil && old.cost == nil && old.risk == nil)
  }
}
