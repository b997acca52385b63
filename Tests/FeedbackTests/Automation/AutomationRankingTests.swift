import Statistics
import Testing

@testable import Feedback
@testable import Reliability

@Suite("What to automate first")
struct AutomationRankingTests {
  /// Alike costs, so that no incident makes most of them.
  private func costs(_ count: Int, _ each: Double) -> [Double?] {
    (0..<count).map { each * (0.8 + 0.4 * Double($0 % 3) / 2) }
  }

  private func figures(_ scenario: OperationsScenario, _ number: Int) throws -> AutomationFigures {
    try #require(scenario.ranking.figures.first { $0.candidate == "AUTO-\(number)" })
  }

  @Test func `goes by avoided burn an hour of building, and not by how many incidents there are`()
    throws
  {
    var scenario = try OperationsScenario()
    scenario.add("shop", "config-push", burns: costs(30, 0.002), hours: 12)
    scenario.add("ledger", "capacity", burns: costs(12, 0.1), hours: 20)
    try scenario.addCandidate(1, "shop", "config-push")
    try scenario.addCandidate(2, "ledger", "capacity")
    let ranked = scenario.ranking.figures
    #expect(ranked.map(\.candidate) == ["AUTO-2", "AUTO-1"])
    #expect(ranked.map(\.standing) == [.pays, .pays])
    #expect(ranked.map(\.rank) == [1, 2])
    #expect(try #require(ranked[0].firstProbability) > 0.95)
    #expect(scenario.ranking.proposals.map(\.kind) == [.automate, .automate])
  }

  @Test func `holds an hour of building against what it avoids`() throws {
    var scenario = try OperationsScenario()
    scenario.add("shop", "config-push", burns: costs(12, 0.05), hours: 20)
    scenario.add("ledger", "capacity", burns: costs(12, 0.1), hours: 20)
    try scenario.addCandidate(1, "shop", "config-push", buildHours: 10)
    try scenario.addCandidate(2, "ledger", "capacity", buildHours: 200)
    #expect(scenario.ranking.figures.map(\.candidate) == ["AUTO-1", "AUTO-2"])
  }

  @Test func `reckons net hours as section 4 has it`() throws {
    var scenario = try OperationsScenario()
    scenario.add("shop", "config-push", burns: costs(40, 0.01), hours: 5)
    try scenario.addCandidate(
      1, "shop", "config-push", effectiveness: 0.6, buildHours: 80, maintenance: 10)
    let figures = try figures(scenario, 1)
    // 20 a year x 5 h: H (f t e - M) - B = 3 (100 x 0.6 - 10) - 80.
    let expected = try AutomationCase(
      horizonYears: 3, timesPerYear: 20, manualHours: 5, effectiveness: 0.6,
      maintenanceHoursPerYear: 10, buildHours: 80
    ).netHours
    let net = try #require(figures.netHours)
    #expect(expected == 70)
    #expect(abs(net.middle - expected) < 6)
    #expect(net.low < expected && expected < net.high)
    let burn = try #require(figures.avoidedBurn)
    #expect(abs(burn.middle - 20 * 0.01 * 0.6) < 0.01)
  }

  @Test func `calls those tied of which the record does not tell which is better`() throws {
    var scenario = try OperationsScenario()
    scenario.add("shop", "config-push", burns: costs(8, 0.05), hours: 20)
    scenario.add("ledger", "capacity", burns: costs(8, 0.05), hours: 20)
    try scenario.addCandidate(1, "shop", "config-push")
    try scenario.addCandidate(2, "ledger", "capacity")
    let ranked = scenario.ranking.figures
    #expect(ranked.map(\.rank) == [1, 1])
    #expect(try figures(scenario, 1).tiedWith == ["AUTO-2"])
    let first = ranked.compactMap(\.firstProbability)
    #expect(abs(first.reduce(0, +) - 1) < 1e-9)
    #expect(first.allSatisfy { (0.4...0.6).contains($0) })
  }

  @Test func `ties two candidates about the same incidents less than two about different ones`()
    throws
  {
    var scenario = try OperationsScenario()
    scenario.add("shop", "config-push", burns: costs(5, 0.05), hours: 30)
    try scenario.addCandidate(1, "shop", "config-push", effectiveness: 0.6)
    try scenario.addCandidate(2, "shop", "config-push", effectiveness: 0.5)
    // What is not known of the incidents is the same for both.
    #expect(scenario.ranking.figures.map(\.rank) == [1, 2])
  }

