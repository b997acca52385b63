/// Words in a row: `should|ought to? have`.
///
/// A space divides the words, `|` the alternatives of one, `?` behind a word says that it may be
/// missing, `*` that it may go on. Adverbs between two words (`not`, `also`, `probably`) are passed
/// over; a mark is not, so that a phrase stays within its clause.
struct Phrase: Hashable, Sendable, ExpressibleByStringLiteral {
  private struct Step: Hashable, Sendable {
    let words: Set<String>
    let beginnings: [String]
    let isOptional: Bool

    func matches(_ word: String) -> Bool {
      words.contains(word) || beginnings.contains { word.hasPrefix($0) }
    }
  }

  private let steps: [Step]

  init(stringLiteral pattern: String) { self.init(pattern) }

  init(_ pattern: String) {
    steps = pattern.split(separator: " ").map { part in
      let isOptional = part.last == "?"
      let words = (isOptional ? part.dropLast() : part).split(separator: "|")
      return Step(
        words: Set(words.filter { $0.last != "*" }.map(String.init)),
        beginnings: words.filter { $0.last == "*" }.map { String($0.dropLast()) },
        isOptional: isOptional)
    }
  }

  /// The end of the phrase where it begins at the token `start`, `nil` where it does not.
  func end(in tokens: [ProseToken], from start: Int) -> Int? {
    var index = start
    for step in steps {
      var candidate = index
      while candidate > start, let word = tokens.element(at: candidate)?.word,
        !step.matches(word), word.isAdverb
      {
        candidate += 1
      }
      if let word = tokens.element(at: candidate)?.word, step.matches(word) {
        index = candidate + 1
      } else if !step.isOptional {
        return nil
      }
    }
    return index > start ? index : nil
  }
}

extension ProseSentence {
  /// Where one of the phrases stands, from left to right, without overlaps.
  func ranges(of phrases: [Phrase]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < tokens.count {
      let end = phrases.compactMap { $0.end(in: tokens, from: start) }.max()
      if let end { ranges.append(start..<end) }
      start = end ?? start + 1
    }
    return ranges
  }

  /// Whether one of the phrases stands in it.
  func contains(_ phrases: [Phrase]) -> Bool {
    tokens.indices.contains { start in
      phrases.contains { $0.end(in: tokens, from: start) != nil }
    }
  }

  /// Whether one of the up to `distance` words before a token is one of `words`, in one clause.
  func hasOne(of words: Set<String>, within distance: Int, before index: Int) -> Bool {
    for token in tokens[..<index].suffix(distance).reversed() {
      guard let word = token.word else { return false }
      if words.contains(word) { return true }
    }
    return false
  }
}

extension String {
  /// Whether a word, in lower case, only colours the verb beside it.
  fileprivate var isAdverb: Bool {
    Self.adverbs.contains(self) || (count > 4 && hasSuffix("ly"))
  }

  private static let adverbs: Set<String> = [
    "not", "never", "also", "perhaps", "maybe", "just", "even", "still", "already", "then",
    "always", "simply", "well", "at", "least", "indeed", "actually", "all", "both",
  ]
}
