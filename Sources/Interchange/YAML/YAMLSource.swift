import Yams

/// The characters of a YAML text, in which a node's mark finds the place where it was written.
struct YAMLSource {
  /// Where a value was written.
  struct Place {
    /// All of it, with its quotes.
    let whole: Range<Int>
    /// What stands between the quotes; all of it where there are none.
    let inner: Range<Int>
  }

  let characters: [Unicode.Scalar]
  /// Where each line begins, as libyaml counts lines.
  private let lineStarts: [Int]

  init(_ text: String) {
    let characters = Array(text.unicodeScalars)
    var starts = [0]
    for (index, character) in characters.enumerated() where character.endsYAMLLine {
      let isHalf =
        character == "\r" && index + 1 < characters.count && characters[index + 1] == "\n"
      if !isHalf { starts.append(index + 1) }
    }
    self.characters = characters
    lineStarts = starts
  }

  /// Whether a mapping stands in braces, and not in lines of its own.
  func isInBraces(_ mapping: Node) -> Bool {
    guard let start = mapping.mark.flatMap(offset) else { return false }
    return self[skippingProperties(from: start)] == "{"
  }

  /// The place of a mark.
  func offset(of mark: Mark) -> Int? {
    guard lineStarts.indices.contains(mark.line - 1) else { return nil }
    let offset = lineStarts[mark.line - 1] + mark.column - 1
    return characters.indices.contains(offset) ? offset : nil
  }

  /// Where the single value behind a key was written: text, a number or an alias, on one line and
  /// without the anchor or tag before it; `nil` where it is written in another way.
  func value(behind key: Node, saying value: String) -> Place? {
    guard let mark = key.mark, let start = offset(of: mark), let name = key.scalar?.string,
      let place = scalar(at: skippingProperties(from: start), saying: name)
    else { return nil }
    let colon = skippingSpaces(from: place.whole.upperBound)
    guard self[colon] == ":" else { return nil }
    let position = skippingProperties(from: skippingComments(from: colon + 1))
    return alias(at: position) ?? scalar(at: position, saying: value)
  }

  /// The line on which a place lies: its first character, and its end without the line break.
  func line(of offset: Int) -> Range<Int> {
    let start = lineStarts.last { $0 <= offset } ?? 0
    return start..<(characters[offset...].firstIndex(where: \.endsYAMLLine) ?? characters.count)
  }

  /// The lines of the block that begins at a place and holds everything further right, from that
  /// place to the end of its last line.
  func block(at start: Int) -> Range<Int> {
    let first = line(of: start)
    let column = start - first.lowerBound
    var end = first.upperBound
    for lineStart in lineStarts where lineStart > start && lineStart < characters.count {
      let line = line(of: lineStart)
      let indentation = characters[line].prefix { $0 == " " }.count
      if indentation == line.count { continue }
      guard indentation > column else { break }
      end = line.upperBound
    }
    return start..<end
  }

  /// The line break that ends the line of a place.
  func lineBreak(at offset: Int) -> String {
    let end = line(of: offset).upperBound
    return self[end] == "\r" ? (self[end + 1] == "\n" ? "\r\n" : "\r") : "\n"
  }

  // MARK: - Reading characters

  private subscript(index: Int) -> Unicode.Scalar? {
    characters.indices.contains(index) ? characters[index] : nil
  }

  private func skippingSpaces(from start: Int) -> Int {
    characters[min(start, characters.count)...].firstIndex { $0 != " " && $0 != "\t" }
      ?? characters.count
  }

  private func skippingComments(from start: Int) -> Int {
    var position = start
    while true {
      position =
        characters[min(position, characters.count)...].firstIndex { !$0.isYAMLSpace }
        ?? characters.count
      guard self[position] == "#" else { return position }
      position = line(of: position).upperBound
    }
  }

  /// The place behind an anchor and a tag.
  private func skippingProperties(from start: Int) -> Int {
    var position = start
    while self[position] == "&" || self[position] == "!" {
      let end = characters[position...].firstIndex(where: \.isYAMLSpace) ?? characters.count
      position = skippingComments(from: end)
    }
    return position
  }

  private func alias(at start: Int) -> Place? {
    guard self[start] == "*" else { return nil }
    let end =
      characters[start...].firstIndex { $0.isYAMLSpace || ",]}".unicodeScalars.contains($0) }
      ?? characters.count
    return Place(whole: start..<end, inner: start..<end)
  }

  private func scalar(at start: Int, saying text: String) -> Place? {
    guard let first = self[start] else { return nil }
    if first == "\"" || first == "'" { return quoted(at: start, by: first) }
    let end = start + text.unicodeScalars.count
    guard end <= characters.count, characters[start..<end].elementsEqual(text.unicodeScalars),
      !text.isEmpty
    else { return nil }
    return Place(whole: start..<end, inner: start..<end)
  }

  private func quoted(at start: Int, by quote: Unicode.Scalar) -> Place? {
    var position = start + 1
    while let character = self[position] {
      if character == quote {
        guard quote == "'", self[position + 1] == quote else {
          return Place(whole: start..<position + 1, inner: start + 1..<position)
        }
        position += 1
      } else if character == "\\", quote == "\"" {
        position += 1
      }
      position += 1
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether libyaml begins a new line behind it; of `\r\n`, both.
  fileprivate var endsYAMLLine: Bool {
    switch self {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  fileprivate var isYAMLSpace: Bool { self == " " || self == "\t" || endsYAMLLine }
}
