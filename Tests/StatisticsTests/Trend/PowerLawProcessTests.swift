import Foundation
import Statistics
import Testing

/// Golden values: Crow's formulas over the times of ``Handbook``, whose beta stand in methods.md,
/// section 5; digits past those by scipy 1.17.
@Suite("The power law process")
struct PowerLawProcessTests {
  @Test func `follows events watched for some time`() throws {
    let process = try #require(
      PowerLawProcess(try EventTimes(Handbook.times, within: 1_500)))
    #expect(isClose(process.shape, 0.5372288660341876))
    #expect(isClose(process.unbiasedShape, 0.4835059794307689))
    #expect(isClose(process.scale, 0.19665821571379197))
    // shape * scipy.stats.chi2.ppf([0.025, 0.975], 20) / 20
    #expect(isClose(process.shapeInterval().lower, 0.25762212, within: 1e-7))
    #expect(isClose(process.shapeInterval().upper, 0.91784496, within: 1e-7))
  }

  @Test func `follows events watched until the last`() throws {
    let process = try #require(PowerLawProcess(try EventTimes(untilLastOf: Handbook.times)))
    #expect(isClose(process.shape, 0.5415273530759089))
    #expect(isClose(process.unbiasedShape, 0.4332218824607271))
    #expect(isClose(process.scale, 0.19210319749502122))
    // shape * scipy.stats.chi2.ppf([0.025, 0.975], 18) / 20
    #expect(isClose(process.shapeInterval().lower, 0.22285871, within: 1e-7))
    #expect(isClose(process.shapeInterval().upper, 0.85361981, within: 1e-7))
  }

  @Test func `expects as many events as there were, and has a rate`() throws {
    let process = try #require(
      PowerLawProcess(try EventTimes(Handbook.times, within: 1_500)))
    #expect(isClose(process.expectedEvents(by: 1_500), 10))
    #expect(isClose(process.expectedEvents(by: 750), 6.890932515471667))
    #expect(isClose(process.rate(at: 1_500), 0.003581525773561251))
  }

  @Test func `needs an event that tells a shape`() throws {
    #expect(PowerLawProcess(try EventTimes([], within: 9)) == nil)
    #expect(PowerLawProcess(try EventTimes([9], within: 9)) == nil)
    #expect(PowerLawProcess(try EventTimes(untilLastOf: [9])) == nil)
    #expect(PowerLawProcess(try EventTimes([3], within: 9))?.unbiasedShape == nil)
    #expect(PowerLawProcess(try EventTimes(untilLastOf: [3, 9]))?.unbiasedShape == nil)
  }

  @Test(arguments: [0.5, 1, 2])
  func `has an interval that holds the shape as often as claimed, and no bias`(
    shape: Double
  ) throws {
    var random = Xoshiro256PlusPlus(seed: 1_974)
    var hits = 0
    var sum = 0.0
    for _ in 0..<4_000 {
      let times = (0..<8).map { _ in pow(random.openUniform(), 1 / shape) }
      let process = try #require(PowerLawProcess(try EventTimes(times, within: 1)))
      if process.shapeInterval(.eighty).contains(shape) { hits += 1 }
      sum += process.unbiasedShape ?? 0
    }
    #expect(agrees(hits, of: 4_000, with: 0.8))
    #expect(isClose(sum / 4_000, shape, within: 0.03))
  }
}
