import Reliability

/// The lines below the heading of a section.
struct SectionLines {
  private let text: MarkdownLines
  private let selected: [Int]
  private let linesBefore: Int

  /// The lines of a text at some indices; so many lines of the file come before the text.
  init(_ text: MarkdownLines, _ selected: [Int], linesBefore: Int) {
    self.text = text
    self.selected = selected
    self.linesBefore = linesBefore
  }

  var indices: Range<Int> { selected.indices }

  subscript(index: Int) -> Substring { text.lines[selected[index]] }

  /// The number of a line in the file, counted from 1.
  func number(_ index: Int) -> Int { selected[index] + linesBefore + 1 }

  /// Whether nothing begins on the line.
  func isLiteral(_ index: Int) -> Bool { text.isLiteral[selected[index]] }

  /// The heading that a line is.
  func heading(_ index: Int) -> Substring? { text.heading(at: selected[index])?.text }

  /// The item of a list that a line begins.
  func item(_ index: Int) -> MarkdownItem? {
    isLiteral(index) ? nil : MarkdownItem(self[index])
  }

  /// Whether a line begins a row of a table.
  func beginsTableRow(_ index: Int) -> Bool { !isLiteral(index) && self[index].beginsTableRow }

  /// What a line adds to the text of an item above it: the rest of its paragraph, or an item below
  /// it in a line of its own; `nil` where it adds nothing.
  func continuation(_ index: Int, of item: MarkdownItem) -> String? {
    if let nested = self.item(index) {
      return nested.indentation >= item.indentation + 2 ? "\n- \(nested.text)" : nil
    }
    return continuesParagraph(index) ? " \(self[index].trimmingWhitespace)" : nil
  }

  /// Whether the line goes on with the paragraph of the line before it.
  func continuesParagraph(_ index: Int) -> Bool {
    !self[index].isBlank && !isLiteral(index) && heading(index) == nil && item(index) == nil
  }
}
