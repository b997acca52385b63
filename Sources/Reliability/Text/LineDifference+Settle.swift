extension [LineDifference.Change] {
  /// The changes with those that only remove or only add moved as far down as they go, and joined
  /// with the change that they come to touch: where one of several equal lines goes or comes, it
  /// is the last one, so that an added paragraph begins with its own first line.
  func settled(_ old: [Int], _ new: [Int]) -> [LineDifference.Change] {
    var settled: [LineDifference.Change] = []
    for var change in reversed() {
      while let next = settled.last, change.settle(old, new, before: next) {
        settled.removeLast()
        change = LineDifference.Change(
          old: change.old.lowerBound..<next.old.upperBound,
          new: change.new.lowerBound..<next.new.upperBound)
      }
      if settled.isEmpty { _ = change.settle(old, new, before: nil) }
      settled.append(change)
    }
    return settled.reversed()
  }
}

extension LineDifference.Change {
  /// Moves the change down while the texts stay what they are, at most to the change below.
  ///
  /// - Returns: Whether it touches the change below.
  fileprivate mutating func settle(
    _ before: [Int], _ after: [Int], before next: LineDifference.Change?
  ) -> Bool {
    let limit = (
      old: next?.old.lowerBound ?? before.count, new: next?.new.lowerBound ?? after.count
    )
    while old.upperBound < limit.old, new.upperBound < limit.new,
      old.isEmpty
        ? after[new.lowerBound] == after[new.upperBound]
        : new.isEmpty && before[old.lowerBound] == before[old.upperBound]
    {
      old = old.lowerBound + 1..<old.upperBound + 1
      new = new.lowerBound + 1..<new.upperBound + 1
    }
    return next != nil && old.upperBound == limit.old && new.upperBound == limit.new
  }
}