  @Test func `never ranks a class of two incidents, and says what it comes to at most`() throws {
    var scenario = try OperationsScenario()
    scenario.add("shop", "config-push", burns: [0.5, 0.5], hours: 100)
    try scenario.addCandidate(1, "shop", "config-push")
    let figures = try figures(scenario, 1)
    #expect(figures.standing == .notEnoughEvidence)
    #expect(figures.rank == nil)
    #expect(figures.avoidedBurn == nil && figures.netHours == nil)
    // Garwood, n = 2 over 731 days.
    let bound = try EventCount(2, over: 731 / 365.25).interval().upper
    #expect(figures.cost?.rateAtMost == bound)
    let proposal = try #require(scenario.ranking.proposals.first)
    #expect(proposal.kind == .cannotTell)
    #expect(proposal.missing == ["1 incident more."])
  }

  @Test func `never ranks by a short record, nor by one large incident`() throws {
    var short = try OperationsScenario(days: 60)
    short.add("shop", "config-push", burns: costs(10, 0.1), hours: 10)
    try short.addCandidate(1, "shop", "config-push")
    #expect(try figures(short, 1).standing == .notEnoughEvidence)
    #expect(short.ranking.proposals[0].missing == ["30 more days of the record of incidents."])

    var large = try OperationsScenario()
    large.add("shop", "config-push", burns: [0.1, 0.1, 0.1, 0.5], hours: 10)
    try large.addCandidate(1, "shop", "config-push")
    #expect(try figures(large, 1).standing == .notEnoughEvidence)
    #expect(large.ranking.proposals[0].why.contains("INC-4 alone makes 62 % of the cost"))
  }

  @Test func `puts first what the policy asks for`() throws {
    var scenario = try OperationsScenario()
    scenario.add("shop", "config-push", burns: costs(12, 0.2), hours: 20)
    scenario.add("ledger", "capacity", burns: [0.3, 0.1], hours: 20)
    try scenario.addCandidate(1, "shop", "config-push")
    try scenario.addCandidate(2, "ledger", "capacity")
    scenario.change { record in
      record.obligations = [
        Obligation(
          key: "3.2/2026Q1/ledger-availability/capacity", clause: .outageClass, duty: .planItem,
          service: "ledger", slo: "ledger-availability",
          incidents: [IncidentReference(number: 13)], arithmetic: "30 of 100 minutes")
      ]
    }
    let ranked = scenario.ranking.figures
    #expect(ranked.map(\.candidate) == ["AUTO-2", "AUTO-1"])
    #expect(ranked.map(\.standing) == [.mandated, .pays])
    // Asked for, and still not ranked: the class has too little data.
    #expect(ranked[0].rank == nil)
    #expect(ranked[0].obligations == ["3.2/2026Q1/ledger-availability/capacity"])
    #expect(scenario.ranking.proposals[0].kind == .automate)
  }

  @Test func `takes one candidate for what the policy asks for, the best of those that answer it`()
    throws
  {
    var scenario = try OperationsScenario()
    scenario.add("ledger", "capacity", burns: costs(12, 0.1), hours: 20)
    try scenario.addCandidate(1, "ledger", "capacity", buildHours: 80)
    try scenario.addCandidate(2, "ledger", "capacity", buildHours: 20)
    scenario.change { record in
      record.obligations = [
        Obligation(
          key: "3.2/2026Q1/ledger-availability/capacity", clause: .outageClass, duty: .planItem,
          service: "ledger", slo: "ledger-availability",
          incidents: [IncidentReference(number: 3)], arithmetic: "30 of 100 minutes")
      ]
    }
    #expect(try figures(scenario, 2).standing == .mandated)
    #expect(try figures(scenario, 1).standing == .pays)
  }

