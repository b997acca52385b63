import Reliability
import Testing

@Suite("The status of a measured budget")
struct BudgetStatusTests {
  private let fourWeeks = 28 * 1_440

  // methods.md, section 2: the workbook's four weeks.
  @Test(arguments: [(0.97, 109_897), (0.9, 366_325), (0.99, 36_632)])
  func `allows the workbook's failures`(target: Double, allowed: Int) throws {
    let slo = slo(try revision(from: 0, target: target))
    let weeks = try measured(0, fourWeeks, bad: 105_388, of: 3_663_253)
    let account = try status(of: slo, fourWeeks, [weeks]).adjusted
    #expect(Int(account.budget) == allowed)
    #expect(account.burned == 105_388)
  }

  @Test func `charges the workbook's incidents 13 and 65.52 per cent`() throws {
    let slo = slo(try revision(from: 0, target: 0.97))
    let weeks = try measured(0, fourWeeks, bad: 105_388, of: 3_663_253)
    let status = try status(
      of: slo, fourWeeks, [weeks],
      [
        impairment(1, from: 9_000, to: 9_060, .badEvents(14_066, of: 20_000)),
        impairment(2, from: 12_000, to: 12_240, .badEvents(72_000, of: 90_000)),
      ])
    #expect(charge(1, in: status) == 14_066)
    #expect(charge(2, in: status) == 72_000)
    let share = try #require(status.adjusted.share(of: 14_066))
    #expect(agree(share, 0.128, within: 0.0005))
    #expect(agree(try #require(status.adjusted.share(of: 72_000)), 0.6552, within: 0.0001))
    let unexplained = try #require(status.unexplained)
    #expect(agree(unexplained.burned, 105_388 - 86_066))
    // Five hours of four weeks: the rest could have failed at any time of them.
    #expect(agree(unexplained.duringIncidents, unexplained.burned * 300 / Double(fourWeeks)))
    #expect(unexplained.days.isEmpty)
    #expect(agree(unexplained.burnedOnUnknownDays, unexplained.burned))
  }

  @Test func `names the days on which nobody knows why it burned, the worst first`() throws {
    let slo = slo(try revision(from: 0, target: 0.99, window: "3d"))
    var bad = [Double](repeating: 1, count: 72)
    bad[30] = 400
    bad[50] = 600
    let status = try status(
      of: slo, 4_320, series(every: 60, bad: bad),
      [impairment(1, from: 50 * 60, to: 51 * 60, .badFraction(0.5))])
    let unexplained = try #require(status.unexplained)
    #expect(unexplained.days.map(\.day.description) == ["2026-01-06", "2026-01-07", "2026-01-05"])
    #expect(unexplained.days.map(\.burned) == [423, 123, 24])
    #expect(unexplained.days.map(\.duringIncidents) == [0, 100, 0])
    #expect(charge(1, in: status) == 500)
  }

  @Test func `charges no incident more than was bad while it lasted`() throws {
    let slo = slo(try revision(from: 0, target: 0.99, window: "1d"))
    var bad = [Double](repeating: 0, count: 24)
    bad[10] = 90
    let status = try status(
      of: slo, 1_440, series(every: 60, bad: bad),
      [
        impairment(1, from: 600, to: 660, .badFraction(0.2)),
        impairment(2, from: 600, to: 660, .badEvents(100, of: 1_000)),
      ])
    // They claim 200 and 100 of 90.
    #expect(agree(charge(1, in: status), 60))
    #expect(agree(charge(2, in: status), 30))
    #expect(zip(status.charges, [200, 100]).allSatisfy { agree($0.recorded, $1) })
    #expect(status.unexplained?.burned == 0)
  }

  @Test func `keeps a gap as a gap and tells what it may hide`() throws {
    let slo = slo(try revision(from: 0, target: 0.9, window: "1d"))
    var hours = try series(every: 60, bad: Array(repeating: 10, count: 24))
    hours.removeSubrange(6..<12)
    let status = try status(of: slo, 1_440, hours)
    #expect(status.coverage.gaps == [try period(360, 720)])
    #expect(status.coverage.fraction == 0.75)
    #expect(agree(try #require(status.adjusted.share), 0.1))
    // Nothing bad in six hours like the others: 180 of 2,400; all of it: 6,180.
    let bounds = try #require(status.shareBounds)
    #expect(agree(bounds.lowerBound, 0.075))
    #expect(agree(status.wholeBudget, 2_400))
    #expect(agree(try #require(status.share(ofWhole: 180)), 0.075))
    #expect(agree(bounds.upperBound, 2.575))
  }

  @Test func `ends the window with the last measurement while that is fresh`() throws {
    let slo = slo(try revision(from: 0, target: 0.9, window: "1d"))
    let hours = try series(every: 60, bad: Array(repeating: 10, count: 48))
    let fresh = try status(of: slo, 2_880 + 300, hours)
    #expect(fresh.judgedAt == at(2_880))
    #expect(fresh.coverage.gaps.isEmpty)
    let stale = try status(of: slo, 2_880 + 420, hours)
    #expect(stale.judgedAt == at(2_880 + 420))
    #expect(stale.coverage.gaps == [try period(2_880, 2_880 + 420)])
  }

