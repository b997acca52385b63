import Reliability
import Statistics

/// The order of things by draws of their values: places, ties, and how likely each is the first.
///
/// They stand in the order of their medians. One comes before another only where it is larger in enough
/// of the draws; those that do not come after the first of their group are tied with it.
struct Places {
  /// The place of a thing.
  struct Place {
    /// The index of the thing.
    var index: Int
    /// From 1; those that are tied share one.
    var rank: Int
    /// The indices of those that it is tied with.
    var tied: [Int]
    /// The probability that it is the largest of all.
    var firstProbability: Double
  }

  /// The places, the first one first.
  let places: [Place]

  /// The order of things of which as many draws are known of each.
  ///
  /// - Parameters:
  ///   - values: Draws of the value of each.
  ///   - probability: How likely one has to be larger to come before another.
  init(of values: [[Double]], surely probability: Double) {
    let medians = values.map { Quantiles(of: $0).median ?? 0 }
    let order = values.indices.sorted { (medians[$1], $0) < (medians[$0], $1) }
    let first = Self.firstShares(values)
    var groups: [[Int]] = []
    for index in order {
      if let leader = groups.last?.first,
        Self.probability(that: values[leader], exceeds: values[index]) < probability
      {
        groups[groups.count - 1].append(index)
      } else {
        groups.append([index])
      }
    }
    var rank = 1
    var places: [Place] = []
    for group in groups {
      places += group.map { index in
        Place(
          index: index, rank: rank, tied: group.filter { $0 != index },
          firstProbability: first[index])
      }
      rank += group.count
    }
    self.places = places
  }

  /// The share of draws in which one exceeds another.
  static func probability(that left: [Double], exceeds right: [Double]) -> Double {
    guard !left.isEmpty else { return 0 }
    return Double(zip(left, right).count { $0 > $1 }) / Double(left.count)
  }

  /// The share of draws in which each is the largest; the first of several that are as large.
  private static func firstShares(_ values: [[Double]]) -> [Double] {
    guard let draws = values.first?.count, draws > 0 else { return values.map { _ in 0 } }
    var wins = [Int](repeating: 0, count: values.count)
    for draw in 0..<draws {
      var best = 0
      for index in values.indices where values[index][draw] > values[best][draw] { best = index }
      wins[best] += 1
    }
    return wins.map { Double($0) / Double(draws) }
  }
}
