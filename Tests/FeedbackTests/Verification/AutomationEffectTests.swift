import Reliability
import Testing

@testable import Feedback

@Suite("Whether automation worked")
struct AutomationEffectTests {
  /// An implemented recommendation to automate, with the incidents of a scenario.
  private func effect(
    _ scenario: ChangeScenario, phases: [ResponsePhase] = [],
    incidents: IncidentClass? = IncidentClass(services: ["payments"]),
    kind: ProposalKind = .automate
  ) throws -> VerifiedEffect {
    var proposal = Proposal(
      subject: .automation(AutomationReference(number: 3)), kind: kind, what: "Build AUTO-3.",
      why: "It pays.", basis: scenario.request.basis)
    proposal.reach = ProposalReach(incidents: incidents, phases: phases)
    let said = Provenance(author: "Ada", at: ChangeScenario.change)
    var record = try scenario.record
    record.subject = .recommendation(
      Recommendation(
        reference: RecommendationReference(number: 12), proposal: proposal, filed: said,
        implementation: .init(at: ChangeScenario.change, author: "Ada", what: "PR 7")))
    record.cause = nil
    return Verification(record, scenario.request).verify()
  }

  private var fewer: ChangeScenario {
    var scenario = ChangeScenario()
    scenario.incidents = (1...40).map { -1.25 * Double($0) } + [5]
    return scenario
  }

  @Test func `is seen by the incidents of its class, however severe they are`() throws {
    let effect = try effect(fewer)
    #expect(effect.expected == "fewer incidents, or less burned budget")
    #expect(effect.verdict == .worked, "\(effect.because)")
    #expect(effect.measures.first?.sizeBefore == 40)
    #expect(effect.measures.first?.sizeAfter == 1)
  }

  @Test func `is a shorter detection where only that is automated`() throws {
    let effect = try effect(fewer, phases: [.detection])
    #expect(effect.expected == "a shorter time from impact to detection")
  }

  @Test func `is not held against what only lasts shorter that there are as many`() throws {
    var scenario = fewer
    scenario.incidents += (1...20).map { 1.2 * Double($0) }
    let effect = try effect(scenario, phases: [.repair])
    #expect(effect.expected == "less burned budget, or fewer incidents")
    #expect(effect.verdict == .cannotTell, "\(effect.because)")
  }

  @Test func `is not counted where it removes toil alone`() throws {
    let effect = try effect(fewer, incidents: nil)
    #expect(effect.verdict == .cannotTell)
    #expect(effect.notes.contains { $0.hasPrefix("No verdict is possible") })
  }

  @Test(arguments: [ProposalKind.softenDependency, .removeSinglePoint, .mendFactor])
  func `is milder harm where a cause of the architecture is mended`(kind: ProposalKind) throws {
    #expect(
      try effect(fewer, kind: kind).expected == "less burned budget, or fewer incidents")
  }
}
