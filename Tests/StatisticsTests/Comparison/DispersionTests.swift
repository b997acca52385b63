import Statistics
import Testing

@Suite("The dispersion of counts")
struct DispersionTests {
  private func dispersion(_ counts: [Int], exposures: [Double]? = nil) throws -> Dispersion? {
    let exposures = exposures ?? counts.map { _ in 1 }
    return Dispersion(of: try zip(counts, exposures).map { try EventCount($0, over: $1) })
  }

  @Test func `is the index of Fisher`() throws {
    // (k - 1) s^2 / mean and scipy.stats.chi2.sf, scipy 1.17
    let dispersion = try #require(try dispersion([3, 0, 9, 2, 1, 12, 0, 4]))
    #expect(isClose(dispersion.index, 34.806451612903224))
    #expect(isClose(dispersion.pValue, 1.2161119047397238e-05))
    #expect(isClose(dispersion.factor, 34.806451612903224 / 7))
  }

  @Test func `takes unequal periods as they are`() throws {
    let dispersion = try #require(try dispersion([3, 8, 2], exposures: [2, 1, 4]))
    #expect(isClose(dispersion.index, 24.423076923076923))
    #expect(isClose(dispersion.pValue, 4.972745471929186e-06))
    #expect(try self.dispersion([2, 1, 4], exposures: [2, 1, 4])?.index == 0)
  }

  @Test func `never makes an interval narrower`() throws {
    let even = try #require(try dispersion([4, 4, 4, 4]))
    #expect((even.index, even.pValue, even.factor) == (0, 1, 1))
  }

  @Test(arguments: [[], [5], [0, 0, 0]])
  func `is unknown without two periods and an event`(counts: [Int]) throws {
    #expect(try dispersion(counts) == nil)
  }

  @Test func `is found falsely about as often as claimed`() throws {
    var random = Xoshiro256PlusPlus(seed: 1_925)
    let hits = try (0..<2_000).count { _ in
      var counts = [Int](repeating: 0, count: 12)
      for _ in 0..<120 { counts[random.index(below: 12)] += 1 }
      return try #require(try dispersion(counts)).pValue < 0.1
    }
    #expect(agrees(hits, of: 2_000, with: 0.1))
  }
}
