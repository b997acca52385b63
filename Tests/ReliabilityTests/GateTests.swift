import Reliability
import TestSupport
import Testing

@Suite("A gate")
struct GateTests {
  private var policy = ErrorBudgetPolicy()
  private let day: ServiceLevelObjective

  init() throws { day = slo(try revision(from: 0, target: 0.9, window: "1d")) }

  /// A day of which so much of the budget of 2,400 is burned; hours without measurement left out.
  private func budget(
    burned share: Double, missing: Range<Int> = 0..<0, _ impairments: [Impairment] = []
  ) throws -> BudgetStatus {
    let hours = try series(every: 60, bad: Array(repeating: share * 100, count: 24))
    return try status(
      of: day, 1_440, hours.enumerated().filter { !missing.contains($0.offset) }.map(\.element),
      impairments)
  }

  private func decide(
    _ budgets: [BudgetStatus], kind: ChangeKind = .feature, risk: ChangeRisk = .normal,
    frozen: [String] = [], exceptions: [PolicyException] = []
  ) -> GateDecision {
    policy.decide(
      GateRequest(service: Service(name: "shop"), kind: kind, risk: risk, at: at(1_440)),
      by: GateEvidence(
        budgets: budgets, frozenDependencies: frozen, exceptions: exceptions))
  }

  @Test(
    arguments: [
      (0.4, ChangeRisk.normal, GateDecision.Verdict.allowed, PolicyClause.withinBudget),
      (0.4, .high, .allowed, .withinBudget),
      (0.6, .high, .blocked, .riskyChange),
      (0.6, .normal, .allowed, .withinBudget),
      (1.2, .normal, .blocked, .overBudget),
      (1.2, .low, .blocked, .overBudget),
    ])
  func `lets a change through while enough budget is left for its risk`(
    burned: Double, risk: ChangeRisk, verdict: GateDecision.Verdict, clause: PolicyClause
  ) throws {
    let decision = decide([try budget(burned: burned)], risk: risk)
    #expect(decision.verdict == verdict)
    #expect(decision.clause == clause)
  }

