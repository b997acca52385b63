import Ledger
import Reliability
import Testing

@Suite("Recommendations are followed")
struct RecommendationTests {
  let store: TemporaryLedger

  init() throws {
    store = try TemporaryLedger()
    try store.ledger.addCatalogue()
  }

  private static func at(days: Int, _ reason: String? = nil) -> Provenance {
    Provenance(author: "Ada", at: .noon.advanced(by: .seconds(days * 86_400)), reason: reason)
  }

  /// A proposal to loosen, found after so many windows of four weeks.
  private static func loosening(
    after windows: Int = 13, target: Double = 0.998, missed: Bool = true
  ) throws -> Proposal {
    let end = Instant.noon.advanced(by: .seconds((windows - 13) * 28 * 86_400))
    var proposal = Proposal(
      subject: .objective(slo: "availability", index: 0), kind: .loosen, what: "Loosen it.",
      why: "It is missed.", basis: ProposalBasis(asOf: end, seed: 1, policy: "policy.yaml"))
    proposal.change = ObjectiveChange(currentTarget: 0.999, target: target)
    proposal.windows = try (0..<windows).map { index in
      let start = end.advanced(by: .seconds((index - windows) * 28 * 86_400))
      let window = WindowBurn(
        period: try Period(from: start, to: start.advanced(by: .seconds(28 * 86_400))),
        weight: 1_000, bad: missed ? 2 : 0)
      return JudgedWindow(window, at: 0.999, harm: [], records: ["MEA-1"])
    }
    return proposal
  }

  private static var nothing: Proposal {
    Proposal(
      subject: .objective(slo: "availability", index: 0), kind: .keep, what: "Keep it.",
      why: "It fits.", basis: ProposalBasis(asOf: .noon, seed: 1, policy: "policy.yaml"))
  }

  private func file(_ proposal: Proposal, days: Int = 0) throws -> FiledProposal {
    try #require(try store.ledger.file([proposal], by: Self.at(days: days)).first)
  }

  @discardableResult
  private func answer(
    _ verdict: RecommendationDecision.Verdict, days: Int = 1, reason: String = "the season is over"
  ) throws -> Recommendation {
    try store.ledger.decide(
      RecommendationReference(number: 1),
      RecommendationAnswer(verdict: verdict, person: "Grace", reason: reason),
      by: Self.at(days: days))
  }

  @Test func `what has to be decided gets a name, and keeps it when it is found again`() throws {
    #expect(try file(Self.loosening()).reference?.description == "REC-1")
    let again = try file(Self.loosening(after: 14), days: 28)
    #expect(again.filing == .again(RecommendationReference(number: 1)))
    let found = try store.ledger.recommendation(RecommendationReference(number: 1))
    #expect(found.findings == 2)
    #expect(found.proposal.windows.count == 14)
    #expect(found.unanswered(at: Self.at(days: 30).at) == .seconds(30 * 86_400))
    #expect(try store.ledger.verifyAudit() == nil)
  }

  @Test func `the same finding is not kept twice`() throws {
    _ = try file(Self.loosening())
    let state = try store.ledger.state()
    _ = try file(Self.loosening(), days: 1)
    #expect(try store.ledger.state() == state)
  }

  @Test func `nothing is filed where nothing has to be decided`() throws {
    #expect(try file(Self.nothing).reference == nil)
    #expect(try store.ledger.recommendations().isEmpty)
  }

