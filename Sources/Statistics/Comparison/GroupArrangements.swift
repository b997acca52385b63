/// The ways to choose a group of some values from all of them, and how many set the group's mean as
/// far from the rest's as the first `size` values are.
struct GroupArrangements {
  private let values: [Double]
  private let size: Int
  private let limit: Double
  private let expected: Double

  /// The arrangements of `values`, of which the first `size` are the group that was seen.
  init(of values: [Double], size: Int) {
    self.values = values
    self.size = size
    expected = values.reduce(0, +) * Double(size) / Double(values.count)
    // Sums in another order differ by rounding: what is equal must count as extreme.
    let scale = values.reduce(0) { $0 + abs($1) }
    limit = abs(values[..<size].reduce(0, +) - expected) - 1e-12 * scale
  }

  /// How many arrangements there are; `nil` where they are more than `limit`.
  func count(upTo limit: Int) -> Int? {
    var count = 1
    for chosen in 0..<size {
      // Exact: a product of k following numbers is divisible by k!.
      count = count * (values.count - chosen) / (chosen + 1)
      if count > limit { return nil }
    }
    return count
  }

  /// How many of all arrangements are as extreme as the one that was seen, which is one of them.
  func extremeAmongAll() -> Int { extreme(from: 0, left: size, sum: 0) }

  private func extreme(from index: Int, left: Int, sum: Double) -> Int {
    if left == 0 { return isExtreme(sum) ? 1 : 0 }
    return (index...(values.count - left)).reduce(0) { count, chosen in
      count + extreme(from: chosen + 1, left: left - 1, sum: sum + values[chosen])
    }
  }

  /// How many of some random arrangements are as extreme as the one that was seen.
  func extreme(among draws: Int, using random: inout Xoshiro256PlusPlus) -> Int {
    var pool = values
    var extreme = 0
    for _ in 0..<draws {
      var sum = 0.0
      for place in 0..<size {
        pool.swapAt(place, place + random.index(below: pool.count - place))
        sum += pool[place]
      }
      if isExtreme(sum) { extreme += 1 }
    }
    return extreme
  }

  /// The difference of the means grows with the distance of the group's sum from what is expected.
  private func isExtreme(_ sum: Double) -> Bool { abs(sum - expected) >= limit }
}
