import Reliability

/// Takes the rows of a timeline out of a section: rows of tables, headings that begin with a time,
/// items of lists that do; in another team's, lines of paragraphs too.
struct TimelineReader {
  /// A row and the number of the line that it begins on.
  struct Row {
    let entry: TimelineEntry
    let line: Int
  }

  private(set) var rows: [Row] = []
  /// The indices of the lines that belong to no row.
  private(set) var prose: [Int] = []
  private let lines: SectionLines
  private let notes: PostmortemNotes
  private var clock: TimelineClock

  /// Reads the lines of a section.
  init(_ lines: SectionLines, notes: PostmortemNotes) {
    self.lines = lines
    self.notes = notes
    clock = TimelineClock(zone: TimelineZone.stated(in: lines, notes: notes))
    var index = 0
    while index < lines.indices.upperBound {
      let end = readBlock(at: index)
      index = max(end, index + 1)
    }
  }

  /// Reads what begins on a line.
  ///
  /// - Returns: The index of the first line behind it.
  private mutating func readBlock(at index: Int) -> Int {
    if lines.beginsTableRow(index) { return readTable(at: index) }
    if let item = lines.item(index) { return readItem(at: index, item) }
    let isText =
      !lines.isLiteral(index) && !lines[index].isBlank && lines.heading(index) == nil
    if let day = DayLine(lines.heading(index) ?? (isText ? lines[index] : ""), notes.dialect) {
      clock.begin(day.day)
    } else if let heading = lines.heading(index), let time = written(heading) {
      return readHeadingRow(at: index, heading, time)
    } else if isText, !notes.dialect.isOwn {
      return readParagraph(at: index)
    }
    prose.append(index)
    return index + 1
  }

  private func written(_ text: Substring) -> WrittenTime? {
    WrittenTime(text, zones: notes.dialect.zones)
  }

  /// Adds a row, or notes why its time cannot be.
  ///
  /// - Returns: Whether there is one.
  private mutating func add(
    _ time: WrittenTime, of source: Substring, line: Int, _ entry: (Instant) -> TimelineEntry
  ) -> Bool {
    do {
      let instant = try clock.instant(of: time)
      rows.append(Row(entry: entry(instant.inUTC), line: line))
      return true
    } catch {
      let written = source.utf8.prefix(time.length)
      mistake(line, "\(Substring(written).trimmingWhitespace.quoted) \(error.forRow)")
      return false
    }
  }

  private func mistake(_ line: Int, _ reason: String) {
    notes.mistake("timeline", line: line, reason)
  }
}

extension TimelineReader {
  /// Reads `### 14:35` and the text up to the next heading.
  private mutating func readHeadingRow(
    at index: Int, _ heading: Substring, _ time: WrittenTime
  ) -> Int {
    var end = index + 1
    while end < lines.indices.upperBound, lines.heading(end) == nil { end += 1 }
    let head = TimelineRowText.behind(time, of: heading)
    let body = (index + 1..<end).map { lines[$0] }.joined(separator: "\n")
    let text = [head, body].compactMap(\.stated).joined(separator: "\n\n")
    let isRow = add(time, of: heading, line: lines.number(index)) {
      TimelineEntry(occurredAt: $0, kind: .note, text: text)
    }
    if !isRow { prose += index..<end }
    return end
  }

  /// Reads `- 14:02 text` with the lines that go on with it and the items below it.
  private mutating func readItem(at index: Int, _ item: MarkdownItem) -> Int {
    var text = ""
    var end = index + 1
    while end < lines.indices.upperBound, let more = lines.continuation(end, of: item) {
      text += more
      end += 1
    }
    let plain = item.text.withoutEmphasisBefore
    guard let time = written(plain) else {
      if !item.text.isEmpty {
        mistake(lines.number(index), "\(item.text.quoted) names no time: begin it with one")
      }
      prose += index..<end
      return end
    }
    let head = TimelineRowText.behind(time, of: plain)
    let isRow = add(time, of: plain, line: lines.number(index)) {
      TimelineEntry(occurredAt: $0, kind: .note, text: (head + text).fieldText ?? "")
    }
    if !isRow { prose += index..<end }
    return end
  }

  /// Reads a paragraph, of which each line that begins with a time begins a row; where the first
  /// does not, it is prose.
  private mutating func readParagraph(at index: Int) -> Int {
    var end = index + 1
    while end < lines.indices.upperBound, lines.continuesParagraph(end),
      !lines.beginsTableRow(end)
    {
      end += 1
    }
    var row = index
    while row < end, let time = timeOfRow(row) {
      var next = row + 1
      while next < end, timeOfRow(next) == nil { next += 1 }
      let plain = lines[row].trimmingWhitespace.withoutEmphasisBefore
      let texts =
        [TimelineRowText.behind(time, of: plain)]
        + (row + 1..<next).map { String(lines[$0].trimmingWhitespace) }
      let isRow = add(time, of: plain, line: lines.number(row)) {
        TimelineEntry(
          occurredAt: $0, kind: .note, text: texts.joined(separator: " ").fieldText ?? "")
      }
      if !isRow { prose += row..<next }
      row = next
    }
    prose += row..<end
    return end
  }

  /// The time of day that a line of a paragraph begins with.
  private func timeOfRow(_ index: Int) -> WrittenTime? {
    let time = written(lines[index].trimmingWhitespace.withoutEmphasisBefore)
    return time?.timeOfDay == nil ? nil : time
  }

  /// Reads a table.
  private mutating func readTable(at index: Int) -> Int {
    var end = index + 1
    while end < lines.indices.upperBound, lines.beginsTableRow(end) { end += 1 }
    let line = lines.number(index)
    guard end > index + 1, TableCells.areDelimiters(TableCells.split(lines[index + 1])),
      let columns = TimelineColumns(header: TableCells.split(lines[index]))
    else {
      mistake(
        line,
        "has a table that is no timeline: begin it with '| Time (UTC) | Event |' and "
          + "'| --- | --- |' below")
      prose += index..<end
      return end
    }
    let zone = clock.zone
    if let phrase = columns.zonePhrase {
      clock.zone = TimelineZone.named(phrase, line: line, notes: notes)
    }
    for index in index + 2..<end where !readTableRow(at: index, columns) { prose.append(index) }
    clock.zone = zone
    return end
  }

  private mutating func readTableRow(at index: Int, _ columns: TimelineColumns) -> Bool {
    let line = lines.number(index)
    let row = TimelineTableRow(TableCells.split(lines[index]), columns)
    guard let time = written(row.time[...]) else {
      mistake(line, "\(row.time.quoted) is no time: write '2026-11-20 14:02Z'")
      return false
    }
    for reason in row.doubts(time) where notes.dialect.isOwn { mistake(line, reason) }
    return add(time, of: row.time[...], line: line) { row.entry(at: $0, time) }
  }
}
