extension Substring {
  /// What an item of a list says, without its marker and its checkbox; `nil` where the line begins
  /// none.
  var listItem: Substring? {
    guard let text = MarkdownItem(self)?.text else { return nil }
    let hasCheckbox = ["[ ] ", "[x] ", "[X] "].contains { text.hasPrefix($0) }
    return hasCheckbox ? text.dropFirst(4) : text
  }

  /// Whether the line repeats what somebody or something said: `> …`.
  var isQuotation: Bool { drop(while: \.isWhitespace).first == ">" }

  /// Whether the line is `---`, `***` or the line below a heading.
  var isRuleOrUnderline: Bool {
    let marks = filter { !$0.isWhitespace }
    guard let first = marks.first, "-*_=".contains(first) else { return false }
    return marks.count >= 2 && marks.allSatisfy { $0 == first }
  }

  /// Whether the line says where a link leads: `[name]: address`.
  var isLinkDefinition: Bool {
    let line = drop(while: \.isWhitespace)
    guard line.first == "[", let end = line.firstIndex(of: "]") else { return false }
    return line[line.index(after: end)...].first == ":"
  }

  /// Whether the line is code by its indentation.
  var isIndentedAsCode: Bool { first == "\t" || hasPrefix("    ") }

  /// Whether the line divides the head of a table from its rows.
  var isTableDelimiter: Bool {
    contains("-") && allSatisfy { "|-: \t".contains($0) }
  }

  /// The cells of a row of a table; a `|` behind a backslash or in code divides nothing.
  var tableCells: [Substring] {
    var cells: [Substring] = []
    var start = startIndex
    var isCode = false
    var index = startIndex
    while index < endIndex {
      switch self[index] {
      case "\\":
        index = self.index(after: index)
        if index == endIndex { continue }
      case "`": isCode.toggle()
      case "|" where !isCode:
        cells.append(self[start..<index])
        start = self.index(after: index)
      default: break
      }
      index = self.index(after: index)
    }
    cells.append(self[start...])
    return cells.map(\.trimmingWhitespace).filter { !$0.isEmpty }
  }
}
