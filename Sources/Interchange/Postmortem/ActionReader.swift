import Reliability

/// Takes the action items out of a section: the items of its lists, and the fields below each; in
/// another team's, the rows of its tables too.
struct ActionReader {
  /// An action item and the numbers of its lines, from that of its title to that of its last field.
  struct Action {
    var action: StatedAction
    var lines: ClosedRange<Int>
    fileprivate let indentation: Int
    fileprivate var fields: Set<ActionField> = []
  }

  private(set) var actions: [Action] = []
  /// The indices of the lines that belong to none.
  private(set) var prose: [Int] = []
  private let lines: SectionLines
  private let notes: PostmortemNotes
  private let targets: LinkTargets
  /// Whether an item below may be a field of the last action.
  private var isOpen = false

  /// Reads the lines of a section.
  init(_ lines: SectionLines, notes: PostmortemNotes, targets: LinkTargets) {
    self.lines = lines
    self.notes = notes
    self.targets = targets
    var index = 0
    while index < lines.indices.upperBound {
      if !notes.dialect.isOwn, lines.beginsTableRow(index) {
        index = readTable(at: index)
        continue
      }
      guard let item = lines.item(index) else {
        if !lines[index].isBlank && !lines.isLiteral(index) { isOpen = false }
        prose.append(index)
        index += 1
        continue
      }
      var end = index + 1
      while end < lines.indices.upperBound, lines.continuesParagraph(end) { end += 1 }
      read(item, index..<end)
      index = end
    }
  }

  private mutating func read(_ item: MarkdownItem, _ range: Range<Int>) {
    let isOwn = notes.dialect.isOwn
    let isBelow = isOpen && actions.last.map { item.indentation >= $0.indentation + 2 } ?? false
    let field = isBelow ? readField(item, range) : .none
    if field == .read { return }
    if field == .refused || isBelow && isOwn || item.text.isEmpty && !isOwn {
      prose += range
    } else {
      addAction(item, range)
    }
  }

  /// Reads a table of another team's action items.
  ///
  /// - Returns: The index of the first line behind it.
  private mutating func readTable(at index: Int) -> Int {
    var end = index + 1
    while end < lines.indices.upperBound, lines.beginsTableRow(end) { end += 1 }
    isOpen = false
    guard end > index + 1, TableCells.areDelimiters(TableCells.split(lines[index + 1])),
      let columns = ActionColumns(header: TableCells.split(lines[index]))
    else {
      notes.doubt(
        "action items", line: lines.number(index),
        "has a table without a column of actions, and stays prose: begin it with "
          + "'| Action | Owner | Due |' and '| --- | --- | --- |' below")
      prose += index..<end
      return end
    }
    for row in index + 2..<end {
      let line = lines.number(row)
      guard
        let (record, withoutPlace) = columns.action(TableCells.split(lines[row]), targets: targets)
      else {
        notes.doubt(
          "action items", line: line, "has a row that says nothing to do, and stays prose")
        prose.append(row)
        continue
      }
      if !withoutPlace.isEmpty {
        notes.doubt(
          "action items", line: line,
          "\(withoutPlace.joined(separator: "; ").quoted) has no place, and is kept in the title")
      }
      actions.append(
        Action(
          action: StatedAction(reference: nil, record: record), lines: line...line, indentation: 0))
    }
    return end
  }

  /// The text of an item with the lines that go on with it.
  private func joined(_ first: Substring, _ range: Range<Int>) -> String {
    ([first] + range.dropFirst().map { lines[$0].trimmingWhitespace }).filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private mutating func addAction(_ item: MarkdownItem, _ range: Range<Int>) {
    let title = ActionTitle(item.text)
    let text = joined(title.behindBox, range)
    var record = ActionRecord(title: text[...].actionTitle.inOneLine)
    record.status = title.status ?? .open
    if !notes.dialect.isOwn { record.ticketURL = targets.ticket(in: text) }
    let first = lines.number(range.lowerBound)
    if record.title.isEmpty {
      notes.mistake(
        "action items", line: first, "has an item without words: say what is to be done")
    }
    actions.append(
      Action(
        action: StatedAction(reference: title.reference, record: record),
        lines: first...lines.number(range.upperBound - 1), indentation: item.indentation))
    isOpen = true
  }

  private enum FieldReading {
    case none, read, refused
  }

  /// Reads `- priority: P1` into the last action.
  private mutating func readField(_ item: MarkdownItem, _ range: Range<Int>) -> FieldReading {
    let line = lines.number(range.lowerBound)
    let colon = item.text.utf8.firstIndex(of: UInt8(ascii: ":"))
    let key = item.text[..<(colon ?? item.text.endIndex)]
    guard let colon, let field = ActionField(rawValue: key.trimmingWhitespace.lowercased()) else {
      if notes.dialect.isOwn { refuse(key, line) }
      return .none
    }
    let last = actions.count - 1
    let rest = Substring(item.text.utf8[colon...].dropFirst()).trimmingWhitespace
    if let text = joined(rest, range).fieldText {
      var record = actions[last].action.record
      if let problem = field.read(text, into: &record) {
        notes.mistake(field.rawValue, line: line, "\(text.quoted) \(problem)")
        return .refused
      }
      guard actions[last].fields.insert(field).inserted else {
        notes.mistake(field.rawValue, line: line, "stands there twice: leave one out")
        return .refused
      }
      actions[last].action.record = record
    }
    actions[last].lines = actions[last].lines.lowerBound...lines.number(range.upperBound - 1)
    return .read
  }

  private func refuse(_ key: Substring, _ line: Int) {
    let known = ActionField.allCases.map(\.rawValue)
    let hint =
      known.mostSimilar(to: String(key)).map { "did you mean '\($0)'?" }
      ?? "known are \(known.joined(separator: ", "))"
    notes.error(
      "action items", line: line, "\(key.quoted) is no field of an action item: \(hint)")
  }
}
