extension [String] {
  /// The name that somebody who wrote `name` most likely meant, `nil` where none is near: at most
  /// a third of its letters differ; two that changed places count as one (optimal string alignment).
  package func mostSimilar(to name: String) -> String? {
    let wanted = Array<Character>(name.lowercased())
    let farthest = Swift.max(1, wanted.count / 3)
    // Names of much another length differ by that alone.
    let distances = filter { abs($0.count - wanted.count) <= farthest }.map { candidate in
      (candidate, wanted.editDistance(to: Array<Character>(candidate.lowercased())))
    }
    return distances.filter { $0.1 <= farthest }.min { $0.1 < $1.1 }?.0
  }
}

extension [Character] {
  fileprivate func editDistance(to other: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = [Int](0...other.count)
    for (index, character) in enumerated() {
      var row = [index + 1]
      for (column, otherCharacter) in other.enumerated() {
        var least = Swift.min(
          last[column] + (character == otherCharacter ? 0 : 1), row[column] + 1,
          last[column + 1] + 1)
        if index > 0, column > 0, character == other[column - 1],
          otherCharacter == self[index - 1]
        {
          least = Swift.min(least, beforeLast[column - 1] + 1)
        }
        row.append(least)
      }
      (beforeLast, last) = (last, row)
    }
    return last[other.count]
  }
}
