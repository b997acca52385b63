import Statistics
import Testing

@Suite("The Bayesian bootstrap")
struct BayesianBootstrapTests {
  @Test func `has the mean and the variance that theory gives`() {
    // The mean of the values, and their variance over n + 1 (Rubin, 1981).
    let values = [2, 3.5, 11, 0.5, 7]
    let means = BayesianBootstrap(of: values).means(draws: 100_000, seed: 1_981)
    let mean = means.reduce(0, +) / 100_000
    let variance = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 100_000
    #expect(isClose(mean, 4.8, within: 0.005))
    #expect(isClose(variance, 14.26 / 6, within: 0.02))
  }

  @Test func `of two values is uniform between them`() {
    let means = BayesianBootstrap(of: [0, 1]).means(draws: 20_000, seed: 3)
    #expect(kolmogorovDistance(means) { $0 } < 1.95)
  }

  @Test func `takes a pooled value for one more`() {
    let pooled = BayesianBootstrap(of: [1, 2], pooled: 30)
    #expect(pooled == BayesianBootstrap(of: [1, 2, 30]))
    #expect(BayesianBootstrap(of: [], pooled: 4).means(draws: 3, seed: 1) == [4, 4, 4])
  }

  @Test func `of nothing has no mean`() {
    #expect(BayesianBootstrap(of: []).means(draws: 9, seed: 1).isEmpty)
    #expect(BayesianBootstrap(of: [1]).means(draws: 0, seed: 1).isEmpty)
  }

  @Test func `stays among the values`() {
    let means = BayesianBootstrap(of: [3, 8, 5]).means(draws: 5_000, seed: 1)
    #expect(means.allSatisfy { (3...8).contains($0) })
    let equal = BayesianBootstrap(of: [7, 7, 7]).means(draws: 500, seed: 1)
    #expect(equal.allSatisfy { isClose($0, 7, within: 1e-15) })
  }

  @Test func `draws a series the same whatever stands beside it`() {
    func draws(_ series: [BayesianBootstrap]) -> [[Double]] {
      var all: [[Double]] = []
      BayesianBootstrap.forEach(series, draws: 50, seed: 6) { place, means in
        #expect(place == all.count)
        all.append(means)
      }
      return all
    }
    let wanted = BayesianBootstrap(of: [1, 5, 9])
    let among = draws([BayesianBootstrap(of: []), wanted, BayesianBootstrap(of: [2, 3])])
    #expect(among[0].isEmpty)
    #expect(among[1] == draws([BayesianBootstrap(of: [4]), wanted])[1])
    #expect(draws([wanted])[0] == wanted.means(draws: 50, seed: 6))
  }

  @Test func `holds the true mean about as often as claimed`() {
    var random = Xoshiro256PlusPlus(seed: 7)
    let hits = (0..<1_000).count { place in
      let values = (0..<30).map { _ in 5 + random.normal() }
      let means = Quantiles(
        of: BayesianBootstrap(of: values).means(draws: 500, seed: UInt64(place)))
      return (means.quantile(0.1) ?? 9) <= 5 && 5 <= (means.quantile(0.9) ?? 0)
    }
    // Its variance is 29/31 of the sample's: some points less than 80 %.
    #expect((740...820).contains(hits))
  }

  @Test func `fails as its caller does`() {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try BayesianBootstrap.forEach([BayesianBootstrap(of: [1])], draws: 1, seed: 1) { _, _ in
        throw Stop()
      }
    }
  }
}
