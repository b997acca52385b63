private import Statistics

/// The work that `scripts/bench` gives to NumPy as well: 10,000 draws of the mean of each of 1,000
/// series of 13 values and a pooled one. Prints the mean of all draws and the mean of the series'
/// standard deviations, so that both can be seen to do the same.
@main
enum BenchStatistics {
  static func main() {
    let series = (0..<1_000).map { series in
      BayesianBootstrap(of: (0..<13).map { Double((series * 13 + $0) * 37 % 101) }, pooled: 50)
    }
    var mean = 0.0
    var spread = 0.0
    BayesianBootstrap.forEach(series, draws: 10_000, seed: 2026) { _, means in
      let average = means.reduce(0, +) / Double(means.count)
      mean += average
      spread += (means.reduce(0) { $0 + ($1 - average) * ($1 - average) } / Double(means.count))
        .squareRoot()
    }
    print(mean / Double(series.count), spread / Double(series.count))
  }
}
