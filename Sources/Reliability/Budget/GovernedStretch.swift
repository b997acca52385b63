/// A stretch of time in which one revision of an objective was in force.
struct GovernedStretch {
  /// When, in milliseconds since 1970; never empty.
  var time: Range<Int64>
  /// The target then in force.
  var objective: Objective
  /// How good and bad are then added up.
  var method: BudgetingMethod
  /// The SLO's window then, which slices of time are aligned to.
  var window: TimeWindow

  /// Minutes of budget for each minute of the stretch: 1 - target.
  var budgetRate: Double { 1 - objective.target }
}

extension ServiceLevelObjective {
  /// The stretches in which the objective at `index` was in force, in order.
  ///
  /// Each lasts until the next revision, the last without end. The time before the first revision
  /// belongs to none, nor does that of a revision that has no objective at `index`.
  ///
  /// - Parameters:
  ///   - index: Which of the SLO's objectives.
  ///   - excluded: Stretches of time in which nothing counts, in order, none overlapping another.
  /// - Returns: The stretches.
  func governedStretches(
    objective index: Int, excluding excluded: [Range<Int64>] = []
  ) -> [GovernedStretch] {
    let effective = revisions.map(\.effectiveFrom.millisecondsSinceEpoch)
    return zip(revisions, zip(effective, effective.dropFirst() + [.distantFuture])).flatMap {
      revision, bounds -> [GovernedStretch] in
      guard bounds.0 < bounds.1, revision.terms.objectives.indices.contains(index) else {
        return []
      }
      return [bounds.0..<bounds.1].subtracting(excluded).map { time in
        GovernedStretch(
          time: time, objective: revision.terms.objectives[index], method: revision.terms.method,
          window: revision.terms.window)
      }
    }
  }
}

extension [Range<Int64>] {
  /// What is left of stretches of time without others; both in order, none overlapping another.
  func subtracting(_ others: [Range<Int64>]) -> [Range<Int64>] {
    guard !others.isEmpty else { return self }
    var left: [Range<Int64>] = []
    var next = others.startIndex
    for range in self {
      var start = range.lowerBound
      while next < others.endIndex, others[next].upperBound <= start { next += 1 }
      var index = next
      while index < others.endIndex, others[index].lowerBound < range.upperBound {
        if start < others[index].lowerBound { left.append(start..<others[index].lowerBound) }
        start = Swift.max(start, others[index].upperBound)
        index += 1
      }
      if start < range.upperBound { left.append(start..<range.upperBound) }
    }
    return left
  }

  /// The same time in order, stretches that touch or overlap as one.
  var merged: [Range<Int64>] {
    sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, range in
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] =
          last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }

  /// How long they last together, in minutes.
  var minutes: Double { reduce(0) { $0 + $1.minutes } }
}
