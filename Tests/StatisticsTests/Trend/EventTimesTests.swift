import Statistics
import Testing

/// The failure times of the NIST/SEMATECH e-Handbook of Statistical Methods, 8.2.3.4, in methods.md,
/// section 5; digits past those by scipy 1.17 from the formulas there.
enum Handbook {
  static let times: [Double] = [5, 40, 43, 175, 389, 712, 747, 795, 1_299, 1_478]
}

@Suite("The trend of events")
struct EventTimesTests {
  @Test func `is tested as Laplace did`() throws {
    let test = try #require(try EventTimes(Handbook.times, within: 1_500).laplaceTest)
    #expect(isClose(test.statistic, -1.3269491826491824))
    #expect(isClose(test.pFalling, 0.09226274668373285))
    #expect(isClose(test.pValue, 2 * 0.09226274668373285))
    #expect(isClose(test.pRising + test.pFalling, 1))
  }

  @Test func `is tested as the military handbook has it`() throws {
    let test = try #require(try EventTimes(Handbook.times, within: 1_500).militaryHandbookTest)
    #expect(isClose(test.statistic, 37.228081483483166))
    #expect(isClose(test.pRising, 0.9890136428842033))
  }

  @Test func `leaves out the event that ended the watch`() throws {
    let events = try EventTimes(untilLastOf: Handbook.times)
    #expect(isClose(events.laplaceTest?.statistic, -1.9109590777237142))
    #expect(isClose(events.militaryHandbookTest?.statistic, 36.93257577184008))
    #expect(isClose(events.militaryHandbookTest?.pRising, 0.9946524945834749))
  }

  @Test func `cannot be tested without an event that says when`() throws {
    #expect(try EventTimes([], within: 9).laplaceTest == nil)
    #expect(try EventTimes([], within: 9).militaryHandbookTest == nil)
    #expect(try EventTimes(untilLastOf: [9]).laplaceTest == nil)
    #expect(try EventTimes(untilLastOf: [9]).militaryHandbookTest == nil)
  }

  @Test func `of one event is defined`() throws {
    // One event in the middle says nothing of a trend.
    let test = try #require(try EventTimes([4.5], within: 9).laplaceTest)
    #expect((test.statistic, test.pValue) == (0, 1))
  }

  @Test func `turns round with time`() throws {
    let mirrored = Handbook.times.map { 1_500 - $0 }
    let test = try #require(try EventTimes(Handbook.times, within: 1_500).laplaceTest)
    let mirror = try #require(try EventTimes(mirrored, within: 1_500).laplaceTest)
    #expect(isClose(mirror.statistic, -test.statistic))
    #expect(isClose(mirror.pRising, test.pFalling))
  }

  @Test func `does not depend on the unit or the order`() throws {
    let days = try EventTimes(Handbook.times.reversed(), within: 1_500)
    let hours = try EventTimes(Handbook.times.map { $0 * 24 }, within: 36_000)
    #expect(isClose(hours.laplaceTest?.statistic, try #require(days.laplaceTest).statistic))
    #expect(
      isClose(
        hours.militaryHandbookTest?.statistic, try #require(days.militaryHandbookTest).statistic))
  }

  @Test func `is found falsely as often as claimed`() throws {
    var random = Xoshiro256PlusPlus(seed: 1_778)
    var laplace = 0
    var military = 0
    for _ in 0..<4_000 {
      let events = try EventTimes((0..<12).map { _ in random.openUniform() }, within: 1)
      if let test = events.laplaceTest, test.pValue < 0.1 { laplace += 1 }
      if let test = events.militaryHandbookTest, test.pRising < 0.05 { military += 1 }
    }
    #expect(agrees(laplace, of: 4_000, with: 0.1))
    #expect(agrees(military, of: 4_000, with: 0.05))
  }

  @Test func `needs times within the watch`() {
    #expect(throws: EventTimesError.outside(time: 0, length: 9)) {
      try EventTimes([0], within: 9)
    }
    #expect(throws: EventTimesError.outside(time: 10, length: 9)) {
      try EventTimes([10], within: 9)
    }
    #expect(throws: EventTimesError.self) { try EventTimes([.nan], within: 9) }
    #expect(throws: EventTimesError.notALength(0)) { try EventTimes([], within: 0) }
    #expect(throws: EventTimesError.noEvent) { try EventTimes(untilLastOf: []) }
    #expect(throws: EventTimesError.self) { try EventTimes(untilLastOf: [-1, 3]) }
  }
}
