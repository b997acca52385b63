import Foundation

/// How rare the members of some sets are.
struct Rarity<Member: Hashable & Sendable>: Sendable {
  private let weights: [Member: Double]
  private let unknown: Double

  /// The rarity of the members of some sets: `ln((N + 1) / (n + 1)) + 1` of one that is in `n` of
  /// `N` sets.
  init(_ sets: [Set<Member>]) {
    let counts = Dictionary(sets.joined().map { ($0, 1) }, uniquingKeysWith: +)
    func weight(_ count: Int) -> Double { log(Double(1 + sets.count) / Double(1 + count)) + 1 }
    weights = counts.mapValues(weight)
    unknown = weight(0)
  }

  /// What two sets have in common by what either has, each member by its rarity; 0 where they
  /// have nothing.
  func likeness(_ left: Set<Member>, _ right: Set<Member>) -> Double {
    let common = weight(left.intersection(right))
    return common == 0 ? 0 : common / weight(left.union(right))
  }

  /// Added up from the smallest on, as a set has another order in every run.
  private func weight(_ members: Set<Member>) -> Double {
    members.map { weights[$0] ?? unknown }.sorted().reduce(0, +)
  }
}
