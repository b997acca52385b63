/// Lines of Markdown that belong together: a paragraph, an item of a list, a cell of a table or a
/// heading, without its marker.
struct ProseBlock {
  /// A part of a line.
  struct Fragment {
    /// The index of the line.
    let line: Int
    /// The text, which shares its indices with the line.
    let text: Substring
    /// The characters of the line before the text.
    let column: Int
  }

  let block: ProseSentence.Block
  var fragments: [Fragment]
}

/// Reads the blocks of prose out of lines of Markdown; what is literal or a quotation is left out.
struct ProseBlockReader {
  private let markdown: MarkdownLines
  private var blocks: [ProseBlock] = []
  private var open: ProseBlock?
  private var isInList = false

  /// The blocks of a text.
  static func blocks(of markdown: MarkdownLines) -> [ProseBlock] {
    var reader = ProseBlockReader(markdown: markdown)
    var index = 0
    while index < markdown.lines.count { index = reader.read(index) }
    reader.close()
    return reader.blocks
  }

  private init(markdown: MarkdownLines) { self.markdown = markdown }

  /// Reads a line, or the table that begins there.
  ///
  /// - Returns: The index of the next line.
  private mutating func read(_ index: Int) -> Int {
    let line = markdown.lines[index]
    guard !markdown.isLiteral[index], !line.isBlank else {
      close()
      return index + 1
    }
    if beginsTable(index) { return readTable(index) }
    if let heading = markdown.heading(at: index) {
      close()
      isInList = false
      add(heading.text, of: line, at: index, as: .heading)
      close()
    } else if let item = line.listItem {
      close()
      isInList = true
      add(item, of: line, at: index, as: .item)
    } else if line.isQuotation || line.isRuleOrUnderline || line.isLinkDefinition {
      close()
    } else if open == nil, line.isIndentedAsCode, !isInList {
      return index + 1
    } else {
      if open == nil, line.first?.isWhitespace == false { isInList = false }
      add(line.trimmingWhitespace, of: line, at: index, as: .paragraph)
    }
    return index + 1
  }

  private mutating func add(
    _ text: Substring, of line: Substring, at index: Int, as block: ProseSentence.Block
  ) {
    let column = line.distance(from: line.startIndex, to: text.startIndex)
    if open == nil { open = ProseBlock(block: block, fragments: []) }
    open?.fragments.append(ProseBlock.Fragment(line: index, text: text, column: column))
  }

  private mutating func close() {
    if let open { blocks.append(open) }
    open = nil
  }

  private func beginsTable(_ index: Int) -> Bool {
    let line = markdown.lines[index]
    guard line.contains("|") else { return false }
    if line.beginsTableRow { return true }
    guard let next = markdown.lines.element(at: index + 1) else { return false }
    return next.contains("|") && next.isTableDelimiter
  }

  private mutating func readTable(_ start: Int) -> Int {
    close()
    var index = start
    while let line = markdown.lines.element(at: index), line.contains("|"),
      !markdown.isLiteral[index]
    {
      if !line.isTableDelimiter { addCells(of: line, at: index) }
      index += 1
    }
    return index
  }

  private mutating func addCells(of line: Substring, at index: Int) {
    var column = 0
    var position = line.startIndex
    for cell in line.tableCells {
      column += line.distance(from: position, to: cell.startIndex)
      position = cell.startIndex
      let fragment = ProseBlock.Fragment(line: index, text: cell, column: column)
      blocks.append(ProseBlock(block: .cell, fragments: [fragment]))
    }
  }
}
