/// Whether a value agrees with a golden value to a relative difference.
func isClose(_ value: Double?, _ golden: Double, within tolerance: Double = 1e-10) -> Bool {
  guard let value else { return false }
  return abs(value - golden) <= tolerance * max(abs(golden), .leastNormalMagnitude)
}

/// Whether a frequency among `trials` lies within four standard errors of a probability: one in
/// 16,000 does not, and a test with a fixed seed always gives the same.
func agrees(_ hits: Int, of trials: Int, with probability: Double) -> Bool {
  let error = (probability * (1 - probability) / Double(trials)).squareRoot()
  return abs(Double(hits) / Double(trials) - probability) <= 4 * error
}

/// The largest distance between the distribution of some draws and a cumulative distribution
/// function, times the square root of their number: above 1.95 once in a thousand times
/// (Kolmogorov, 1933).
func kolmogorovDistance(_ draws: [Double], _ cumulative: (Double) -> Double) -> Double {
  let count = Double(draws.count)
  let distances = draws.sorted().enumerated().map { place, draw in
    let expected = cumulative(draw)
    return max(expected - Double(place) / count, Double(place + 1) / count - expected)
  }
  return (distances.max() ?? 0) * count.squareRoot()
}
