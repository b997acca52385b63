/// Divides a block of Markdown into words and marks; linear in its length.
struct ProseTokenizer {
  /// A character of the block, and where it stands; a line break is a space.
  private struct Cell {
    let character: Character
    let line: Int
    let column: Int
    let range: Range<String.Index>
  }

  private var cells: [Cell] = []
  private var index = 0
  private var tokens: [ProseToken] = []
  /// Searches that found nothing to the end of the block, and so are not made again.
  private var absent: Set<String> = []

  /// The tokens of a block.
  static func tokens(of block: ProseBlock) -> [ProseToken] {
    var tokenizer = ProseTokenizer(block)
    while tokenizer.index < tokenizer.cells.count { tokenizer.readNext() }
    return tokenizer.tokens
  }

  private init(_ block: ProseBlock) {
    for fragment in block.fragments {
      if let last = cells.last {
        let end = last.range.upperBound
        cells.append(
          Cell(character: " ", line: last.line, column: last.column + 1, range: end..<end))
      }
      var index = fragment.text.startIndex
      for (offset, character) in fragment.text.enumerated() {
        let next = fragment.text.index(after: index)
        cells.append(
          Cell(
            character: character, line: fragment.line, column: fragment.column + offset,
            range: index..<next))
        index = next
      }
    }
  }

  private mutating func readNext() {
    let character = cells[index].character
    switch character {
    case _ where character.isWhitespace: index += 1
    case "\\": readEscaped()
    case "`": readCode()
    case "<": readAngle()
    case "]": readLinkEnd()
    case "[", "*", "~": index += 1
    case "_" where !isWord(at: index - 1) || !isWord(at: index + 1): index += 1
    case "!" where peek(1) == "[": index += 1
    case "\"" where !isWord(at: index - 1): readQuotation(until: "\"")
    case "\u{201C}": readQuotation(until: "\u{201D}")
    case "\u{2018}" where !isWord(at: index - 1): readQuotation(until: "\u{2019}")
    case "\u{AB}": readQuotation(until: "\u{BB}")
    case _ where isWord(at: index): readWord()
    default:
      add(.mark(character), from: index, to: index + 1)
      index += 1
    }
  }

  private mutating func readEscaped() {
    index += 1
    guard index < cells.count else { return }
    if isWord(at: index) { return readWord() }
    if !cells[index].character.isWhitespace {
      add(.mark(cells[index].character), from: index, to: index + 1)
    }
    index += 1
  }

  private mutating func readCode() {
    let count = run(of: "`", from: index)
    let fence = String(repeating: "`", count: count)
    let start = index
    index += count
    var end = index
    while !absent.contains(fence), end < cells.count {
      guard cells[end].character == "`" else {
        end += 1
        continue
      }
      let closing = run(of: "`", from: end)
      end += closing
      if closing == count {
        add(.code, from: start, to: end)
        index = end
        return
      }
    }
    absent.insert(fence)
  }

  private mutating func readAngle() {
    guard let next = peek(1), next.isLetter || next == "/" || next == "!",
      let end = find(">", from: index + 1)
    else {
      add(.mark("<"), from: index, to: index + 1)
      index += 1
      return
    }
    if next != "/", cells[index..<end].contains(where: { $0.character == ":" }) {
      add(.address, from: index, to: end + 1)
    }
    index = end + 1
  }

  /// Leaves out where a link leads: `](target)` or `][name]`.
  private mutating func readLinkEnd() {
    index += 1
    switch peek(0) {
    case "(":
      if let end = find(")", from: index) { index = end + 1 }
    case "[":
      if let end = find("]", from: index) { index = end + 1 }
    default: break
    }
  }

  private mutating func readQuotation(until closing: Character) {
    var end = index + 1
    while let found = find(closing, from: end), isWord(at: found + 1) { end = found + 1 }
    guard let last = find(closing, from: end), last > index + 1 else {
      index += 1
      return
    }
    add(.quotation, from: index, to: last + 1)
    index = last + 1
  }

  private mutating func readWord() {
    let start = index
    while isWord(at: index) || joinsWord(at: index) { index += 1 }
    if peek(0) == ":", peek(1) == "/", peek(2) == "/" { return readAddress(from: start) }
    let word = cells[start..<index].map { $0.character == "\u{2019}" ? "'" : $0.character }
    add(.word(String(word).lowercased()), from: start, to: index)
  }

  private mutating func readAddress(from start: Int) {
    while let character = peek(0), !character.isWhitespace, !")>]|\"".contains(character) {
      index += 1
    }
    while let last = peek(-1), ".,;:!?".contains(last) { index -= 1 }
    add(.address, from: start, to: index)
  }

  private mutating func add(_ kind: ProseToken.Kind, from start: Int, to end: Int) {
    let (first, last) = (cells[start], cells[end - 1])
    let columns = first.column..<(first.line == last.line ? last.column : first.column) + 1
    tokens.append(
      ProseToken(
        kind: kind, line: first.line, columns: columns,
        range: first.range.lowerBound..<last.range.upperBound))
  }

  private func peek(_ offset: Int) -> Character? {
    cells.element(at: index + offset)?.character
  }

  private func isWord(at index: Int) -> Bool {
    guard let character = cells.element(at: index)?.character else { return false }
    if character == "%" { return cells.element(at: index - 1)?.character.isNumber ?? false }
    return character.isLetter || character.isNumber
  }

  /// Whether a mark between two characters of a word belongs to it: `don't`, `v1.2`, `well-known`.
  private func joinsWord(at index: Int) -> Bool {
    guard let character = cells.element(at: index)?.character,
      "'\u{2019}-.,_".contains(character), isWord(at: index - 1), isWord(at: index + 1)
    else { return false }
    guard character == "," else { return true }
    return [-1, 1].allSatisfy { cells.element(at: index + $0)?.character.isNumber ?? false }
  }

  private func run(of character: Character, from start: Int) -> Int {
    cells[start...].prefix { $0.character == character }.count
  }

  private mutating func find(_ character: Character, from start: Int) -> Int? {
    let name = String(character)
    guard start < cells.count, !absent.contains(name) else { return nil }
    guard let found = cells[start...].firstIndex(where: { $0.character == character }) else {
      absent.insert(name)
      return nil
    }
    return found
  }
}