  @Test func `one that the evidence no longer bears out lapses`() throws {
    _ = try file(Self.loosening())
    _ = try file(Self.nothing, days: 28)
    let lapsed = try store.ledger.recommendation(RecommendationReference(number: 1))
    #expect(lapsed.state(at: Self.at(days: 28).at) == .lapsed)
    #expect(lapsed.lapse?.reason == "looked at anew: Keep it. It fits.")
    #expect(
      throws: RecommendationError.notOpen(RecommendationReference(number: 1), .lapsed)
    ) { try answer(.accept) }
  }

  @Test func `another proposal about the same subject takes the place of an open one`() throws {
    _ = try file(Self.loosening())
    let second = try file(Self.loosening(target: 0.995), days: 1)
    #expect(second.reference?.number == 2)
    let first = try store.ledger.recommendation(RecommendationReference(number: 1))
    #expect(first.lapse?.reason == "REC-2 proposes something else: Loosen it.")
  }

  @Test func `accepting a change of terms makes a revision`() throws {
    _ = try file(Self.loosening())
    let accepted = try answer(.accept)
    #expect(accepted.state(at: Self.at(days: 1).at) == .implemented)
    let slo = try #require(
      try store.ledger.catalogue().objectives.first { $0.name == "availability" })
    let revision = try #require(slo.revisions.last)
    #expect(revision.terms.objectives.map(\.target) == [0.998])
    #expect(revision.author == "Grace")
    #expect(revision.rationale == "REC-1: the season is over")
    #expect(revision.effectiveFrom == Self.at(days: 1).at)
    #expect(slo.governingTarget(at: .noon) == 0.999)
    #expect(try store.ledger.verifyAudit() == nil)
  }

  @Test func `nothing changes where the objective is no longer what it was`() throws {
    var proposal = try Self.loosening()
    proposal.change = ObjectiveChange(currentTarget: 0.99, target: 0.98)
    _ = try file(proposal)
    let state = try store.ledger.state()
    #expect(
      throws: RecommendationError.objectiveChanged(
        RecommendationReference(number: 1), slo: "availability")
    ) { try answer(.accept) }
    #expect(try store.ledger.state() == state)
  }

  @Test func `a rejected one comes back only with new evidence, and says so`() throws {
    _ = try file(Self.loosening())
    try answer(.reject)
    guard case .settled = try file(Self.loosening(), days: 2).filing else {
      Issue.record("without a new window it came back")
      return
    }
    let back = try file(Self.loosening(after: 15), days: 56)
    #expect(back.reference?.number == 2)
    #expect(
      back.proposal.follows
        == "REC-1 proposed the same and is rejected by Grace (the season is over); since then 2 of 2 "
        + "new windows speak for it.")
  }

  @Test func `new windows that speak against a rejected one do not bring it back`() throws {
    _ = try file(Self.loosening())
    try answer(.reject)
    guard case .settled = try file(Self.loosening(after: 15, missed: false), days: 56).filing else {
      Issue.record("met windows brought it back")
      return
    }
  }

  @Test func `one that is put off comes back by itself`() throws {
    _ = try file(Self.loosening())
    let day = CalendarDay(of: Self.at(days: 30).at)
    let deferred = try answer(.defer(until: day))
    #expect(deferred.state(at: Self.at(days: 2).at) == .deferred)
    #expect(deferred.state(at: Self.at(days: 31).at) == .open)
    #expect(throws: RecommendationError.self) { try answer(.defer(until: day), days: 40) }
    #expect(try answer(.reject, days: 41).decisions.count == 2)
  }

  @Test func `an answer needs a reason`() throws {
    _ = try file(Self.loosening())
    #expect(
      throws: RecommendationError.nothingSaid(
        RecommendationReference(number: 1), what: "why, with --why")
    ) { try answer(.accept, reason: "") }
  }

  @Test func `what changes no terms takes effect when somebody says so`() throws {
    var proposal = Self.nothing
    proposal.kind = .sharpenAlerting
    _ = try file(proposal)
    let reference = RecommendationReference(number: 1)
    #expect(throws: RecommendationError.notAccepted(reference, .open)) {
      try store.ledger.implement(reference, at: .noon, what: "ticket 7", by: .ada)
    }
    #expect(try answer(.accept).state(at: .noon) == .accepted)
    let done = try store.ledger.implement(
      reference, at: Self.at(days: 3).at, what: "ticket 7", by: Self.at(days: 4))
    #expect(done.implementation?.what == "ticket 7")
    #expect(done.state(at: Self.at(days: 4).at) == .implemented)
    #expect(try store.ledger.verifyAudit() == nil)
  }
}
