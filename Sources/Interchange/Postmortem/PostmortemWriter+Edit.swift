package import Reliability

extension PostmortemWriter {
  /// The text with references put before the titles of the action items that begin on some lines,
  /// counted from 1; every other byte stays as it is.
  package static func withReferences(
    _ text: String, _ references: [(line: Int, reference: ActionReference)]
  ) -> String {
    var lines = text.linesWithEnds
    for (line, reference) in references where lines.indices.contains(line - 1) {
      let old = lines[line - 1].withoutEnd
      guard let item = MarkdownItem(old) else { continue }
      let title = ActionTitle(item.text)
      guard title.reference == nil else { continue }
      let end = lines[line - 1].utf8.dropFirst(old.utf8.count)
      let rest = title.behindBox.isEmpty ? "" : old[title.behindBox.startIndex...]
      let before = title.behindBox.isEmpty ? old : old[..<title.behindBox.startIndex]
      let space = before.utf8.last == UInt8(ascii: " ") ? "" : " "
      lines[line - 1] = "\(before)\(space)\(reference): \(rest)\(Substring(end))"[...]
    }
    return lines.joined()
  }

  /// The text with action items written anew on the lines of others; every other byte stays as it
  /// is, and so does a code block or a comment between the fields of an item, behind it.
  ///
  /// The lines are those of ``PostmortemPlaces/actions``, of the same text.
  package static func replacingActions(
    in text: String, _ replacements: [(lines: ClosedRange<Int>, action: StatedAction)]
  ) -> String {
    var lines = text.linesWithEnds
    let front = FrontMatter(text)
    let isLiteral = MarkdownLines(front.body).isLiteral
    for (range, action) in replacements where lines.indices.contains(range.upperBound - 1) {
      let first = lines[range.lowerBound - 1]
      let indentation = first.prefix { $0 == " " || $0 == "\t" }
      // The last line of a text may have no end: it is that of the first.
      let ended = first.utf8.last == UInt8(ascii: "\n") ? first : lines[0]
      let end = ended.utf8.reversed().starts(with: "\n\r".utf8) ? "\r\n" : "\n"
      let kept = range.filter { isLiteral[$0 - 1 - front.linesBefore] }.map {
        String(lines[$0 - 1])
      }
      var written = Self.lines(of: action).map { "\(indentation)\($0)\(end)" }
      let isLastWithoutEnd = kept.isEmpty && !lines[range.upperBound - 1].hasSuffix("\n")
      if isLastWithoutEnd, let last = written.popLast() {
        written.append(String(Substring(last.utf8.dropLast(end.utf8.count))))
      }
      lines[range.lowerBound - 1] = (written + kept).joined()[...]
      for line in range.dropFirst() { lines[line - 1] = "" }
    }
    return lines.joined()
  }
}

extension String {
  /// The lines, each with what ends it.
  fileprivate var linesWithEnds: [Substring] {
    var lines: [Substring] = []
    var start = startIndex
    for index in utf8.indices where utf8[index] == UInt8(ascii: "\n") {
      let end = utf8.index(after: index)
      lines.append(self[start..<end])
      start = end
    }
    if start < endIndex { lines.append(self[start...]) }
    return lines
  }
}

extension Substring {
  /// The line without what ends it.
  fileprivate var withoutEnd: Substring {
    var line = utf8
    while line.last == UInt8(ascii: "\n") || line.last == UInt8(ascii: "\r") { line.removeLast() }
    return Substring(line)
  }
}
