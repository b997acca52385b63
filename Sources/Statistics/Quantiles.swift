/// The quantiles of a sample.
///
/// A quantile between two observations is interpolated linearly between them (Hyndman and Fan,
/// "Sample Quantiles in Statistical Packages", 1996, type 7; the default of R and NumPy).
package struct Quantiles: Hashable, Sendable {
  private let sorted: [Double]

  /// The quantiles of finite observations in any order.
  package init(of observations: [Double]) { sorted = observations.sorted() }

  /// How many observations there are.
  package var count: Int { sorted.count }

  /// The smallest observation, `nil` where there is none.
  package var minimum: Double? { sorted.first }

  /// The largest observation, `nil` where there is none.
  package var maximum: Double? { sorted.last }

  /// The middle of the sample, `nil` where there is no observation.
  package var median: Double? { quantile(0.5) }

  /// The value below which a fraction `p`, in [0, 1], of the sample lies.
  ///
  /// - Returns: `nil` where there is no observation.
  package func quantile(_ p: Double) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let position = p * Double(sorted.count - 1)
    let lower = Int(position.rounded(.down))
    let upper = min(lower + 1, sorted.count - 1)
    return sorted[lower] + (position - Double(lower)) * (sorted[upper] - sorted[lower])
  }

  /// The observation of a rank, the smallest being of rank 1; `nil` where there is none.
  func observation(ofRank rank: Int) -> Double? {
    sorted.indices.contains(rank - 1) ? sorted[rank - 1] : nil
  }
}
