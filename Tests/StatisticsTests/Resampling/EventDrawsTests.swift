import Statistics
import Testing

@Suite("What independent events bring in a unit of time")
struct EventDrawsTests {
  private let count = 20_000

  private func draws(_ events: [UInt64], over exposure: Double, name: String = "a") -> EventDraws {
    EventDraws(of: events, over: exposure, name: name, count: count, seed: 7)
  }

  @Test func `The rate is Gamma(1/2 + n, exposure)`() throws {
    let draws = Quantiles(of: draws([1, 2, 3, 4], over: 2).rates)
    let posterior = try EventCount(4, over: 2).posterior
    for p in [0.1, 0.5, 0.9] {
      let quantile = try #require(draws.quantile(p))
      #expect(abs(quantile - posterior.quantile(p)) < 0.03 * posterior.quantile(p))
    }
  }

  @Test(arguments: [(3, 1, 0.8395), (4, 2, 0.791), (5, 1, 0.9527), (6, 3, 0.841), (10, 5, 0.9024)])
  func `One of two rates is the larger as often as the posterior has it`(
    first: Int, second: Int, probability: Double
  ) {
    let a = draws((0..<UInt64(first)).map { $0 }, over: 1, name: "a").rates
    let b = draws((0..<UInt64(second)).map { $0 + 100 }, over: 1, name: "b").rates
    let share = Double(zip(a, b).count { $0 > $1 }) / Double(count)
    #expect(abs(share - probability) < 0.01)
  }

  @Test func `Events in two sets are one doubt and not two`() {
    let all = draws([1, 2, 3, 4, 5, 6], over: 1, name: "all").rates
    let most = draws([1, 2, 3, 4, 5], over: 1, name: "most").rates
    let apart = draws([11, 12, 13, 14, 15], over: 1, name: "most").rates
    func spread(_ others: [Double]) -> Double {
      let differences = Quantiles(of: zip(all, others).map(-))
      return (differences.quantile(0.9) ?? 0) - (differences.quantile(0.1) ?? 0)
    }
    #expect(spread(most) < 0.6 * spread(apart))
  }

  @Test func `The mean lies among what events cost, and beyond where the pool does`() throws {
    let draws = draws([1, 2, 3], over: 1)
    let alone = Quantiles(of: draws.means(of: [1, 2, 3], pool: []))
    #expect(try #require(alone.minimum) >= 1)
    #expect(try #require(alone.maximum) <= 3)
    let pooled = Quantiles(of: draws.means(of: [1, 2, 3], pool: [1, 2, 3, 50]))
    #expect(try #require(pooled.maximum) > 3)
  }

  @Test func `A cost that nobody knows is no cost of nothing`() {
    let draws = draws([1, 2, 3], over: 1)
    #expect(draws.means(of: [4, nil, 4], pool: []).allSatisfy { abs($0 - 4) < 1e-12 })
    #expect(draws.means(of: [nil, nil, nil], pool: [1]).isEmpty)
  }

  @Test func `The same seed gives the same draws, whatever else is drawn`() {
    #expect(draws([1, 2, 3], over: 1) == draws([1, 2, 3], over: 1))
    #expect(
      draws([1], over: 1).rates
        != EventDraws(
          of: [1], over: 1, name: "a", count: count, seed: 8
        ).rates)
  }
}
