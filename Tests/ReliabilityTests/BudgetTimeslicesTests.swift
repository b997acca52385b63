import Reliability
import Testing

@Suite("Budget of time slices")
struct BudgetTimeslicesTests {
  private func assess(
    _ impairments: [Impairment], slice: String = "10m", sliceTarget: Double = 0.9,
    over judged: Period? = nil
  ) throws -> BudgetAssessment {
    let terms = try revision(
      from: 0, target: 0.99, method: .timeslices, slice: slice, sliceTarget: sliceTarget)
    return try slo(terms).assess(
      impairments: impairments, over: judged ?? period(0, 1_000), asOf: at(1_000))
  }

  @Test func `burns whole slices`() throws {
    // 5-10: half of a slice; 10-40: three whole; 40-40.5 would be 5 %, here 40-41 is 10 %: good.
    let assessment = try assess([impairment(1, from: 5, to: 41, .badFraction(1))])
    #expect(assessment.burnedMinutes == 40)
    #expect(agree(charge(1, in: assessment), 40))
    #expect(!assessment.approximatesEvents)
  }

  @Test(
    arguments: [
      // In binary 0.1 > 1 - 0.9; 0.05 < 1 - 0.95; 0.3 > 1 - 0.7; 0.01 > 1 - 0.99.
      (0.1, 0.9), (0.05, 0.95), (0.3, 0.7), (0.01, 0.99), (0.001, 0.999), (0.0001, 0.9999),
    ])
  func `takes a slice that just meets its target for good`(
    badFraction: Double, sliceTarget: Double
  ) throws {
    let just = try assess(
      [impairment(1, from: 0, to: 60, .badFraction(badFraction))], sliceTarget: sliceTarget)
    #expect(just.burnedMinutes == 0)
    let over = try assess(
      [impairment(1, from: 0, to: 60, .badFraction(badFraction * 1.000_01))],
      sliceTarget: sliceTarget)
    #expect(over.burnedMinutes == 60)
  }

  @Test func `with a target of all events are bad with any bad event`() throws {
    let assessment = try assess(
      [impairment(1, from: 9, to: 11, .badFraction(0.000_001))], sliceTarget: 1)
    #expect(assessment.burnedMinutes == 20)
  }

  @Test func `take incidents together that alone would not make a slice bad`() throws {
    // In 0-10: 0.08 x 10 and 0.06 x 5 bad minutes, less 0.08 x 0.06 x 5 counted twice: 1.076 > 1.
    let together = try assess([
      impairment(1, from: 0, to: 10, .badFraction(0.08)),
      impairment(2, from: 5, to: 10, .badFraction(0.06)),
    ])
    #expect(together.burnedMinutes == 10)
    let second = 0.06 / 0.14 * (1 - 0.92 * 0.94) * 5
    let harm = 0.08 * 5 + (1 - 0.92 * 0.94) * 5
    #expect(agree(charge(2, in: together), 10 * second / harm))
    #expect(agree(charge(1, in: together) + charge(2, in: together), 10))
  }

  @Test func `are judged whole where the period cuts them`() throws {
    let bad = [impairment(1, from: 12, to: 14, .badFraction(1))]
    let before = try assess(bad, over: period(0, 13))
    let after = try assess(bad, over: period(13, 100))
    #expect((before.burnedMinutes, after.burnedMinutes) == (3, 7))
    #expect(agree(charge(1, in: before), 3) && agree(charge(1, in: after), 7))
  }

  @Test func `are aligned to the epoch where the window rolls`() throws {
    // 2026-01-05T00:00Z is 29,459,520 min after the epoch, 6 more than a multiple of 7: slices begin
    // at minutes -6, 1, 8. The first is 1/7 bad, and has one minute in the period.
    let assessment = try assess([impairment(1, from: 0, to: 3, .badFraction(1))], slice: "7m")
    #expect(assessment.burnedMinutes == 1 + 7)
  }

  @Test func `are aligned to the start of a calendar window and end with it`() throws {
    // Days in Berlin: 1440 = 205 x 7 + 5, so the last slice of a day has 5 min.
    var terms = try revision(
      from: 0, target: 0.99, method: .timeslices, slice: "7m", sliceTarget: 0.9)
    terms.terms.window = .calendarAligned(
      try length("1d"), start: try local(2026, 1, 1), timeZone: "Europe/Berlin")
    let midnight = 23 * 60
    let assessment = try slo(terms).assess(
      impairments: [impairment(1, from: midnight - 1, to: midnight + 1, .badFraction(1))],
      over: period(0, 10_000), asOf: at(10_000))
    #expect(assessment.burnedMinutes == 5 + 7)
  }

  @Test func `are cut by a revision and each part judged by its own terms`() throws {
    let revised = slo(
      try revision(from: 0, target: 0.9, method: .timeslices, slice: "10m", sliceTarget: 0.9),
      try revision(from: 104, target: 0.9, method: .timeslices, slice: "10m", sliceTarget: 0.5))
    let assessment = try revised.assess(
      impairments: [impairment(1, from: 103, to: 106, .badFraction(1))],
      over: period(0, 1_000), asOf: at(1_000))
    // 100-104: a quarter bad, over 10 %; 104-110: a third bad, under 50 %.
    #expect(assessment.burnedMinutes == 4)
  }

  @Test(arguments: ["1m", "5m", "30m", "1h"])
  func `of any length burn the same where every slice is wholly bad`(slice: String) throws {
    let assessment = try assess(
      [
        impairment(1, from: 60, to: 240, .badFraction(1)),
        impairment(2, from: 180, to: 300, .badFraction(1)),
        impairment(3, from: 600, to: 660, .badFraction(0.95)),
      ], slice: slice)
    #expect(agree(assessment.burnedMinutes, 300))
    #expect(agree(charge(1, in: assessment), 150))
    #expect(agree(charge(2, in: assessment), 90))
    #expect(agree(charge(3, in: assessment), 60))
  }

  @Test func `must say how long and how good they are`() throws {
    let now = at(100)
    let judged = try period(0, 100)
    let noLength = slo(try revision(from: 0, target: 0.9, method: .timeslices, sliceTarget: 0.9))
    #expect(throws: BudgetError.sliceLengthMissing(slo: "checkout")) {
      try noLength.assess(impairments: [], over: judged, asOf: now)
    }
    let noTarget = slo(try revision(from: 0, target: 0.9, method: .timeslices, slice: "1m"))
    #expect(throws: BudgetError.sliceTargetMissing(slo: "checkout")) {
      try noTarget.assess(impairments: [], over: judged, asOf: now)
    }
    let month = try revision(
      from: 0, target: 0.9, method: .timeslices, slice: "1M", sliceTarget: 0.9)
    #expect(throws: BudgetError.sliceLengthUnusable(slo: "checkout", try length("1M"))) {
      try slo(month).assess(impairments: [], over: judged, asOf: now)
    }
  }
}
