/// The HTML comments of Markdown texts.
package enum MarkdownComments {
  /// Where the comments of a text stand, in order: neither in blocks nor in spans of code, where
  /// the same characters are shown.
  package static func ranges(in text: String) -> [Range<String.Index>] {
    guard text.contains("<!--") else { return [] }
    let lines = text.lineRanges
    let isCode = MarkdownDocument.linesOfCode(in: text, count: lines.count)
    var ranges: [Range<String.Index>] = []
    var start = lines.startIndex
    while start < lines.endIndex {
      let end = (start..<lines.endIndex).first { isCode[$0] != isCode[start] } ?? lines.endIndex
      if !isCode[start] {
        ranges += text[lines[start].lowerBound..<lines[end - 1].upperBound].commentRanges
      }
      start = end
    }
    return ranges
  }
}

extension String {
  /// The lines, each with its line feed.
  fileprivate var lineRanges: [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    var start = startIndex
    for index in utf8.indices where utf8[index] == UInt8(ascii: "\n") {
      let end = utf8.index(after: index)
      ranges.append(start..<end)
      start = end
    }
    if start < endIndex { ranges.append(start..<endIndex) }
    return ranges
  }
}

extension Substring {
  /// The comments, other than in spans of code.
  fileprivate var commentRanges: [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    var rest = self
    var hasEnd = true
    while let next = rest.firstIndex(where: { "\\`<".contains($0) }) {
      rest = rest[next...]
      if hasEnd, rest.hasPrefix("<!--") {
        // "<!-->" is a whole comment.
        if let end = rest.dropFirst(2).firstRange(of: "-->")?.upperBound {
          ranges.append(rest.startIndex..<end)
          rest = rest[end...]
          continue
        }
        hasEnd = false
      }
      let taken = rest.hasPrefix("`") ? rest.codeSpan : rest.prefix(rest.hasPrefix("\\") ? 2 : 1)
      rest = rest[taken.endIndex...]
    }
    return ranges
  }

  /// The span of code with which the text begins; its backticks alone where nothing ends it in its
  /// paragraph.
  private var codeSpan: Substring {
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
