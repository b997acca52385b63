/// The ways to exchange some values of one group for as many of another: what a permutation test
/// compares with the groups that were seen.
struct Exchanges {
  /// The values that leave each group, as a sum, and how many of each.
  struct Sums {
    var first = 0.0
    var second = 0.0
    var count = 0
  }

  private let first: [Double]
  private let second: [Double]
  private var values: [Double] { first + second }

  init(between first: [Double], and second: [Double]) {
    self.first = first
    self.second = second
  }

  /// What is exchanged in every arrangement of the values, or in so many random ones where they are
  /// more than ``MeanComparison/mostExactArrangements``; once nothing is, as in the groups seen.
  func all(draws: Int, seed: UInt64) -> [Sums] {
    let smaller = min(first.count, second.count)
    let search = GroupArrangements(of: values, size: smaller)
    if let count = search.count(upTo: MeanComparison.mostExactArrangements) {
      var sums: [Sums] = []
      sums.reserveCapacity(count)
      collect(from: 0, left: first.count, Sums(), into: &sums)
      return sums
    }
    return drawn(draws, seed: seed)
  }

  /// Chooses `left` of the values from an index on to be the first group.
  private func collect(from index: Int, left: Int, _ sums: Sums, into all: inout [Sums]) {
    guard index < first.count + second.count else { return all.append(sums) }
    let isFirst = index < first.count
    let value = isFirst ? first[index] : second[index - first.count]
    if left > 0 {
      var chosen = sums
      if !isFirst {
        chosen.second += value
        chosen.count += 1
      }
      collect(from: index + 1, left: left - 1, chosen, into: &all)
    }
    if first.count + second.count - index > left {
      var passed = sums
      if isFirst { passed.first += value }
      collect(from: index + 1, left: left, passed, into: &all)
    }
  }

  private func drawn(_ draws: Int, seed: UInt64) -> [Sums] {
    let values = values
    let size = min(first.count, second.count)
    // The chosen ones are the smaller group.
    let firstIsChosen = first.count <= second.count
    var pool = Array(values.indices)
    var random = Xoshiro256PlusPlus(seed: seed)
    return [Sums()]
      + (0..<draws).map { _ in
        for place in 0..<size {
          pool.swapAt(place, place + random.index(below: pool.count - place))
        }
        var sums = Sums()
        for (place, index) in pool.enumerated() {
          let isFirst = index < first.count
          guard isFirst != ((place < size) == firstIsChosen) else { continue }
          if isFirst {
            sums.first += values[index]
          } else {
            sums.second += values[index]
            sums.count += 1
          }
        }
        return sums
      }
  }
}
