extension Substring {
  /// What an item of a list says, without its marker and its checkbox; `nil` where the line begins
  /// none.
  var listItem: Substring? {
    let line = drop(while: \.isWhitespace)
    guard let first = line.first else { return nil }
    if "-*+".contains(first) { return line.dropFirst().afterMarker }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard (1...9).contains(digits.count), let mark = line.dropFirst(digits.count).first,
      mark == "." || mark == ")"
    else { return nil }
    return line.dropFirst(digits.count + 1).afterMarker
  }

  private var afterMarker: Substring? {
    guard first?.isWhitespace ?? true else { return nil }
    let text = trimmingWhitespace
    for box in ["[ ] ", "[x] ", "[X] "] where text.hasPrefix(box) { return text.dropFirst(4) }
    return text
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
