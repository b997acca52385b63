/// The lines of a Markdown text, and which of them are literal: within a fenced code block or an
/// HTML comment, where nothing begins a heading, a list or a table.
package struct MarkdownLines: Sendable {
  /// The lines, without their ends (`\n` or `\r\n`).
  package let lines: [Substring]
  /// For each line, whether it is literal; the fences and the delimiters of comments are too.
  package let isLiteral: [Bool]
  /// What the text would need at its end for nothing to stay open: a fence or `-->`.
  private let closing: String?

  /// The lines of a text.
  package init(_ text: String) {
    lines = Self.split(text)
    var state = BlockState.text
    var literal: [Bool] = []
    for line in lines { literal.append(state.read(line)) }
    isLiteral = literal
    closing = state.closing
  }

  private static func split(_ text: String) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      var line = line
      while line.last == UInt8(ascii: "\r") { line.removeLast() }
      return Substring(line)
    }
  }

  /// The heading that a line is, `nil` where it is none or literal.
  package func heading(at index: Int) -> (level: Int, text: Substring)? {
    guard !isLiteral[index] else { return nil }
    return lines[index].atxHeading
  }

  /// The text with a backslash before each line that would leave a section of `kind`, with what is
  /// open closed, and without blank lines at either end.
  func contained(in kind: PostmortemSection.Kind?) -> String {
    var contained = zip(lines, isLiteral).map { line, literal in
      !literal && line.leaves(kind) ? line.escapingFirstCharacter : String(line)
    }
    if let closing { contained.append(closing) }
    guard let first = contained.firstIndex(where: { !$0.isBlank }),
      let last = contained.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return contained[first...last].joined(separator: "\n")
  }
}

/// What a line of Markdown stands within.
private enum BlockState {
  case text
  case fence(Character, count: Int)
  case comment

  /// Reads the next line.
  ///
  /// - Returns: Whether it is literal.
  mutating func read(_ line: Substring) -> Bool {
    switch self {
    case .text:
      if let fence = line.openingFence {
        self = .fence(fence.character, count: fence.count)
        return true
      }
      guard line.unindented?.hasPrefix("<!--") == true else { return false }
      if !line.contains("-->") { self = .comment }
      return true
    case .fence(let character, let count):
      let run = line.unindented?.prefix { $0 == character }.count ?? 0
      if run >= count, line.trimmingWhitespace.allSatisfy({ $0 == character }) { self = .text }
      return true
    case .comment:
      if line.contains("-->") { self = .text }
      return true
    }
  }

  var closing: String? {
    switch self {
    case .text: nil
    case .fence(let character, let count): String(repeating: character, count: count)
    case .comment: "-->"
    }
  }
}

extension Substring {
  /// The line without the up to three spaces that do not count, `nil` where it has more.
  fileprivate var unindented: Substring? {
    let spaces = prefix { $0 == " " }.count
    return spaces < 4 ? dropFirst(spaces) : nil
  }

  fileprivate var openingFence: (character: Character, count: Int)? {
    guard let line = unindented, let first = line.first, first == "`" || first == "~" else {
      return nil
    }
    let count = line.prefix { $0 == first }.count
    guard count >= 3, first == "~" || !line.dropFirst(count).contains("`") else { return nil }
    return (first, count)
  }

  /// The heading that the line is: one to six `#`, and white space or nothing behind them.
  fileprivate var atxHeading: (level: Int, text: Substring)? {
    guard let line = unindented else { return nil }
    let level = line.prefix { $0 == "#" }.count
    let rest = line.dropFirst(level)
    guard (1...6).contains(level), rest.first?.isWhitespace ?? true else { return nil }
    return (level, rest.trimmingWhitespace)
  }

  /// Whether the line, not literal, would end the prose of a section of that kind.
  fileprivate func leaves(_ kind: PostmortemSection.Kind?) -> Bool {
    if let heading = atxHeading {
      // In a timeline, a heading may begin a row.
      return heading.level <= 2 || kind == .timeline
        || PostmortemSection.Kind(heading: heading.text) != nil
    }
    switch kind {
    case .timeline: return beginsTableRow || MarkdownItem(self) != nil
    case .contributingFactors, .actionItems: return MarkdownItem(self) != nil
    default: return false
    }
  }

  fileprivate var escapingFirstCharacter: String {
    let rest = unicodeScalars.drop { $0.properties.isWhitespace }
    let behindDigits = rest.drop { ("0"..."9").contains($0) }
    return String(self[..<behindDigits.startIndex]) + "\\" + String(Substring(behindDigits))
  }
}

extension Substring {
  /// Whether the line begins a row of a table, however far indented.
  package var beginsTableRow: Bool {
    utf8.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } == UInt8(ascii: "|")
  }
}

extension StringProtocol {
  /// Whether there is nothing but white space.
  package var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
