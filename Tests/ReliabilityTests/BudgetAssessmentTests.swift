import Reliability
import Testing

@Suite("Budget assessment")
struct BudgetAssessmentTests {
  private static let fourWeeks = 28 * 1_440

  @Test(
    arguments: [
      // methods.md, section 2: 20 % of a 28-day budget; 40.32 min of budget at 99.9 %.
      (0.99, 403.2, 80.64), (0.995, 201.6, 40.32), (0.999, 40.32, 8.06), (0.9999, 4.032, 0.81),
    ])
  func `has the budgets of four weeks`(target: Double, budget: Double, fifth: Double) throws {
    let assessment = try slo(revision(from: 0, target: target)).assess(
      impairments: [], over: period(0, Self.fourWeeks), asOf: at(Self.fourWeeks))
    #expect(agree(assessment.budgetMinutes, budget))
    #expect(abs(assessment.budgetMinutes / 5 - fifth) < 0.005)
    #expect(assessment.burnedShare == 0)
    #expect(assessment.charges.isEmpty && assessment.unknown.isEmpty)
  }

  @Test func `charges an incident its fraction of its time`() throws {
    let assessment = try slo(revision(from: 0, target: 0.99)).assess(
      impairments: [impairment(1, from: 100, to: 160, .badFraction(0.35))],
      over: period(0, 1_000), asOf: at(1_000))
    #expect(agree(assessment.burnedMinutes, 21))
    #expect(agree(try #require(assessment.burnedShare), 2.1))
    #expect(assessment.approximatesEvents)
  }

  @Test(
    arguments: [
      (SLOImpact.badFraction(0.25), 15.0), (.badMinutes(18), 18), (.badMinutes(60), 60),
      (.badEvents(1_200, of: 80_000), 0.9), (.badEvents(80, of: 80), 60),
    ])
  func `takes harm in each of its forms`(impact: SLOImpact, burned: Double) throws {
    let assessment = try slo(revision(from: 0, target: 0.99)).assess(
      impairments: [impairment(1, from: 10, to: 70, impact)], over: period(0, 100), asOf: at(100))
    #expect(agree(assessment.burnedMinutes, burned))
  }

  @Test func `counts overlapping incidents once and shares them by fraction`() throws {
    // 0-10: 0.5; 10-20: 1 - 0.5 x 0.8 = 0.6, of which 5/7 and 2/7; 20-30: 0.2.
    let assessment = try slo(revision(from: 0, target: 0.9)).assess(
      impairments: [
        impairment(1, from: 0, to: 20, .badFraction(0.5)),
        impairment(2, from: 10, to: 30, .badFraction(0.2)),
      ], over: period(0, 100), asOf: at(100))
    #expect(agree(assessment.burnedMinutes, 5 + 6 + 2))
    #expect(agree(charge(1, in: assessment), 5 + 6.0 * 5 / 7))
    #expect(agree(charge(2, in: assessment), 2 + 6.0 * 2 / 7))
  }

  @Test func `shares two total outages equally`() throws {
    let assessment = try slo(revision(from: 0, target: 0.9)).assess(
      impairments: [
        impairment(2, from: 0, to: 60, .badFraction(1)),
        impairment(1, from: 0, to: 60, .badFraction(1)),
      ], over: period(0, 100), asOf: at(100))
    #expect(assessment.burnedMinutes == 60)
    #expect(assessment.charges.map(\.incident.number) == [1, 2])
    #expect(assessment.charges.map(\.burnedMinutes) == [30, 30])
  }

  @Test func `lists charges largest first`() throws {
    let assessment = try slo(revision(from: 0, target: 0.9)).assess(
      impairments: [
        impairment(1, from: 0, to: 10, .badFraction(1)),
        impairment(2, from: 20, to: 50, .badFraction(1)),
        impairment(3, from: 60, to: 80, .badFraction(1)),
      ], over: period(0, 100), asOf: at(100))
    #expect(assessment.charges.map(\.incident.number) == [2, 3, 1])
  }

  @Test func `adds up the links of one incident`() throws {
    let assessment = try slo(revision(from: 0, target: 0.9)).assess(
      impairments: [
        impairment(1, from: 0, to: 10, .badFraction(0.5)),
        impairment(1, from: 20, to: 30, .badFraction(0.5)),
      ], over: period(0, 100), asOf: at(100))
    #expect(assessment.charges == [.init(incident: .init(number: 1), burnedMinutes: 10)])
  }

