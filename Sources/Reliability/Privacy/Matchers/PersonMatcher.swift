/// People by the names and handles that a caller gives: `Anna Meyer` as whole words, `anna` as a
/// word and as `@anna` in any case, `@will` as a handle only.
struct PersonMatcher: SensitiveDataMatcher {
  /// The names by their first word.
  private let names: [String: [PersonName]]
  private let handles: Set<String>
  /// First bytes of their first words, so that few words are looked up; a letter with an accent
  /// can be written in two ways that are equal, of which either may start with an ASCII letter.
  private let initials: ByteSet
  private static let atSign = ByteSet("@")
  private static let handleMarks = ByteSet("._-")

  init(people: [String]) {
    let written = people.map(PersonName.init).filter { !$0.words.isEmpty }
    names = Dictionary(grouping: written.filter { !$0.isHandle }) { $0.words[0] }
    handles = Set(written.compactMap(\.handle))
    initials = names.keys.reduce(ByteSet.nonASCII) { initials, word in
      initials
        + (word.utf8.first.map { $0 < 128 } == true ? ByteSet(String(word.prefix(1))) : .letters)
    }
  }

  func matches(in text: TextBytes) -> [SensitiveMatch] {
    guard !names.isEmpty || !handles.isEmpty else { return [] }
    let words = PersonName.words(in: text)
    return handles(in: text)
      + words.indices.lazy.filter { initials.contains(text[words[$0].lowerBound]) }
      .flatMap { index in
        names[text.string(words[index]), default: []].compactMap { name in
          range(of: name, in: words[index...], of: text).map(match)
        }
      }
  }

  private func match(_ range: Range<Int>) -> SensitiveMatch {
    SensitiveMatch(kind: .personName, range: range)
  }

  private func range(
    of name: PersonName, in words: ArraySlice<Range<Int>>, of text: TextBytes
  ) -> Range<Int>? {
    let candidate = words.prefix(name.words.count)
    guard
      let first = candidate.first, let last = candidate.last,
      candidate.count == name.words.count,
      zip(candidate, name.words).allSatisfy({ text.string($0) == $1 }),
      zip(zip(candidate, candidate.dropFirst()), name.joints).allSatisfy({ pair, joint in
        joint.matches(text[pair.0.upperBound..<pair.1.lowerBound])
      })
    else { return nil }
    let range = first.lowerBound..<last.upperBound
    return isPieceOfIdentifier(range, in: text) ? nil : range
  }

  /// Whether underscores join it to other words, as in `grace_period`; `_Grace_` is emphasis.
  private func isPieceOfIdentifier(_ range: Range<Int>, in text: TextBytes) -> Bool {
    let underscore = UInt8(ascii: "_")
    return text[range.lowerBound - 1] == underscore
      && ByteSet.identifier.contains(text[range.lowerBound - 2])
      || text[range.upperBound] == underscore
        && ByteSet.identifier.contains(text[range.upperBound + 1])
  }

  private func handles(in text: TextBytes) -> [SensitiveMatch] {
    text.positions(of: Self.atSign).compactMap { at in
      guard !handles.isEmpty, !ByteSet.alphanumerics.contains(text[at - 1]) else { return nil }
      var end = text.end(of: .hostName, from: at + 1, limit: 64)
      while end > at + 1 {
        if handles.contains(text.lowercased(at + 1..<end)) { return match(at..<end) }
        guard Self.handleMarks.contains(text[end - 1]) else { return nil }
        end -= 1
      }
      return nil
    }
  }
}
