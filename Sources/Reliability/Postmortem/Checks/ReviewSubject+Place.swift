extension ReviewSubject {
  /// A whole line, or the title's where there is none of that number.
  func place(line: Int?) -> ReviewPlace {
    guard let line, let text = self.line(line) else { return titlePlace }
    let excerpt = text.trimmingWhitespace
    guard !excerpt.isEmpty else { return ReviewPlace(line: line) }
    let start = text.distance(from: text.startIndex, to: excerpt.startIndex) + 1
    return ReviewPlace(
      line: line, columns: start..<start + excerpt.count, excerpt: String(excerpt))
  }

  /// The place where `words` stand in a line, or as much of them as stands there where they go on
  /// in the next; else the whole line.
  func place(of words: String, line: Int?) -> ReviewPlace {
    guard let line, let text = self.line(line),
      let range = text.firstRange(of: words) ?? text.firstRange(of: words.prefix(12))
    else { return place(line: line) }
    let excerpt = text[range.lowerBound...].prefix(words.count).trimmingWhitespace
    let start = text.distance(from: text.startIndex, to: range.lowerBound) + 1
    return ReviewPlace(
      line: line, columns: start..<start + excerpt.count, excerpt: String(excerpt))
  }

  /// A key of the front matter, else the title.
  func place(header key: String) -> ReviewPlace { place(line: document.places.header[key]) }

  /// The heading of the first section of one of the kinds, else the title.
  func place(section kinds: PostmortemSection.Kind...) -> ReviewPlace {
    let index = kinds.lazy.compactMap { kind in
      content.sections.firstIndex { $0.kind == kind }
    }.first
    return place(line: index.flatMap { document.places.sections.element(at: $0) })
  }

  private var titlePlace: ReviewPlace {
    let line = document.places.title
    return self.line(line) == nil ? ReviewPlace(line: max(line, 1)) : place(line: line)
  }

  private func line(_ number: Int) -> Substring? { lines.element(at: number - 1) }
}

extension Array {
  /// The element at an index, `nil` outside the array.
  func element(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
