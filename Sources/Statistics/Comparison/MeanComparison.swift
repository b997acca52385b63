/// Whether the means of two groups differ: the permutation test (Fisher, "The Design of Experiments",
/// 1935), which supposes only that the groups would be interchangeable were there no difference.
///
/// All arrangements are counted where there are few enough; else as many as asked for are drawn, and
/// the arrangement that was seen is one of them, so that a p-value is never 0 (Phipson and Smyth,
/// "Permutation p-values should never be zero", 2010).
package struct MeanComparison: Hashable, Sendable {
  /// Up to so many arrangements all are counted.
  package static let mostExactArrangements = 50_000

  /// The mean of the first group less that of the second, in the units of the values.
  package let difference: Double
  /// The probability of a difference as far from zero or farther, on either side.
  package let pValue: Double
  /// How many arrangements were looked at.
  package let arrangements: Int
  /// Whether they are all there are, so that the p-value is exact and the seed counts for nothing.
  package let isExact: Bool

  /// The comparison of two groups of finite values; `nil` where one is empty.
  ///
  /// - Parameters:
  ///   - first: The first group.
  ///   - second: The second group.
  ///   - draws: How many arrangements to draw where there are too many to count.
  ///   - seed: The seed of those draws.
  package init?(_ first: [Double], _ second: [Double], draws: Int = 9_999, seed: UInt64) {
    guard !first.isEmpty, !second.isEmpty else { return nil }
    difference =
      first.reduce(0, +) / Double(first.count) - second.reduce(0, +) / Double(second.count)
    let (smaller, larger) = first.count <= second.count ? (first, second) : (second, first)
    let search = GroupArrangements(of: smaller + larger, size: smaller.count)
    if let all = search.count(upTo: Self.mostExactArrangements) {
      isExact = true
      arrangements = all
      pValue = Double(search.extremeAmongAll()) / Double(all)
    } else {
      isExact = false
      arrangements = draws + 1
      var random = Xoshiro256PlusPlus(seed: seed)
      let extreme = search.extreme(among: draws, using: &random)
      pValue = Double(extreme + 1) / Double(draws + 1)
    }
  }
}
