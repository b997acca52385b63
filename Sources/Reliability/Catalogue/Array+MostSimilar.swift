extension [String] {
  /// The name that somebody who wrote `name` most likely meant, `nil` where none is near: at most
  /// a third of its letters differ (Levenshtein distance).
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
    var row = [Int](0...other.count)
    for (index, character) in enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, otherCharacter) in other.enumerated() {
        let substituted = diagonal + (character == otherCharacter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(substituted, row[column] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
