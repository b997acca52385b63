import Reliability
import Statistics
import Testing

@testable import Feedback

@Suite struct `The burn before and after a change` {
  @Test func `is compared week by week, from the change outwards`() throws {
    var scenario = ChangeScenario()
    // Two days over, then a week at half of the budget of its days and one at all of it; after the
    // change a week at a quarter, and a day over.
    scenario.days =
      [9, 9] + [Double?](repeating: 0.5, count: 7) + [Double?](repeating: 1, count: 7)
      + [Double?](repeating: 0.25, count: 7) + [9]
    scenario.daysAfter = 8
    scenario.weeksAfter = 8
    let periods = try #require(
      ComparedPeriods(scenario.record, daysBefore: 365, asOf: scenario.request.asOf))
    let burn = WeeklyBurn(try scenario.course, periods, leaving: nil)
    // A week at the whole budget of its days burns a quarter of a window of 28 days.
    #expect(zip(burn.before, [0.125, 0.25]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(burn.before.count == 2)
    #expect(burn.after.map { abs($0 - 0.0625) < 1e-12 } == [true])
    #expect(burn.daysLeftOut == 3)
    #expect(burn.weeks == 1)
  }

  @Test func `leaves out what nobody measured, and the days of the incident that led to it`()
    throws
  {
    var scenario = ChangeScenario()
    scenario.days = [Double?](repeating: 1, count: 42)
    scenario.daysAfter = 21
    scenario.weeksAfter = 3
    // Three days of the last week before are not measured; the incident is three weeks back.
    for day in 14..<17 { scenario.days[day] = nil }
    let record = try scenario.record
    let periods = try #require(
      ComparedPeriods(record, daysBefore: 365, asOf: scenario.request.asOf))
    let began = try #require(record.cause?.record.milestones.began)
    let cause = try Period(from: began, to: began.advanced(by: .seconds(2 * 86_400)))
    let burn = WeeklyBurn(try scenario.course, periods, leaving: cause)
    #expect(burn.before.count == 2)
    #expect(burn.after.count == 3)
    #expect(burn.daysLeftOut == 7)
    #expect(burn.before.allSatisfy { abs($0 - 0.25) < 1e-12 })
  }

  @Test func `is counted by longer blocks where weeks depend on one another`() throws {
    var scenario = ChangeScenario()
    // Good and bad times of twelve weeks each.
    scenario.days = (0..<728).map { day in (day / 84) % 2 == 0 ? 0.1 : 2 }
    scenario.daysAfter = 364
    scenario.weeksAfter = 52
    let periods = try #require(
      ComparedPeriods(scenario.record, daysBefore: 365, asOf: scenario.request.asOf))
    #expect(WeeklyBurn(try scenario.course, periods, leaving: nil).weeks == 4)
  }

  @Test func `shows a golden comparison by hand`() throws {
    var scenario = ChangeScenario()
    // Four weeks at the whole budget of their days before, four without any burn after: of the 70
    // arrangements 2 are as extreme.
    scenario.days = [Double?](repeating: 1, count: 28) + [Double?](repeating: 0, count: 28)
    scenario.daysAfter = 28
    scenario.weeksAfter = 4
    let effect = try scenario.verify()
    let burn = try #require(effect.measures.last)
    #expect(burn.kind == .burn)
    #expect(abs((burn.pValue ?? 0) - 2 / 70.0) < 1e-12)
    #expect(abs((burn.before ?? 0) - 0.25) < 1e-12)
    #expect(burn.after == 0)
    // One of 70 on a side is .0143: the interval leaves no change out.
    #expect(burn.verdict == .worked)
    #expect(effect.verdict == .worked)
    #expect(effect.because.hasPrefix("burn of availability: certainly less"))
  }

  @Test func `says where there is nothing to compare`() throws {
    var scenario = ChangeScenario()
    scenario.days = [Double?](repeating: 0, count: 70)
    scenario.daysAfter = 28
    scenario.weeksAfter = 4
    let silent = try #require(try scenario.verify().measures.last)
    #expect(silent.because == "nothing burned before, and nothing after")
    #expect(silent.needs?.neverAtThisRate == true)
    scenario.days = [Double?](repeating: 1, count: 21)
    scenario.daysAfter = 7
    let short = try #require(try scenario.verify().measures.last)
    #expect(short.because.hasSuffix("there are 2 before and 1 after"))
    // Two weeks alike before: nothing tells how much weeks vary.
    #expect(short.needs?.neverAtThisRate == true)
    var record = try scenario.record
    record.courses[0].obstacle = "nothing is measured"
    let effect = Verification(record, scenario.request).verify()
    #expect(effect.measures.last?.because == "nothing is measured")
    #expect(effect.measures.last?.verdict == .cannotTell)
  }

  @Test func `says from the weeks before how many are needed after, even before there are two`()
    throws
  {
    var scenario = ChangeScenario()
    scenario.days = (0..<371).map { day in day % 21 < 7 ? 0.9 : 1.1 }
    scenario.daysAfter = 7
    scenario.weeksAfter = 1
    let effect = try scenario.verify()
    let weeks = try #require(effect.needs?.weeks)
    #expect((1...10).contains(weeks))
  }

  @Test func `that rose is no effect, whatever the incidents say`() throws {
    var scenario = ChangeScenario()
    scenario.weeksAfter = 52
    scenario.incidents = (0..<8).map { -50 + 6 * Double($0) }
    scenario.days = (0..<728).map { $0 < 364 ? 0.1 + Double($0 % 5) / 50 : 2 }
    scenario.daysAfter = 364
    let effect = try scenario.verify()
    #expect(effect.measures.map(\.verdict) == [.worked, .didNot])
    #expect(effect.verdict == .cannotTell)
    #expect(effect.because.hasPrefix("the measures contradict one another"))
  }
}

