import Reliability
import Testing

@Suite("Budget of incidents half known")
struct BudgetUnknownTests {
  private func assess(
    _ impairments: Impairment..., over judged: Period? = nil, asOf: Int = 1_000
  ) throws -> BudgetAssessment {
    try slo(revision(from: 0, target: 0.9)).assess(
      impairments: impairments, over: judged ?? period(100, 500), asOf: at(asOf))
  }

  @Test func `charges an ongoing incident up to now`() throws {
    let assessment = try assess(impairment(1, from: 150, to: nil, .badFraction(0.5)), asOf: 250)
    #expect(assessment.burnedMinutes == 50)
    #expect(assessment.unknown.isEmpty)
  }

  @Test func `charges an ongoing incident up to the end of the period`() throws {
    let assessment = try assess(impairment(1, from: 450, to: nil, .badFraction(1)))
    #expect(assessment.burnedMinutes == 50)
  }

  @Test func `charges nothing to an incident that begins after now`() throws {
    let assessment = try assess(impairment(1, from: 300, to: nil, .badFraction(1)), asOf: 250)
    #expect(assessment.burnedMinutes == 0 && assessment.unknown.isEmpty)
  }

  @Test func `does not take an unknown end for zero`() throws {
    let assessment = try assess(
      impairment(1, from: 150, to: nil, resolved: 200, .badFraction(0.5)))
    #expect(assessment.burnedMinutes == 0)
    #expect(reasons(assessment) == [.impactEndUnknown])
  }

  @Test func `takes a closed incident for over`() throws {
    var closed = impairment(1, from: 150, to: nil, .badFraction(0.5))
    closed.milestones[.closed] = at(900)
    #expect(reasons(try assess(closed)) == [.impactEndUnknown])
  }

  @Test func `places bad minutes without an end from the start on`() throws {
    let over = try assess(impairment(1, from: 490, to: nil, resolved: 600, .badMinutes(18)))
    #expect(over.burnedMinutes == 10)
    #expect(over.unknown.isEmpty)
    let ongoing = try assess(impairment(1, from: 200, to: nil, .badMinutes(18)), asOf: 205)
    #expect(ongoing.burnedMinutes == 5)
  }

  @Test func `spreads bad minutes with an end over the impact`() throws {
    let assessment = try assess(impairment(1, from: 400, to: 600, .badMinutes(50)))
    #expect(agree(assessment.burnedMinutes, 25))
  }

  @Test(arguments: [(61.0, 60), (1.0, 0)])
  func `refuses more bad minutes than the impact lasted`(minutes: Double, lasted: Int) throws {
    let assessment = try assess(
      impairment(1, from: 200, to: 200 + lasted, .badMinutes(minutes)))
    #expect(assessment.burnedMinutes == 0)
    #expect(reasons(assessment) == [.badMinutesExceedImpact])
  }

  @Test func `accepts as many bad minutes as the impact lasted`() throws {
    // In binary, 8.3 x 60,000 ms is more than 498 s.
    var whole = impairment(1, from: 200, to: nil, .badMinutes(8.3))
    whole.milestones[.impactEnded] = at(200).advanced(by: .seconds(498))
    #expect(agree(try assess(whole).burnedMinutes, 8.3))
  }

  @Test func `burns nothing by fraction in an instant`() throws {
    let assessment = try assess(impairment(1, from: 200, to: 200, .badFraction(1)))
    #expect(assessment.charges.isEmpty && assessment.unknown.isEmpty)
  }

  @Test func `names an unknown start and an impossible end`() throws {
    let assessment = try assess(
      impairment(1, from: nil, to: 200, .badFraction(1)),
      impairment(2, from: 300, to: 200, .badFraction(1)))
    #expect(reasons(assessment) == [.impactStartUnknown, .impactEndsBeforeItStarts])
    #expect(assessment.unknown.map(\.incident.number) == [1, 2])
  }

  @Test func `leaves out unknowns that cannot touch the period`() throws {
    let assessment = try assess(
      impairment(1, from: 500, to: nil, resolved: 600, .badFraction(1)),
      impairment(2, from: nil, to: 100, .badFraction(1)),
      impairment(3, from: nil, to: nil, resolved: 90, .badFraction(1)),
      impairment(4, from: 50, to: nil, resolved: 100, .badFraction(1)),
      impairment(5, from: 80, to: 90, .badMinutes(11)),
      impairment(6, from: 600, to: 590, .badFraction(1)))
    #expect(assessment.unknown.isEmpty && assessment.charges.isEmpty)
  }

  @Test func `keeps unknowns that may touch the period`() throws {
    let assessment = try assess(
      impairment(1, from: 499, to: nil, resolved: 600, .badFraction(1)),
      impairment(2, from: nil, to: 101, .badFraction(1)),
      impairment(3, from: nil, to: nil, .badFraction(1)),
      impairment(4, from: 50, to: nil, resolved: 101, .badFraction(1)),
      impairment(5, from: 95, to: 105, .badMinutes(11)))
    #expect(assessment.unknown.map(\.incident.number) == [1, 2, 3, 4, 5])
  }
}
