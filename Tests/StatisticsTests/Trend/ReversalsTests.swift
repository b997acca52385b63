import Statistics
import Testing

@Suite("Reversals")
struct ReversalsTests {
  private func reversals(gaps: [Double]) throws -> Reversals? {
    var time = 0.0
    return Reversals(
      try EventTimes(
        untilLastOf: gaps.map {
          time += $0
          return time
        }))
  }

  @Test func `are counted as the handbook counts them`() throws {
    let reversals = try #require(
      Reversals(try EventTimes(Handbook.times, within: 1_500)))
    #expect((reversals.count, reversals.pairs) == (33, 45))
    // The exact distribution by convolution in NumPy; two gaps of 35 might have been another.
    #expect(isClose(reversals.test.pFalling, 0.03627507716049383))
    #expect(isClose(reversals.test.pRising, 0.9856952711640211))
  }

  @Test func `of ever longer gaps are all there can be`() throws {
    let reversals = try #require(try reversals(gaps: [1, 2, 3, 4]))
    #expect(reversals.count == 6)
    #expect(isClose(reversals.test.pFalling, 1 / 24.0))
    #expect(isClose(reversals.test.pRising, 1))
  }

  @Test func `of equal gaps say nothing`() throws {
    let reversals = try #require(try reversals(gaps: [2, 2, 2, 2]))
    #expect(reversals.count == 0)
    #expect(reversals.test.pValue == 1)
  }

  @Test func `need two events`() throws {
    #expect(Reversals(try EventTimes([], within: 9)) == nil)
    #expect(Reversals(try EventTimes([3], within: 9)) == nil)
    #expect(try reversals(gaps: [1, 2])?.pairs == 1)
  }

  @Test func `of many gaps are as likely by the normal approximation as exactly`() throws {
    var random = Xoshiro256PlusPlus(seed: 1_938)
    let hits = try (0..<400).count { _ in
      let gaps = (0..<101).map { _ in random.exponential() }
      return try #require(try reversals(gaps: gaps)).test.pFalling < 0.2
    }
    #expect(agrees(hits, of: 400, with: 0.2))
  }
}
