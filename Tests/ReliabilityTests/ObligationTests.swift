import Reliability
import Testing

@Suite("What the policy asks of teams")
struct ObligationTests {
  private let fourWeeks = 28 * 1_440
  private let reference = IncidentReference(number: 7)

  private func budget(
    bad: Int, attribution: Attribution = .own, to end: Int? = nil
  ) throws -> BudgetStatus {
    let slo = slo(try revision(from: 0, target: 0.99))
    var item = impairment(7, from: 1_000, to: 1_060, .badEvents(bad, of: 20_000))
    item.attribution = attribution
    return try status(
      of: slo, fourWeeks, [try measured(0, fourWeeks, bad: Double(bad), of: 1_000_000)], [item])
  }

  private func evidence(
    budgets: [BudgetStatus] = [], incidents: [JudgedIncident] = [],
    quarters: [JudgedQuarter] = [], answers: [ObligationAnswer] = []
  ) -> ObligationEvidence {
    ObligationEvidence(
      budgets: budgets, incidents: incidents, quarters: quarters, teams: ["shop": "web"],
      postmortem: .standard,
      answers: Dictionary(uniqueKeysWithValues: answers.map { ($0.obligation, $0) }))
  }

  private func judged(
    bad: Int, severity: Int? = 1, _ state: PostmortemState? = nil, _ actions: [ActionItem] = []
  ) throws -> JudgedIncident {
    var record = IncidentRecord(title: "An outage")
    record.severity = severity.flatMap(Severity.init(level:))
    record.milestones[.impactStarted] = at(1_000)
    record.milestones[.impactEnded] = at(1_060)
    return JudgedIncident(
      incident: Incident(reference: reference, record: record), budgets: [try budget(bad: bad)],
      postmortem: state, actions: actions)
  }

  // Site Reliability Workbook, appendix B: more than 20 % of a four-week budget, here of 10,000.
  @Test(arguments: [(2_000, 0), (2_001, 2)])
  func `is a postmortem with a P0 item after an incident of more than a fifth`(
    bad: Int, count: Int
  ) throws {
    let found = ErrorBudgetPolicy().obligations(from: evidence(incidents: [try judged(bad: bad)]))
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.clause == .incident && $0.met == nil && $0.team == "web" })
  }

  @Test func `says the arithmetic, and by when`() throws {
    let found = ErrorBudgetPolicy().obligations(
      from: evidence(incidents: [try judged(bad: 3_500), try judged(bad: 3_500, severity: nil)]))
    #expect(found[1].key == "3.1/INC-7/p0Item")
    #expect(found[0].arithmetic == "3500 of 10000 events (35 %), more than 20 %")
    // Three days for SEV-1; five working days after a Monday where no severity says otherwise.
    #expect(Set(found.compactMap(\.due?.description)) == ["2026-01-08", "2026-01-12"])
    #expect(found.allSatisfy { $0.isOverdue(on: CalendarDay(of: at(20_000))) })
  }

  @Test func `is met by a reviewed postmortem and by an item that is P0`() throws {
    var record = ActionRecord(title: "Refuse an empty list")
    record.priority = .p0
    func item(_ status: ActionStatus) -> ActionItem {
      record.status = status
      return ActionItem(
        reference: ActionReference(number: 3), incident: reference, record: record,
        openedAt: at(2_000), closedAt: nil)
    }
    let policy = ErrorBudgetPolicy()
    let met = policy.obligations(
      from: evidence(incidents: [try judged(bad: 3_500, .reviewed, [item(.open)])]))
    #expect(met.map(\.met) == ["ACT-3: Refuse an empty list", "PM-7 is reviewed"])
    let open = policy.obligations(
      from: evidence(incidents: [try judged(bad: 3_500, .draft, [item(.wontDo)])]))
    #expect(open.map(\.met) == [nil, nil])
  }

  @Test func `is a freeze over budget, and work on reliability where the cause is its own`() throws
  {
    let policy = ErrorBudgetPolicy()
    let own = policy.obligations(from: evidence(budgets: [try budget(bad: 12_000)]))
    #expect(own.map(\.key) == ["1.2/checkout", "2.1/checkout"])
    #expect(own.map(\.arithmetic).first == "12000 of 10000 events (120 %), 100 % may be")
    let foreign = policy.obligations(
      from: evidence(budgets: [try budget(bad: 12_000, attribution: .companyWide)]))
    #expect(foreign.isEmpty)
    #expect(policy.obligations(from: evidence(budgets: [try budget(bad: 9_000)])).isEmpty)
  }

  @Test func `is a plan item after a class of outage of more than a fifth of a quarter`() throws {
    let quarter = try #require(Quarter("2026Q1"))
    func judged(_ bad: Int, _ trigger: String?) throws -> JudgedQuarter {
      JudgedQuarter(
        quarter: quarter, budget: try budget(bad: bad),
        triggers: trigger.flatMap { TaxonomyEntry($0) }.map { [reference: $0] } ?? [:])
    }
    let policy = ErrorBudgetPolicy()
    let found = policy.obligations(from: evidence(quarters: [try judged(2_500, "config-push")]))
    #expect(found.map(\.key) == ["3.2/2026Q1/checkout/config-push"])
    #expect(found.first?.due?.description == "2026-04-15")
    #expect(
      try policy.obligations(from: evidence(quarters: [judged(1_900, "config-push")])).isEmpty)
    #expect(try policy.obligations(from: evidence(quarters: [judged(2_500, nil)])).isEmpty)
    let answer = ObligationAnswer(
      obligation: "3.2/2026Q1/checkout/config-push", answer: .met, evidence: "PLAN-12",
      author: "Ada", at: at(0))
    let answered = policy.obligations(
      from: evidence(quarters: [try judged(2_500, "config-push")], answers: [answer]))
    #expect(answered.map(\.met) == ["met by Ada: PLAN-12"])
  }

  @Test func `of a freeze is not met by what was said of an earlier one`() throws {
    func found(answeredAt minute: Int) throws -> [Obligation] {
      ErrorBudgetPolicy().obligations(
        from: evidence(
          budgets: [try budget(bad: 12_000)],
          answers: [
            ObligationAnswer(
              obligation: "1.2/checkout", answer: .waived, evidence: "a launch", author: "Ada",
              at: at(minute))
          ]))
    }
    #expect(try found(answeredAt: 20_000).first?.met == "waived by Ada: a launch")
    #expect(try found(answeredAt: -10).first?.met == nil)
  }
}
