import Reliability
import Testing

@testable import Feedback

@Suite("Causes of the architecture")
struct ArchitectureTests {
  private func found(_ scenario: OperationsScenario, _ kind: ProposalKind) -> [Proposal] {
    Architecture(scenario.record, scenario.request).proposals.filter { $0.kind == kind }
  }

  private func shop() throws -> OperationsScenario {
    var scenario = try OperationsScenario()
    try scenario.addService("database", target: 0.9995)
    try scenario.addService("shop", needs: ["database"])
    try scenario.addService("portal", needs: ["shop"], target: 0.99)
    return scenario
  }

  /// Adds failures of the database, with the services that failed with it.
  private func addFailures(
    _ count: Int, with others: [String], to scenario: inout OperationsScenario
  ) {
    scenario.add("database", "hardware", burns: Array(repeating: 0.01, count: count)) { incident in
      incident.services += others
      incident.links += others.map {
        SLOLink(slo: "\($0)-availability", impact: .badFraction(1), attribution: .dependency)
      }
    }
    scenario.change { record in
      for index in record.incidents.indices where record.incidents[index].burns.count == 1 {
        record.incidents[index].burns += others.map {
          AnnualBurn(slo: "\($0)-availability", share: 0.04, isMeasured: true)
        }
      }
    }
  }

  @Test func `are dependencies that take several others with them, as the record shows`() throws {
    var scenario = try shop()
    addFailures(6, with: ["shop", "portal"], to: &scenario)
    let proposal = try #require(found(scenario, .removeSinglePoint).first)
    #expect(proposal.subject == .dependency("database"))
    #expect(proposal.team == "team-database")
    #expect(proposal.incidents.count == 6)
    // Only what burned of others counts: 6 x 0.08 in two years.
    let burn = try #require(proposal.cost?.burn)
    #expect(abs(burn.middle - 0.24) < 0.05)
    let matrix = try #require(proposal.steps.first)
    #expect(matrix.answer == "portal, shop")
    #expect(matrix.numbers.compactMap(\.value).allSatisfy { abs($0 - 0.24) < 1e-12 })
    #expect(proposal.steps.last?.question == "In which direction?")
  }

  @Test func `are dependencies that burn the budget of one other`() throws {
    var scenario = try shop()
    addFailures(6, with: ["shop"], to: &scenario)
    #expect(found(scenario, .removeSinglePoint).isEmpty)
    #expect(found(scenario, .softenDependency).map(\.subject) == [.dependency("database")])
  }

  @Test func `are no claims that were rejected`() throws {
    var scenario = try shop()
    scenario.add("shop", "capacity", burns: [0.05, 0.05, 0.05, 0.05])
    let asked = Provenance(author: "Ada", at: OperationsScenario.start, reason: "its failover")
    func claims(_ decision: AttributionClaim.Decision?) -> [AttributionClaim] {
      (1...4).map { number in
        AttributionClaim(
          reference: AttributionReference(number: number),
          incident: IncidentReference(number: number), slo: "shop-availability",
          service: "database", asked: asked, due: CalendarDay(of: OperationsScenario.end),
          decision: decision)
      }
    }
    scenario.change { $0.claims = claims(nil) }
    let proposal = try #require(found(scenario, .softenDependency).first)
    #expect(proposal.steps[0].numbers[0].records.contains("ATT-1"))
    scenario.change { $0.claims = claims(.init(.rejected, asked)) }
    #expect(found(scenario, .softenDependency).isEmpty)
  }

  @Test func `are factors that recur across services`() throws {
    var scenario = try shop()
    for service in ["shop", "portal"] {
      scenario.add(service, "capacity", burns: [0.02, 0.03]) { incident in
        incident.factors = ["retries", "software"].compactMap { TaxonomyEntry($0) }
          .map { ContributingFactor(category: $0, text: "clients retry without a pause") }
      }
    }
    let proposal = try #require(found(scenario, .mendFactor).first)
    #expect(found(scenario, .mendFactor).map(\.subject) == [.factor("retries")])
    #expect(proposal.why.contains("4 incidents of portal, shop"))
    #expect(proposal.why.contains("clients retry without a pause"))
    scenario.policy.automation.fewestServices = 3
    #expect(found(scenario, .mendFactor).isEmpty)
  }