  @Test func `judges a window that is still open by what it will be at this traffic`() throws {
    let window = TimeWindow.calendarAligned(
      try length("1w"), start: try local(2026, 1, 5), timeZone: "UTC")
    let slo = ServiceLevelObjective(
      name: "checkout", service: "shop",
      revisions: [
        ObjectiveRevision(
          terms: ObjectiveTerms(
            method: .occurrences, window: window, objectives: [Objective(target: 0.9)]),
          effectiveFrom: at(-100_000), author: "an owner", recordedAt: at(0))
      ])
    let status = try status(of: slo, 1_440, series(every: 60, bad: Array(repeating: 10, count: 24)))
    #expect(status.window == (try period(0, 7 * 1_440)))
    #expect(agree(status.adjusted.budget, 0.1 * 24_000 * 7))
    #expect(status.adjusted.burned == 240)
    #expect(status.coverage.fraction == 1)
  }

  @Test func `judges each half of a window by the target then in force`() throws {
    let slo = slo(
      try revision(from: 0, target: 0.9, window: "1d"),
      try revision(from: 720 + 30, target: 0.99, window: "1d"))
    let status = try status(of: slo, 1_440, series(every: 60, bad: Array(repeating: 0, count: 24)))
    // 12.5 hours at 10 % and 11.5 at 1 %.
    #expect(agree(status.adjusted.budget, 12_500 * 0.1 + 11_500 * 0.01))
  }

  @Test func `takes time before the first revision for no budget and no burn`() throws {
    let slo = slo(try revision(from: 720, target: 0.9, window: "1d"))
    let status = try status(of: slo, 1_440, series(every: 60, bad: Array(repeating: 10, count: 24)))
    #expect(agree(status.adjusted.budget, 1_200))
    #expect(status.adjusted.burned == 120)
    #expect(status.coverage.fraction == 1)
  }

  @Test func `counts bad slices of time as a whole`() throws {
    let slo = slo(
      try revision(
        from: 0, target: 0.9, method: .timeslices, window: "1d", slice: "1h", sliceTarget: 0.95))
    var bad = [Double](repeating: 10, count: 48)
    bad[20] = 90  // With its other half 100 of 2,000: good enough.
    bad[30] = 91
    let status = try status(
      of: slo, 1_440, series(every: 30, bad: bad),
      [impairment(1, from: 905, to: 910, .badFraction(0.1))])
    #expect(status.unit == .minutes)
    #expect(agree(status.adjusted.budget, 144))
    #expect(status.adjusted.burned == 60)
    #expect(charge(1, in: status) == 60)
  }

  @Test func `weighs slices of time alike where it takes the mean of their ratios`() throws {
    let slo = slo(
      try revision(from: 0, target: 0.9, method: .ratioTimeslices, window: "1d", slice: "1h"))
    let busy = try measured(0, 60, bad: 1_000, of: 100_000)
    let quiet = try measured(60, 120, bad: 5, of: 10)
    let status = try status(of: slo, 120, [busy, quiet])
    #expect(agree(status.adjusted.burned, 60 * 0.01 + 60 * 0.5))
  }

  @Test func `leaves a slice out that is not measured as a whole`() throws {
    let slo = slo(
      try revision(
        from: 0, target: 0.9, method: .timeslices, window: "1d", slice: "1h", sliceTarget: 0.95))
    var halves = try series(every: 30, bad: Array(repeating: 0, count: 48))
    halves.remove(at: 7)
    let status = try status(of: slo, 1_440, halves)
    #expect(status.coverage.gaps == [try period(180, 240)])
  }

  @Test func `ends with the last whole slice, and takes one that is open for no gap`() throws {
    let slo = slo(
      try revision(
        from: -10_000, target: 0.9, method: .timeslices, window: "1d", slice: "1h",
        sliceTarget: 0.95))
    let tens = try series(every: 10, from: -600, bad: Array(repeating: 0, count: 60 + 145))
    let status = try status(of: slo, 1_450, tens)
    #expect(status.judgedAt == at(1_440))
    #expect(status.coverage.gaps.isEmpty)
  }

  @Test func `says why slices cannot be judged by coarser measurements, and takes incidents`()
    throws
  {
    let slo = slo(
      try revision(
        from: 0, target: 0.9, method: .timeslices, window: "1d", slice: "1m", sliceTarget: 0.95))
    let status = try status(
      of: slo, 1_440, series(every: 60, bad: Array(repeating: 0, count: 24)),
      [impairment(1, from: 100, to: 130, .badFraction(1))])
    #expect(
      status.basis
        == .incidentsBecause(
          .measuredTooCoarsely(slo: "checkout", interval: .seconds(3_600), slice: .seconds(60))))
    #expect(charge(1, in: status) == 30)
    #expect(status.unexplained == nil)
  }

  @Test func `takes the harm that incidents record where nothing is measured`() throws {
    let slo = slo(try revision(from: 0, target: 0.999))
    let status = try status(
      of: slo, fourWeeks,
      [], [impairment(1, from: 100, to: 160, .badFraction(0.35))])
    #expect(status.basis == .incidents)
    #expect(agree(status.adjusted.budget, 40.32))
    #expect(agree(status.adjusted.burned, 21))
    #expect(status.unexplained == nil)
  }

  @Test func `has no share where there was no traffic`() throws {
    let slo = slo(try revision(from: 0, target: 0.999, window: "1d"))
    let status = try status(of: slo, 1_440, [try measured(0, 1_440, bad: 0, of: 0)])
    #expect(status.adjusted.share == nil)
    #expect(status.shareBounds == nil)
    #expect(status.coverage.fraction == 1)
  }

  @Test func `is none before the objective is in force`() throws {
    let slo = slo(try revision(from: 100, target: 0.999))
    #expect(try slo.status(BudgetEvidence(), BudgetRequest(asOf: at(50))) == nil)
  }
}
