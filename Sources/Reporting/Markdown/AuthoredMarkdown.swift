import Foundation
import Reliability

/// Markdown that an author wrote, made fit to stand in a report: it stays Markdown, and nothing of
/// it reaches beyond the place where it stands.
struct AuthoredMarkdown {
  private var lines: [String]

  /// The text as its author wrote it, without comments and without the figures of the ledger that a
  /// draft began with.
  init(_ text: String) {
    let text = MarkdownText.visible(
      text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"), keepingIsolates: false)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    leaveOutLedgerTables()
    leaveOutComments()
  }

  /// The text, `nil` where nothing is left of it.
  var text: String? {
    guard let first = lines.firstIndex(where: { !$0.isBlankLine }),
      let last = lines.lastIndex(where: { !$0.isBlankLine })
    else { return nil }
    return lines[first...last].joined(separator: "\n")
  }

  /// The text as it can stand in a report: with its headings at a level or below it, closed at its
  /// end, and with the empty lines of its code kept.
  ///
  /// - Parameter level: The level that its highest heading may have.
  /// - Returns: `nil` where nothing is left of it.
  func fitted(headingsFrom level: Int) -> String? {
    var fitted = self
    fitted.lower(to: level)
    fitted.close()
    fitted.keepEmptyLinesOfCode()
    return fitted.text
  }

  /// For each line, whether code or raw HTML stands on it.
  private func literalLines(_ includes: (MarkdownDocument.Block.Kind) -> Bool) -> [Bool] {
    var literal = Array(repeating: false, count: lines.count)
    for block in MarkdownDocument.blocks(of: joined) where includes(block.kind) {
      for line in block.lines where literal.indices.contains(line - 1) { literal[line - 1] = true }
    }
    return literal
  }

  private var joined: String { lines.joined(separator: "\n") }

  private mutating func leaveOutLedgerTables() {
    guard lines.contains(where: \.endsLedgerFigures) else { return }
    let isCode = literalLines(\.isCode)
    var open: Int?
    var dropped: Set<Int> = []
    for (index, line) in lines.enumerated() where !isCode[index] {
      if line.beginsLedgerFigures {
        open = index
      } else if line.endsLedgerFigures, let start = open {
        dropped.formUnion((start...index).filter { lines[$0].beginsTableRow })
        open = nil
      }
    }
    lines = lines.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
  }

  private mutating func leaveOutComments() {
    guard lines.contains(where: { $0.contains("<!--") }) else { return }
    let isCode = literalLines(\.isCode)
    var kept: [String] = []
    var start = lines.startIndex
    while start < lines.endIndex {
      let end = (start..<lines.endIndex).first { isCode[$0] != isCode[start] } ?? lines.endIndex
      let part = lines[start..<end].joined(separator: "\n")
      kept.append(isCode[start] ? part : part.withoutComments)
      start = end
    }
    lines = kept.joined(separator: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  private mutating func lower(to level: Int) {
    let headings = MarkdownDocument.blocks(of: joined).compactMap { block in
      if case .heading(let level) = block.kind { (level: level, block: block) } else { nil }
    }
    guard let highest = headings.map(\.level).min() else { return }
    let step = max(0, level - highest)
    for (level, block) in headings.reversed() { lines.lower(block, to: min(6, level + step)) }
  }

  /// Ends what is open at the end: a fence gets its counterpart, and raw HTML that would swallow
  /// what follows is shown as text.
  private mutating func close() {
    // Each round ends one thing, and what it shows as text can open but a fence.
    for _ in 0..<4 {
      switch MarkdownDocument.blocks(of: joined + "\n\n# end").last {
      case .some(let block) where block.lines.lowerBound == lines.count + 2: return
      case .some(let block) where block.isTopLevel && block.kind == .html:
        for index in block.lines.lowerBound - 1..<lines.count {
          lines[index] = lines[index].replacing("<", with: "\\<")
        }
      case .some(let block):
        guard case .code(let fence?) = block.kind else { return }
        lines.append(fence)
      case nil: return
      }
    }
  }

  private mutating func keepEmptyLinesOfCode() {
    let isCode = literalLines(\.isCode)
    for index in lines.indices where isCode[index] && lines[index].isBlankLine {
      lines[index] = MarkdownTemplate.keptEmptyLine
    }
  }
}

extension MarkdownDocument.Block.Kind {
  fileprivate var isCode: Bool { if case .code = self { true } else { false } }
}

extension [String] {
  /// Writes a heading anew at a level, with `#` where it was underlined.
  fileprivate mutating func lower(_ heading: MarkdownDocument.Block, to level: Int) {
    let first = heading.lines.lowerBound - 1
    let marks = String(repeating: "#", count: level)
    let before = self[first].utf8.prefix(heading.column - 1)
    let text = Substring(self[first].utf8.dropFirst(before.count))
    if let old = text.prefixMatch(of: /#{1,6}(?=[ \t]|$)/) {
      self[first] = String(Substring(before)) + marks + text[old.range.upperBound...]
      return
    }
    self[first] = String(Substring(before)) + marks + " " + text
    // The last line that the parser counts to such a heading may be the one behind it.
    let line = self[(first + 1)...].firstIndex { $0.contains(/^[ \t>]*(=+|-+)[ \t]*$/) }
    if let line { remove(at: line) }
  }
}

extension String {
  fileprivate var isBlankLine: Bool { allSatisfy(\.isWhitespace) }

  fileprivate var beginsTableRow: Bool { drop(while: \.isWhitespace).first == "|" }

  fileprivate var beginsLedgerFigures: Bool { hasPrefix("<!-- ledger:") }

  fileprivate var endsLedgerFigures: Bool { hasPrefix("<!-- /ledger -->") }

  /// The text without HTML comments, other than in spans of code.
  fileprivate var withoutComments: String {
    var result = ""
    var rest = self[...]
    var hasEnd = true
    while let next = rest.firstIndex(where: { "\\`<".contains($0) }) {
      result += rest[..<next]
      rest = rest[next...]
      if hasEnd, rest.hasPrefix("<!--") {
        // "<!-->" is a whole comment.
        if let end = rest.dropFirst(2).firstRange(of: "-->")?.upperBound {
          rest = rest[end...]
          continue
        }
        hasEnd = false
      }
      let taken = rest.hasPrefix("`") ? rest.codeSpan : rest.prefix(rest.hasPrefix("\\") ? 2 : 1)
      result += taken
      rest = rest[taken.endIndex...]
    }
    return result + rest
  }
}

extension Substring {
  /// The span of code with which the text begins; its backticks alone where nothing ends it in its
  /// paragraph.
  fileprivate var codeSpan: Substring {
    let ticks = prefix { $0 == "`" }
    let paragraph = firstRange(of: /\n[ \t]*\n/)?.lowerBound ?? endIndex
    var position = ticks.endIndex
    while let start = self[position..<paragraph].firstIndex(of: "`") {
      let run = self[start..<paragraph].prefix { $0 == "`" }
      if run.count == ticks.count { return self[..<run.endIndex] }
      position = run.endIndex
    }
    return ticks
  }
}