  @Test func `are objectives that dependencies make unreachable`() throws {
    var scenario = try OperationsScenario()
    try scenario.addService("a", target: 0.999)
    try scenario.addService("b", target: 0.999)
    try scenario.addService("shop", needs: ["a", "b"], target: 0.9985)
    let proposal = try #require(found(scenario, .fitDependencies).first)
    #expect(proposal.subject == .ceiling(slo: "shop-availability"))
    #expect(abs(try #require(proposal.steps[0].numbers[0].value) - 0.998001) < 1e-12)
    #expect(proposal.change?.target == 0.999 * 0.999)
    #expect(!proposal.kind.changesTerms)
  }

  @Test func `are changes that set most incidents off, and no rate of failed changes is made up`()
    throws
  {
    var scenario = try shop()
    scenario.add("shop", "binary-push", burns: Array(repeating: 0.02, count: 9))
    scenario.add("shop", "capacity", burns: [0.02])
    let proposal = try #require(found(scenario, .guardChanges).first)
    #expect(proposal.why.contains("Changes set 9 of 10 incidents off"))
    #expect(proposal.steps.contains { $0.answer == "cannot be said" })
    scenario.add("shop", "hardware", burns: Array(repeating: 0.02, count: 8))
    #expect(found(scenario, .guardChanges).isEmpty)
  }

  @Test func `are changes with the share that failed, where deployments are recorded`() throws {
    var scenario = try shop()
    scenario.add("shop", "binary-push", burns: Array(repeating: 0.02, count: 9))
    let counted = try Period(from: OperationsScenario.start, to: OperationsScenario.end)
    let failure = ChangeFailure(
      deployment: Deployment(
        reference: DeploymentReference(number: 4),
        record: try DeploymentRecord(of: "shop", change: "v4", at: OperationsScenario.start),
        recorded: Provenance(author: "Ada", at: OperationsScenario.end)),
      incidents: [IncidentReference(number: 1)])
    func changes(_ deployments: Int) -> ChangeFailures {
      ChangeFailures(
        service: "shop", period: counted, deployments: deployments, failures: [failure],
        unnamed: [
          UnnamedChange(incident: IncidentReference(number: 2), began: OperationsScenario.start)
        ])
    }
    scenario.change { $0.changes["shop"] = changes(10) }
    let proposal = try #require(found(scenario, .guardChanges).first)
    // Clopper and Pearson, of 1 and of 2 in 10.
    #expect(
      proposal.why.hasSuffix(
        "Of 10 deployments since 2024-09-20, 1 failed: 10 % (95 % from 0.3 % to 56 %)."),
      "\(proposal.why)")
    let step = try #require(proposal.steps.first { $0.question == "How many changes fail?" })
    #expect(step.numbers.first?.value == 0.1)
    #expect(step.numbers.first?.records == ["DEP-4"])
    #expect(proposal.wouldChangeIt.contains("Which deployment set off INC-2."))
    scenario.change { $0.changes["shop"] = changes(1) }
    #expect(
      try #require(found(scenario, .guardChanges).first).why.hasSuffix(
        "cannot be said, as only deployments that failed are recorded."))
  }

  @Test func `are what repairs never removed`() throws {
    var scenario = try shop()
    scenario.add("shop", "config-push", burns: [0.02, 0.02, 0.02, 0.02])
    func action(_ number: Int, after incident: Int, days: Int) -> ActionItem {
      var record = ActionRecord(title: "Check the configuration")
      record.type = .prevent
      record.status = .done
      return ActionItem(
        reference: ActionReference(number: number),
        incident: IncidentReference(number: incident), record: record,
        openedAt: OperationsScenario.start,
        closedAt: OperationsScenario.start.advanced(by: .seconds(days * 86_400)))
    }
    // Incidents begin about every 146 days.
    scenario.change { $0.actions = [action(1, after: 1, days: 200)] }
    #expect(found(scenario, .removeCause).isEmpty)
    scenario.change { $0.actions.append(action(2, after: 2, days: 350)) }
    let proposal = try #require(found(scenario, .removeCause).first)
    #expect(proposal.subject == .recurrence(service: "shop", trigger: "config-push"))
    #expect(proposal.steps[0].because.contains("ACT-1 was done on"))
    scenario.change { $0.actions.append(action(3, after: 4, days: 700)) }
    #expect(found(scenario, .removeCause).isEmpty)
  }

  @Test func `name the incidents, the cost with its interval and the lack of evidence`() throws {
    var scenario = try shop()
    addFailures(3, with: ["shop"], to: &scenario)
    scenario.change { record in
      record.incidents[0].burns = [
        AnnualBurn(slo: "shop-availability", share: 1, isMeasured: true)
      ]
    }
    let proposal = try #require(found(scenario, .softenDependency).first)
    #expect(proposal.cost?.burn == nil)
    #expect(proposal.why.contains("INC-1 alone makes 93 % of the cost"))
  }
}
