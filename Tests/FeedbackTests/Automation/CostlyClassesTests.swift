import Reliability
import Testing

@testable import Feedback

@Suite("Costly incidents that no candidate is about")
struct CostlyClassesTests {
  private func scenario(trigger: String? = "config-push") throws -> OperationsScenario {
    var scenario = try OperationsScenario()
    try scenario.addService("shop")
    scenario.add("shop", trigger, burns: [0.05, 0.06, 0.04, 0.05], hours: 8) { incident in
      guard let began = incident.milestones[.impactStarted] else { return }
      incident.milestones[.detected] = began.advanced(by: .seconds(2_400))
      incident.milestones[.acknowledged] = began.advanced(by: .seconds(2_700))
      incident.milestones[.impactEnded] = began.advanced(by: .seconds(3_600))
    }
    return scenario
  }

  private func found(_ scenario: OperationsScenario) -> [Proposal] {
    CostlyClasses(scenario.record, scenario.request).proposals
  }

  @Test func `ask for automation of the part of the response that costs most`() throws {
    let scenario = try scenario()
    let proposal = try #require(found(scenario).first)
    #expect(proposal.kind == .findAutomation)
    #expect(
      proposal.subject == .incidentClass(service: "shop", trigger: "config-push"))
    #expect(proposal.why.contains("Most of the impact (67 %) is spent in detection, by 4 of 4"))
    #expect(proposal.why.contains("alert quality"))
    #expect(proposal.incidents.map(\.number) == [1, 2, 3, 4])
    #expect(proposal.team == "team-shop")
    #expect(proposal.risk?.note == AutomationRisk.general)
  }

  @Test func `ask for nothing where a candidate is about them`() throws {
    var scenario = try scenario()
    try scenario.addCandidate(1, "shop", "config-push")
    #expect(found(scenario).isEmpty)
  }

  @Test
  func `ask for nothing where automation was built since, and for it again if it did not help`()
    throws
  {
    var scenario = try scenario()
    let incidents = IncidentClass(services: ["shop"], triggers: ["config-push"])
    scenario.change { $0.built = [BuiltAutomation(incidents, since: OperationsScenario.end)] }
    #expect(found(scenario).isEmpty)
    scenario.change { $0.built = [BuiltAutomation(incidents, since: OperationsScenario.start)] }
    #expect(found(scenario).count == 1)
  }

  @Test func `are none where they cost little`() throws {
    var scenario = try OperationsScenario()
    scenario.add("shop", "config-push", burns: [0.001, 0.001, 0.002, 0.001], hours: 0.5)
    #expect(found(scenario).isEmpty)
  }

  @Test func `say how many milestones are wanting, and never guess the part`() throws {
    var scenario = try OperationsScenario()
    scenario.add("shop", "config-push", burns: [0.05, 0.06, 0.04, 0.05])
    let proposal = try #require(found(scenario).first)
    #expect(proposal.why.contains("is not known, as none has the milestones"))
    #expect(
      proposal.wouldChangeIt.contains { $0.hasPrefix("The milestones of the other 4") })
  }

  @Test func `without a trigger are none that can be named`() throws {
    let proposal = try #require(found(try scenario(trigger: nil)).first)
    #expect(proposal.kind == .cannotTell)
    #expect(proposal.subject == .incidentClass(service: "shop", trigger: nil))
    #expect(proposal.missing.contains { $0.contains("--trigger") })
  }
}
