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
    guard let first = lines.firstIndex(where: { !$0.isBlank }),
      let last = lines.lastIndex(where: { !$0.isBlank })
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

  /// For each line, whether code stands on it.
  private var linesOfCode: [Bool] { MarkdownDocument.linesOfCode(in: joined, count: lines.count) }

  private var joined: String { lines.joined(separator: "\n") }

  private mutating func leaveOutLedgerTables() {
    guard lines.contains(where: \.endsLedgerFigures) else { return }
    let isCode = linesOfCode
    var open: Int?
    var dropped: Set<Int> = []
    for (index, line) in lines.enumerated() where !isCode[index] {
      if line.beginsLedgerFigures {
        open = index
      } else if line.endsLedgerFigures, let start = open {
        dropped.formUnion((start...index).filter { lines[$0][...].beginsTableRow })
        open = nil
      }
    }
    lines = lines.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
  }

  private mutating func leaveOutComments() {
    let text = joined
    var kept = ""
    var position = text.startIndex
    for comment in MarkdownComments.ranges(in: text) {
      kept += text[position..<comment.lowerBound]
      position = comment.upperBound
    }
    guard position > text.startIndex else { return }
    lines = (kept + text[position...]).split(separator: "\n", omittingEmptySubsequences: false)
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
    let isCode = linesOfCode
    for index in lines.indices where isCode[index] && lines[index].isBlank {
      lines[index] = MarkdownTemplate.keptEmptyLine
    }
  }
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
  fileprivate var beginsLedgerFigures: Bool { hasPrefix("<!-- ledger:") }

  fileprivate var endsLedgerFigures: Bool { hasPrefix("<!-- /ledger -->") }
}
