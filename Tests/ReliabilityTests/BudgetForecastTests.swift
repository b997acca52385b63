import Reliability
import Testing

@Suite("When a budget will be gone")
struct BudgetForecastTests {
  private func forecast(
    days bad: [Double], target: Double, window: String = "28d", seed: UInt64 = 1
  ) throws -> BudgetForecast {
    let slo = slo(try revision(from: -100_000, target: target, window: window))
    let days = try series(every: 1_440, bad: bad)
    return try #require(
      try status(of: slo, bad.count * 1_440, days, seed: seed).forecast)
  }

  @Test func `is a day at a steady burn`() throws {
    // 14 days burn 10 of 14,000 x 0.01 = 140 each: the budget of a window that is half measured is
    // gone when 14 days have burned.
    let forecast = try forecast(days: Array(repeating: 9, count: 14), target: 0.99)
    guard case .ends(.at(let end), .at(let earliest), .at(let latest)) = forecast.outcome else {
      Issue.record("\(forecast.outcome)")
      return
    }
    // 126 burned of 140, 9 a day: 14 / 9 days more, whatever is drawn of days that are all alike.
    #expect(abs(at(14 * 1_440).duration(to: end).minutes - 14.0 / 9 * 1_440) < 1)
    #expect(abs(earliest.duration(to: end).minutes) < 1)
    #expect(abs(latest.duration(to: end).minutes) < 1)
  }

  @Test func `is never where windows roll and the burn is below the budget`() throws {
    let forecast = try forecast(days: Array(repeating: 9, count: 28), target: 0.99)
    #expect(forecast.outcome == .ends(.never, earliest: .never, latest: .never))
  }

  @Test func `is later where what leaves the window gives budget back`() throws {
    // 266 of 280 are burned, in the first half of the window or in its second.
    let early = try forecast(
      days: Array(repeating: 19, count: 14) + Array(repeating: 0, count: 14), target: 0.99)
    let late = try forecast(
      days: Array(repeating: 0, count: 14) + Array(repeating: 19, count: 14), target: 0.99)
    guard case .ends(.never, _, _) = early.outcome, case .ends(.at, _, _) = late.outcome else {
      Issue.record("\(early.outcome), \(late.outcome)")
      return
    }
  }

  @Test func `is now where it is gone`() throws {
    #expect(
      try forecast(days: Array(repeating: 11, count: 28), target: 0.99).outcome == .goneAlready)
  }

  @Test func `is not told by fewer than seven whole days`() throws {
    let forecast = try forecast(days: Array(repeating: 5, count: 6), target: 0.99)
    #expect(forecast.outcome == .notEnoughEvidence(needed: 7))
    #expect(forecast.meanBurn == nil)
  }

  @Test func `has a wider interval where days differ, and the same for the same seed`() throws {
    let bursty = (0..<28).map { $0.isMultiple(of: 7) ? 60.0 : 1 }
    let first = try forecast(days: bursty, target: 0.99)
    #expect(first == (try forecast(days: bursty, target: 0.99)))
    #expect(first != (try forecast(days: bursty, target: 0.99, seed: 2)))
    let interval = try #require(first.burnInterval)
    #expect(interval.contains(try #require(first.meanBurn)))
    #expect(interval.upperBound - interval.lowerBound > 5)
  }
}
