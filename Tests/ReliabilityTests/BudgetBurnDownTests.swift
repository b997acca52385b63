import Reliability
import Testing

@Suite("A budget from day to day")
struct BudgetBurnDownTests {
  private func burnDown(
    _ intervals: [MeasuredInterval], _ impairments: [Impairment] = [],
    adjusted adjustments: [BudgetAdjustment] = [], at minute: Int = 4_320, window: String = "3d"
  ) throws -> (BudgetStatus, BudgetBurnDown) {
    let slo = slo(try revision(from: 0, target: 0.99, window: window))
    let status = try #require(
      try slo.status(
        BudgetEvidence(
          intervals: intervals, impairments: impairments, adjustments: adjustments),
        BudgetRequest(asOf: at(minute), wantsBurnDown: true)))
    return (status, try #require(status.burnDown))
  }

  @Test func `sums to what the status says, day by day`() throws {
    var bad = [Double](repeating: 1, count: 72)
    bad[30] = 400
    bad[50] = 600
    let (status, burnDown) = try burnDown(
      series(every: 60, bad: bad), [impairment(1, from: 50 * 60, to: 51 * 60, .badFraction(0.5))])
    #expect(burnDown.days.map(\.burned) == [24, 423, 623])
    #expect(burnDown.days.map(\.unexplained) == [24, 423, 123])
    #expect(burnDown.days.map(\.measuredMinutes) == [1_440, 1_440, 1_440])
    #expect(burnDown.days.reduce(0) { $0 + $1.burned } == status.adjusted.burned)
    #expect(burnDown.days.reduce(0) { $0 + $1.unexplained } == status.unexplained?.burned)
    #expect(burnDown.incidents.map(\.burned) == [500])
    #expect(burnDown.incidents.map(\.at) == [at(50 * 60)])
    #expect(!burnDown.isSpread)
  }

  @Test func `knows gaps, and what an adjustment leaves out is none`() throws {
    let intervals =
      try series(every: 60, bad: [Double](repeating: 1, count: 24))
      + series(every: 60, from: 2_880, bad: [Double](repeating: 2, count: 24))
    let (_, gap) = try burnDown(intervals)
    #expect(gap.days.map(\.isGap) == [false, true, false])
    let (_, excluded) = try burnDown(
      intervals, adjusted: [adjustment(1, 1_440, 2_880, .exclude)])
    #expect(excluded.days.map(\.isGap) == [false, false, false])
    #expect(excluded.days.map(\.expectedMinutes) == [1_440, 0, 1_440])
  }

  @Test func `has parts of days at its ends, and an incident from before begins with it`() throws {
    let (_, burnDown) = try burnDown(
      series(every: 60, bad: [Double](repeating: 5, count: 100)),
      [impairment(1, from: 0, to: 3_000, .badFraction(0.001))], at: 6_000)
    #expect(burnDown.days.map { $0.period.duration.minutes } == [1_200, 1_440, 1_440, 240])
    #expect(burnDown.incidents.map(\.at) == [at(1_680)])
  }

  @Test func `spreads what was measured over several days, and says so`() throws {
    let (_, burnDown) = try burnDown([measured(0, 4_320, bad: 30, of: 1_000)])
    #expect(burnDown.isSpread)
    #expect(burnDown.days.map { $0.burned.rounded() } == [10, 10, 10])
    #expect(burnDown.days.map { $0.unexplained.rounded() } == [10, 10, 10])
  }

  @Test func `is there only where somebody asks`() throws {
    let slo = slo(try revision(from: 0, target: 0.99, window: "3d"))
    #expect(try status(of: slo, 1_440, series(every: 60, bad: [1, 1])).burnDown == nil)
  }
}