  @Test func `says of two about the same incidents that the policy alone puts one of them first`()
    throws
  {
    var scenario = try OperationsScenario()
    scenario.add("ledger", "capacity", burns: costs(12, 0.1), hours: 20)
    scenario.add("shop", "config-push", burns: costs(12, 0.1), hours: 20)
    for number in 1...2 {
      try scenario.addCandidate(number, "ledger", "capacity") {
        $0.buildHours = try ThreePointEstimate(low: 20, likely: 40, high: 80)
      }
    }
    try scenario.addCandidate(3, "shop", "config-push", buildHours: 40)
    let text =
      "incidents that capacity set off burned 30 of 100 minutes (30 %) of 2026Q1, more than 20 %"
    scenario.change { record in
      record.obligations = [
        Obligation(
          key: "3.2/2026Q1/ledger-availability/capacity", clause: .outageClass, duty: .planItem,
          service: "ledger", slo: "ledger-availability",
          incidents: [IncidentReference(number: 3)], arithmetic: text)
      ]
    }
    let mandated = try #require(scenario.ranking.figures.first)
    let other = try figures(scenario, mandated.candidate == "AUTO-1" ? 2 : 1)
    let tie = try #require(mandated.tiedAcross?.first)
    #expect(mandated.tiedAcross?.count == 1)
    #expect(mandated.standing == .mandated && other.standing == .pays)
    #expect(tie.candidate == other.candidate && tie.standing == .pays)
    #expect(abs(tie.betterProbability + tie.worseProbability - 1) < 1e-9)
    #expect(other.tiedAcross?.map(\.candidate) == [mandated.candidate])
    #expect(other.tiedAcross?.first?.betterProbability == tie.worseProbability)
    #expect(try figures(scenario, 3).tiedAcross == nil)

    let why = scenario.ranking.proposals.map(\.why)
    #expect(
      why[0].hasPrefix(
        "The policy asks for it by clause 3.2 (\"\(PolicyClause.outageClass.text.dropLast())\"): "
          + "at ledger-availability \(text). It would avoid "))
    #expect(
      why[0].contains(
        "comes after it by the policy alone: both are about the same incidents, and which of the two "
          + "is the better, the record does not tell (this one with "))
    #expect(!why[0].contains("3.2/"))
    #expect(
      why.dropFirst().contains {
        $0.contains("\(mandated.candidate) comes before it by the policy")
      })
  }

  @Test func `says of what costs more hours than it saves when it would pay`() throws {
    var scenario = try OperationsScenario()
    scenario.add("shop", "config-push", burns: costs(12, 0.2), hours: 0.5)
    try scenario.addCandidate(1, "shop", "config-push", buildHours: 100)
    let figures = try figures(scenario, 1)
    #expect(figures.standing == .doesNotPay)
    let rate = try #require(figures.breakEvenRate)
    scenario.policy.automation.hoursPerBudget = rate * 1.01
    #expect(try self.figures(scenario, 1).standing == .pays)
    scenario.policy.automation.hoursPerBudget = rate * 0.9
    #expect(try self.figures(scenario, 1).standing == .notShownToPay)
  }

  @Test func `never mixes hours and budgets unless the policy says how`() throws {
    var scenario = try OperationsScenario()
    scenario.add("shop", "config-push", burns: costs(12, 0.1), hours: 20)
    try scenario.addCandidate(1, "shop", "config-push")
    #expect(try figures(scenario, 1).worthPerBuildHour == nil)
    scenario.policy.automation.hoursPerBudget = 400
    let mixed = try figures(scenario, 1)
    let worth = try #require(mixed.worthPerBuildHour)
    let net = try #require(mixed.netHours)
    let burn = try #require(mixed.avoidedBurn)
    #expect(abs(worth.middle - (net.middle + 3 * 400 * burn.middle) / 40) < 0.5)
  }

  @Test func `leaves hours unknown where nobody recorded them, and ranks by burn alone`() throws {
    var scenario = try OperationsScenario()
    scenario.add("shop", "config-push", burns: costs(12, 0.1))
    try scenario.addCandidate(1, "shop", "config-push")
    let figures = try figures(scenario, 1)
    #expect(figures.standing == .burnAlone)
    #expect(figures.netHours == nil && figures.payProbability == nil)
    #expect(figures.rank == 1)
  }

  @Test func `saves no work of people where only the detection becomes shorter`() throws {
    var scenario = try OperationsScenario()
    scenario.add("shop", "config-push", burns: costs(12, 0.1), hours: 20) { incident in
      guard let began = incident.milestones[.impactStarted] else { return }
      incident.milestones[.detected] = began.advanced(by: .seconds(900))
      incident.milestones[.acknowledged] = began.advanced(by: .seconds(1_200))
      incident.milestones[.impactEnded] = began.advanced(by: .seconds(3_600))
    }
    try scenario.addCandidate(
      1, "shop", "config-push", effectiveness: 1, phases: [.detection])
    try scenario.addCandidate(2, "shop", "config-push", effectiveness: 1)
    let (detection, whole) = (try figures(scenario, 1), try figures(scenario, 2))
    #expect(detection.standing == .burnAlone)
    // A quarter of the impact passes unnoticed.
    let ratio =
      try #require(detection.avoidedBurn).middle / #require(whole.avoidedBurn).middle
    #expect(abs(ratio - 0.25) < 0.01)
  }

  @Test func `ranks toil that no incident asks for by net hours, apart from burn`() throws {
    var scenario = try OperationsScenario()
    let entries = try (1...12).map { number in
      ToilEntry(
        reference: ToilReference(number: number),
        record: try ToilRecord(
          team: "payments", what: "rotate keys", minutes: 600,
          time: .at(OperationsScenario.start.advanced(by: .seconds(number * 50 * 86_400))),
          category: TaxonomyEntry("key-rotation")),
        author: "Ada", recordedAt: OperationsScenario.end)
    }
    scenario.change { $0.toil = entries }
    try scenario.addCandidate(1, "shop", "none", effectiveness: 0.9, buildHours: 40) { record in
      record.incidents = nil
      record.toil = ToilSelection(category: "key-rotation")
    }
    let figures = try figures(scenario, 1)
    #expect(figures.standing == .hoursAlone)
    #expect(figures.avoidedBurn == nil)
    #expect(figures.rank == 1)
    #expect(try #require(figures.netHours).middle > 80)
  }

  @Test(arguments: [
    (times: 12, standing: AutomationFigures.Standing.hoursAlone), (2, .notEnoughEvidence),
  ])
  func `takes toil that was logged once for many times as that many`(
    times: Int, standing: AutomationFigures.Standing
  ) throws {
    var scenario = try OperationsScenario()
    let year = try Period(
      from: OperationsScenario.end.advanced(by: .seconds(-365 * 86_400)),
      to: OperationsScenario.end)
    let entry = ToilEntry(
      reference: ToilReference(number: 1),
      record: try ToilRecord(
        team: "payments", what: "rotate keys", minutes: 600, times: times, time: .spread(year),
        category: TaxonomyEntry("key-rotation")),
      author: "Ada", recordedAt: OperationsScenario.end)
    scenario.change { $0.toil = [entry] }
    try scenario.addCandidate(1, "shop", "none", effectiveness: 0.9, buildHours: 40) { record in
      record.incidents = nil
      record.toil = ToilSelection(category: "key-rotation")
    }
    let figures = try figures(scenario, 1)
    #expect(figures.standing == standing)
    #expect((figures.netHours != nil) == (standing == .hoursAlone))
  }

  @Test func `says beside each what automation risks, and how to go back`() throws {
    var scenario = try OperationsScenario()
    scenario.add("shop", "config-push", burns: costs(12, 0.1), hours: 20)
    try scenario.addCandidate(1, "shop", "config-push") { record in
      record.risk = "It rolls back a good configuration."
      record.wayBack = "Set AUTO_ROLLBACK=off."
    }
    let risk = try #require(scenario.ranking.proposals.first?.risk)
    #expect(risk.note.contains("14 % of 189 incidents") && risk.note.contains("75 %"))
    #expect(risk.own == "It rolls back a good configuration.")
    #expect(risk.wayBack == "Set AUTO_ROLLBACK=off.")
  }

  @Test func `gives the same for the same seed, and nothing of one candidate moves another`() throws
  {
    var scenario = try OperationsScenario()
    scenario.add("shop", "config-push", burns: costs(12, 0.1), hours: 20)
    scenario.add("ledger", "capacity", burns: costs(6, 0.1), hours: 20)
    try scenario.addCandidate(2, "ledger", "capacity")
    let alone = try figures(scenario, 2)
    #expect(try figures(scenario, 2) == alone)
    try scenario.addCandidate(1, "shop", "config-push")
    #expect(try figures(scenario, 2).avoidedBurn == alone.avoidedBurn)
  }
}
