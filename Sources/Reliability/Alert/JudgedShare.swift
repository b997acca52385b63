package import Statistics

/// A share of things that were judged, with what could not be judged beside it.
package struct JudgedShare: Hashable, Sendable {
  /// How many of those judged.
  package let proportion: Proportion
  /// How many are not judged, and count as neither.
  package let notJudged: Int

  /// A share is worth a number from so many judged things on; below, only counts are.
  package static let enough = 5

  /// A share of counts.
  package init(_ count: Int, not: Int, notJudged: Int) {
    proportion = Proportion(count: count, not: not)
    self.notJudged = notJudged
  }

  /// Whether there is enough to say how large the share is.
  package var isEnough: Bool { proportion.trials >= Self.enough }

  /// How many more would have to be judged.
  package var missing: Int { max(0, Self.enough - proportion.trials) }
}
