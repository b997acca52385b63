import Reliability
import Testing

@Suite("Adjustments of a budget")
struct BudgetAdjustmentTests {
  private let hours: [MeasuredInterval]
  private let day: ServiceLevelObjective

  init() throws {
    hours = try series(every: 60, bad: Array(repeating: 10, count: 24))
    day = slo(try revision(from: 0, target: 0.9, window: "1d"))
  }

  @Test func `stand beside the raw budget, which stays as it was measured`() throws {
    let status = try status(
      of: day, 1_440, hours, adjusted: [try adjustment(1, 0, 120, .forgive(.events(5)))])
    #expect(status.raw == BudgetAccount(budget: status.raw.budget, burned: 240))
    #expect(status.adjusted.burned == 235)
    #expect(status.adjustments.map(\.burnChange) == [-5])
    #expect(status.adjustments.map(\.budgetChange) == [0])
  }

  @Test func `leave their time out, of the budget and of what should be measured`() throws {
    let status = try status(
      of: day, 1_440, Array(hours[0..<12]) + Array(hours[13...]),
      adjusted: [try adjustment(1, 690, 810, .exclude)])
    #expect(agree(status.adjusted.budget, 2_200))
    #expect(agree(status.adjusted.burned, 220))
    #expect(status.coverage.gaps.isEmpty)
    #expect(status.coverage.expectedMinutes == 1_320)
  }

  @Test func `add harm that the indicator did not see`() throws {
    let status = try status(
      of: day, 1_440, hours, [impairment(1, from: 0, to: 60, .badFraction(0.5))],
      adjusted: [try adjustment(1, 0, 60, .charge(.events(300)))])
    #expect(agree(status.adjusted.burned, 540))
    #expect(agree(charge(1, in: status), 310))
  }

  @Test func `in minutes are a share of the events of their time`() throws {
    let status = try status(
      of: day, 1_440, hours, adjusted: [try adjustment(1, 0, 60, .charge(.minutes(6)))])
    #expect(agree(status.adjusted.burned, 240 + 100))
  }

  @Test func `never make more good than was bad`() throws {
    let status = try status(
      of: day, 1_440, hours, adjusted: [try adjustment(1, 0, 60, .forgive(.events(1_000)))])
    #expect(agree(status.adjusted.burned, 230))
  }

  @Test func `count within intervals that are longer than their time`() throws {
    let whole = try measured(0, 1_440, bad: 240, of: 24_000)
    let status = try status(
      of: day, 1_440, [whole], adjusted: [try adjustment(1, 0, 60, .forgive(.events(100)))])
    #expect(agree(status.adjusted.burned, 140))
  }

  @Test func `that were taken back adjust nothing`() throws {
    let status = try status(
      of: day, 1_440, hours, adjusted: [try adjustment(1, 0, 60, .exclude, withdrawn: true)])
    #expect(status.raw == status.adjusted)
    #expect(status.adjustments.isEmpty)
  }

  @Test func `of events say that they cannot count where none are measured`() throws {
    let harm = impairment(1, from: 0, to: 60, .badFraction(0.5))
    let status = try status(
      of: day, 1_440, [], [harm],
      adjusted: [
        try adjustment(1, 0, 60, .forgive(.events(10))),
        try adjustment(2, 0, 60, .forgive(.minutes(10))),
        try adjustment(3, 30, 60, .exclude),
      ])
    #expect(status.adjustments.map(\.obstacle) == [.eventsNotMeasured, nil, nil])
    // 30 min, less 10, less the 15 of the excluded half.
    #expect(agree(status.adjusted.burned, 5))
    #expect(agree(status.adjusted.budget, 141))
    #expect(agree(status.raw.burned, 30))
  }

  @Test func `take a gap out of what should be measured`() throws {
    let status = try status(
      of: day, 1_440, Array(hours[0..<12]) + Array(hours[14...]),
      adjusted: [try adjustment(1, 720, 840, .exclude)])
    #expect(status.adjustments.map(\.obstacle) == [nil])
    #expect(status.coverage.gaps.isEmpty)
    #expect(status.shareBounds?.lowerBound == status.shareBounds?.upperBound)
  }

  @Test func `in minutes are minutes where slices of time are judged`() throws {
    let slices = slo(
      try revision(
        from: 0, target: 0.9, method: .timeslices, window: "1d", slice: "1h", sliceTarget: 0.99))
    var bad = [Double](repeating: 0, count: 24)
    bad[10] = 1_000
    let hours = try series(every: 60, bad: bad)
    let charged = try status(
      of: slices, 1_440, hours, adjusted: [try adjustment(1, 0, 1_440, .charge(.minutes(18)))])
    #expect(agree(charged.adjusted.burned, 78))
    let forgiven = try status(
      of: slices, 1_440, hours, adjusted: [try adjustment(1, 600, 660, .forgive(.minutes(15)))])
    #expect(agree(forgiven.adjusted.burned, 45))
  }

  @Test func `say what they did to the budget of a window that is still open`() throws {
    let week = TimeWindow.calendarAligned(
      try length("1w"), start: try local(2026, 1, 5), timeZone: "UTC")
    let slo = ServiceLevelObjective(
      name: "checkout", service: "shop",
      revisions: [
        ObjectiveRevision(
          terms: ObjectiveTerms(
            method: .occurrences, window: week, objectives: [Objective(target: 0.9)]),
          effectiveFrom: at(-100_000), author: "an owner", recordedAt: at(0))
      ])
    let status = try status(
      of: slo, 1_440, hours, adjusted: [try adjustment(1, 600, 720, .exclude)])
    let change = try #require(status.adjustments.first?.budgetChange)
    #expect(agree(status.raw.budget + change, status.adjusted.budget))
  }
}