@Suite struct `A planted effect on burn` {
  /// How often each verdict is reached where bursts of some days burn, scaled after the change, or as
  /// much rarer.
  private static func study(
    factor: Double, rarer: Double = 1, trials: Int = 120
  ) throws -> (worked: Int, didNot: Int) {
    var random = Xoshiro256PlusPlus(seed: 12)
    var (worked, didNot) = (0, 0)
    for _ in 0..<trials {
      var scenario = ChangeScenario()
      scenario.weeksAfter = 10
      scenario.daysAfter = 70
      var burst = 0
      var size = 0.0
      scenario.days = (0..<210).map { day in
        let isAfter = day >= 140
        if burst == 0, random.uniform() < 0.12 * (isAfter ? rarer : 1) {
          burst = 1 + random.index(below: 4)
          size = 3 * random.exponential()
        }
        guard burst > 0 else { return 0.02 }
        burst -= 1
        return size * (isAfter ? factor : 1)
      }
      let periods = try #require(
        ComparedPeriods(scenario.record, daysBefore: 365, asOf: scenario.request.asOf))
      // The interval that decides, with fewer arrangements and without the power.
      let burn = WeeklyBurn(try scenario.course, periods, leaving: nil)
      let interval = try #require(
        MeanComparison.ratioInterval(burn.after, burn.before, draws: 399, seed: 1))
      let verdict = EffectInterval(interval, .ninetyFive).judge(worthwhile: 0.5).verdict
      if verdict == .worked { worked += 1 }
      if verdict == .didNot { didNot += 1 }
    }
    return (worked, didNot)
  }

  /// At most so many of 120 where the chance is at most one in forty: four standard errors more.
  private static let most = 9

  @Test func `of nothing is seldom called one that worked`() throws {
    #expect(try Self.study(factor: 1).worked <= Self.most)
  }

  @Test func `of a halving is seldom called one that did not`() throws {
    #expect(try Self.study(factor: 0.5).didNot <= Self.most)
    #expect(try Self.study(factor: 1, rarer: 0.5).didNot <= Self.most)
  }

  @Test func `of a doubling is almost never called one that worked`() throws {
    #expect(try Self.study(factor: 2).worked <= 2)
  }

  @Test func `of a tenth of the burn is mostly found`() throws {
    #expect(try Self.study(factor: 0.1).worked > 80)
  }
}
