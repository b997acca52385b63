import Reliability

/// The title of a postmortem, and which lines each of its sections has.
struct PostmortemOutline {
  /// A section: its heading and the lines below it.
  struct Part {
    var heading: String?
    var level = 2
    var kind: PostmortemSection.Kind?
    /// The index of the line of the heading; of a part without one, of its first line.
    var start: Int
    /// The indices of the lines below the heading.
    var lines: [Int] = []
  }

  let lines: MarkdownLines
  private(set) var title: (text: String, index: Int)?
  private(set) var parts: [Part] = [Part(start: 0)]

  /// The outline of a text without its front matter.
  init(_ body: String, dialect: PostmortemDialect) {
    lines = MarkdownLines(body)
    var index = 0
    while index < lines.lines.count {
      defer { index += 1 }
      let foreign = dialect.isOwn ? nil : foreignHeading(at: index, dialect)
      guard let heading = lines.heading(at: index) ?? foreign?.heading else {
        parts[parts.count - 1].lines.append(index)
        continue
      }
      let start = index
      index += foreign?.linesBelow ?? 0
      if heading.level == 1, title == nil {
        title = (String(heading.text).inOneLine, start)
        continue
      }
      let kind = dialect.kind(of: heading.text)
      guard kind != nil || heading.level <= 2 && !isRow(heading.text, dialect) else {
        parts[parts.count - 1].lines += start...index
        continue
      }
      parts.append(
        Part(
          heading: String(heading.text), level: heading.level, kind: kind, start: start))
    }
  }

  /// A heading as other teams also write it: underlined (`Timeline`, `--------` below it), or a
  /// line in bold that names a known kind of section.
  private func foreignHeading(
    at index: Int, _ dialect: PostmortemDialect
  ) -> (heading: (level: Int, text: Substring), linesBelow: Int)? {
    let line = lines.lines[index].trimmingWhitespace
    guard !lines.isLiteral[index], !line.isEmpty else { return nil }
    for mark in ["**", "__"] where line.hasPrefix(mark) && dialect.kind(of: line) != nil {
      let behind = line.dropFirst(2).firstRange(of: mark).map { line[$0.upperBound...] }
      guard let behind, [":", ""].contains(behind) else { continue }
      return ((2, line.dropFirst(2).prefix { $0 != mark.first }.trimmingWhitespace), 0)
    }
    guard index == 0 || lines.lines[index - 1].isBlank, MarkdownItem(line) == nil,
      !line.beginsTableRow, lines.heading(at: index) == nil, index + 1 < lines.lines.count,
      !lines.isLiteral[index + 1],
      let level = lines.lines[index + 1].trimmingWhitespace.levelOfUnderline
    else { return nil }
    return ((level, line), 1)
  }

  /// Whether a heading of another team's timeline is one of its rows, or the day of those below it,
  /// whatever its level.
  private func isRow(_ heading: Substring, _ dialect: PostmortemDialect) -> Bool {
    guard !dialect.isOwn, parts.last?.kind == .timeline else { return false }
    return WrittenTime(heading, zones: dialect.zones) != nil
  }
}

extension Substring {
  /// The level of the heading that the line underlines: `===` or `---`.
  fileprivate var levelOfUnderline: Int? {
    guard utf8.count >= 3 else { return nil }
    if utf8.allSatisfy({ $0 == UInt8(ascii: "=") }) { return 1 }
    return utf8.allSatisfy { $0 == UInt8(ascii: "-") } ? 2 : nil
  }
}