  @Test func `names the numbers that decided`() throws {
    let decision = decide([try budget(burned: 1.2)])
    #expect(decision.findings.first?.slo == "checkout")
    #expect(
      decision.findings.first?.text
        == "120 % of the budget is burned, 100 % may be for a change of normal risk")
  }

  @Test(arguments: [ChangeKind.p0, .security])
  func `lets P0 issues and security fixes pass, whatever the evidence`(kind: ChangeKind) throws {
    for budgets in [[try budget(burned: 3)], [try budget(burned: 0, missing: 0..<20)], []] {
      let decision = decide(budgets, kind: kind, risk: .high)
      #expect(decision.verdict == .allowed)
      #expect(decision.clause == .overBudget)
    }
  }

  @Test func `never allows for want of evidence`() throws {
    #expect(decide([]).verdict == .inconclusive)
    #expect(decide([try status(of: day, 1_440)]).verdict == .inconclusive)
    let quiet = try status(of: day, 1_440, [try measured(0, 1_440, bad: 0, of: 0)])
    #expect(decide([quiet]).verdict == .inconclusive)
    // Had everything failed in the three hours, 125 % would be burned.
    let gap = decide([try budget(burned: 0, missing: 3..<6)])
    #expect(gap.verdict == .inconclusive)
    #expect(gap.clause == .missingEvidence)
    #expect(gap.findings.first?.text.contains("3 h of the window are not measured") == true)
  }

  @Test func `allows a gap that cannot hide too much, and blocks what no gap can excuse`() throws {
    #expect(decide([try budget(burned: 0.1, missing: 3..<4)]).verdict == .allowed)
    #expect(decide([try budget(burned: 1.5, missing: 3..<6)]).verdict == .blocked)
  }

  @Test func `takes gaps as the rest where the policy says so`() throws {
    var tests = self
    tests.policy.gaps = .average
    #expect(tests.decide([try budget(burned: 0.9, missing: 3..<6)]).verdict == .allowed)
  }

  @Test func `rests on incidents where the policy says so, unless one is unknown`() throws {
    var tests = self
    tests.policy.evidence = .incidents
    let known = impairment(1, from: 100, to: 110, .badFraction(0.5))
    let unknown = impairment(2, from: 200, to: nil, resolved: 300, .badFraction(0.5))
    #expect(tests.decide([try status(of: day, 1_440, [], [known])]).verdict == .allowed)
    let decision = tests.decide([try status(of: day, 1_440, [], [known, unknown])])
    #expect(decision.verdict == .inconclusive)
    #expect(decision.findings.first?.text.contains("INC-2") == true)
  }

  @Test func `blocks on incidents alone where they burned too much`() throws {
    let outage = impairment(1, from: 100, to: 300, .badFraction(1))
    #expect(decide([try status(of: day, 1_440, [], [outage])]).verdict == .blocked)
  }

  @Test(
    arguments: [
      (Attribution.own, GateDecision.Verdict.blocked), (.companyWide, .allowed),
      (.outOfScopeTraffic, .allowed), (.miscategorised, .allowed), (.dependency, .blocked),
    ])
  func `does not count what the clauses 2.4 to 2.7 name`(
    attribution: Attribution, verdict: GateDecision.Verdict
  ) throws {
    var outage = impairment(1, from: 0, to: 360, .badFraction(0.9))
    outage.attribution = attribution
    var hours = try series(every: 60, bad: Array(repeating: 20, count: 24))
    for hour in 0..<6 { hours[hour] = try measured(hour * 60, hour * 60 + 60, bad: 900, of: 1_000) }
    let status = try status(of: day, 1_440, hours, [outage])
    #expect(decide([status]).verdict == verdict)
  }

  @Test func `does not count it in windows with gaps either, nor freezes others by it`() throws {
    var outage = impairment(1, from: 0, to: 60, .badEvents(670, of: 1_000))
    outage.attribution = .companyWide
    // Half of the day is measured, and all of it burned 1,500 of 2,400 by own fault.
    let hours = try (0..<12).map { hour in
      try measured(hour * 60, hour * 60 + 60, bad: hour == 0 ? 1_000 : 330, of: 1_000)
    }
    let spent = try status(of: day, 1_440, hours, [outage])
    let decision = decide([spent])
    #expect(decision.verdict == .blocked)
    #expect(decision.findings.first?.text.hasPrefix("165 % of the budget is burned") == true)
    let foreign = try status(
      of: day, 1_440, try series(every: 60, bad: [900] + Array(repeating: 100, count: 23)),
      [
        {
          var whole = outage; whole.impact = .badFraction(1);
          whole.milestones[.impactEnded] = at(1_440); return whole
        }()
      ])
    #expect(decide([foreign]).verdict == .allowed)
    #expect(!policy.freezes("shop", at: at(1_440), budgets: [foreign]))
    #expect(policy.freezes("shop", at: at(1_440), budgets: [spent]))
  }

  @Test func `does not count what a dependency burned that has itself frozen`() throws {
    var outage = impairment(1, from: 0, to: 360, .badFraction(0.9))
    outage.attribution = .dependency
    var hours = try series(every: 60, bad: Array(repeating: 20, count: 24))
    for hour in 0..<6 { hours[hour] = try measured(hour * 60, hour * 60 + 60, bad: 900, of: 1_000) }
    let status = try status(of: day, 1_440, hours, [outage])
    let decision = decide([status], frozen: ["ledger"])
    #expect(decision.verdict == .allowed)
    #expect(decision.findings.contains { $0.text.contains("by INC-1 (2.5)") })
  }

  @Test(
    arguments: [
      (ErrorBudgetPolicy.DependencyRule.all, ChangeRisk.normal, GateDecision.Verdict.blocked),
      (.highRisk, .normal, .allowed), (.highRisk, .high, .blocked), (.none, .high, .allowed),
    ])
  func `stops for a frozen dependency what the policy says`(
    rule: ErrorBudgetPolicy.DependencyRule, risk: ChangeRisk, verdict: GateDecision.Verdict
  ) throws {
    var tests = self
    tests.policy.frozenDependency = rule
    let decision = tests.decide([try budget(burned: 0.1)], risk: risk, frozen: ["ledger"])
    #expect(decision.verdict == verdict)
    #expect(decision.findings.contains { $0.text == "ledger, which it depends on, is frozen" })
  }

  @Test func `is shut by a calendar for the services that it names`() throws {
    var tests = self
    let week = try period(1_000, 2_000)
    tests.policy.calendar = [.init(period: week, reason: "year end", services: ["other"])]
    #expect(tests.decide([try budget(burned: 0.1)]).verdict == .allowed)
    tests.policy.calendar.append(.init(period: week, reason: "year end"))
    let decision = tests.decide([try budget(burned: 0.1)])
    #expect(decision.verdict == .blocked)
    #expect(decision.clause == .calendar)
    #expect(decision.findings.first?.text == "frozen until 2026-01-06T09:20:00Z: year end")
  }

  @Test func `is opened by an exception while that lasts, and says so first`() throws {
    var exception = PolicyException(
      reference: ExceptionReference(number: 3),
      grant: .init(
        service: "shop", kind: try #require(TaxonomyEntry("launch")), approver: "Grace",
        reason: "a deadline", expires: at(1_500)),
      author: "Ada", grantedAt: at(1_400))
    let spent = [try budget(burned: 2)]
    let decision = decide(spent, exceptions: [exception])
    #expect(decision.verdict == .allowed)
    #expect(decision.clause == .exception)
    #expect(decision.findings.first?.text.hasPrefix("EXC-3 allows it until") == true)
    exception.grant.expires = at(1_440)
    #expect(decide(spent, exceptions: [exception]).verdict == .blocked)
    exception.grant.expires = at(1_500)
    exception.revocation = Provenance(author: "Ada", at: at(1_410), reason: "done")
    #expect(decide(spent, exceptions: [exception]).verdict == .blocked)
  }

  @Test(arguments: UInt64(0)..<200)
  func `never allows more when less is known or more is burned`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let share = Double.random(in: 0...1.5, using: &random)
    let start = Int.random(in: 0..<20, using: &random)
    let risk = random.pick(ChangeRisk.allCases)
    let whole = decide([try budget(burned: share)], risk: risk).verdict
    let gap = decide([try budget(burned: share, missing: start..<start + 3)], risk: risk).verdict
    let worse = decide([try budget(burned: share + 0.2)], risk: risk).verdict
    if whole != .allowed {
      #expect(gap != .allowed)
      #expect(worse != .allowed)
    }
  }
}