  @Test func `charges only time inside the period`() throws {
    let assessment = try slo(revision(from: 0, target: 0.9)).assess(
      impairments: [
        impairment(1, from: 0, to: 130, .badFraction(1)),
        impairment(2, from: 190, to: 400, .badFraction(0.5)),
        impairment(3, from: 50, to: 100, .badFraction(1)),
        impairment(4, from: 200, to: 210, .badFraction(1)),
      ], over: period(100, 200), asOf: at(500))
    #expect(charge(1, in: assessment) == 30)
    #expect(charge(2, in: assessment) == 5)
    #expect(assessment.charges.count == 2)
  }

  @Test func `takes the mean of slices' ratios as the mean over time`() throws {
    let terms = try revision(
      from: 0, target: 0.9, method: .ratioTimeslices, slice: "5m")
    let assessment = try slo(terms).assess(
      impairments: [impairment(1, from: 3, to: 23, .badFraction(0.5))],
      over: period(0, 100), asOf: at(100))
    #expect(assessment.burnedMinutes == 10)
    #expect(!assessment.approximatesEvents)
  }
}

@Suite("Budget of a revised objective")
struct BudgetRevisionTests {
  @Test func `is judged by both halves`() throws {
    let revised = slo(
      try revision(from: 0, target: 0.99), try revision(from: 600, target: 0.9))
    let assessment = try revised.assess(
      impairments: [impairment(1, from: 590, to: 610, .badFraction(1))],
      over: period(0, 1_000), asOf: at(1_000))
    #expect(agree(assessment.budgetMinutes, 6 + 40))
    #expect(assessment.burnedMinutes == 20)
    #expect(assessment.ungovernedMinutes == 0)
  }

  @Test func `has neither budget nor burn before its first revision`() throws {
    let assessment = try slo(revision(from: 400, target: 0.9)).assess(
      impairments: [
        impairment(1, from: 390, to: 410, .badFraction(1)),
        impairment(2, from: 100, to: 200, .badFraction(1)),
      ], over: period(0, 1_000), asOf: at(1_000))
    #expect(agree(assessment.budgetMinutes, 60))
    #expect(assessment.burnedMinutes == 10)
    #expect(assessment.ungovernedMinutes == 400)
    #expect(assessment.charges.map(\.incident.number) == [1])
  }

  @Test func `has no share before its first revision`() throws {
    let assessment = try slo(revision(from: 400, target: 0.9)).assess(
      impairments: [], over: period(0, 400), asOf: at(1_000))
    #expect(assessment.budgetMinutes == 0)
    #expect(assessment.burnedShare == nil)
    #expect(assessment.ungovernedMinutes == 400)
  }

  @Test func `is not governed while a revision lacks the objective`() throws {
    var two = try revision(from: 0, target: 0.9)
    two.terms.objectives.append(Objective(target: 0.5))
    let revised = slo(two, try revision(from: 600, target: 0.9))
    let assessment = try revised.assess(
      objective: 1, impairments: [impairment(1, from: 590, to: 610, .badFraction(1))],
      over: period(0, 1_000), asOf: at(1_000))
    #expect(assessment.budgetMinutes == 300)
    #expect(assessment.burnedMinutes == 10)
    #expect(assessment.ungovernedMinutes == 400)
  }

  @Test func `follows the later recorded of two revisions of one date`() throws {
    var first = try revision(from: 0, target: 0.9)
    var second = try revision(from: 0, target: 0.5)
    first.recordedAt = at(10)
    // The same moment, written further east: the offset must not decide.
    first.effectiveFrom = Instant(
      millisecondsSinceEpoch: at(0).millisecondsSinceEpoch, offsetMinutes: 60)
    second.recordedAt = at(20)
    let assessment = try slo(second, first).assess(
      impairments: [], over: period(0, 100), asOf: at(100))
    #expect(assessment.budgetMinutes == 50)
  }

  @Test func `changes method in mid-period`() throws {
    let revised = slo(
      try revision(from: 0, target: 0.9),
      try revision(from: 600, target: 0.9, method: .timeslices, slice: "10m", sliceTarget: 0.9))
    let assessment = try revised.assess(
      impairments: [impairment(1, from: 590, to: 613, .badFraction(0.5))],
      over: period(0, 1_000), asOf: at(1_000))
    #expect(agree(assessment.burnedMinutes, 5 + 20))
  }
}
