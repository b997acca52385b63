import Reliability

/// A row of a timeline's table.
struct TimelineTableRow {
  /// The time as written.
  let time: String
  private let cells: [String]
  private let columns: TimelineColumns

  /// The row of some cells.
  init(_ cells: [String], _ columns: TimelineColumns) {
    time = columns.cells(.time, of: cells)
      .map { String($0[...].withoutEmphasisBefore) }.joined(separator: " ")
    self.cells = cells
    self.columns = columns
  }

  /// The entry of the row: what has no column of its own stands in its text.
  func entry(at instant: Instant, _ time: WrittenTime) -> TimelineEntry {
    let kind = field(.kind).flatMap { TimelineEntry.Kind(rawValue: $0) }
    var texts = [TimelineRowText.behind(time, of: self.time[...]), field(.event) ?? ""]
    if kind == nil, let written = field(.kind) { texts.append("Kind: \(written)") }
    for (index, cell) in cells.enumerated() where !cell.isEmpty {
      if index >= columns.columns.count {
        texts[1] += " | \(cell)"
      } else if columns.columns[index] == nil {
        texts.append("\(columns.names[index]): \(cell)")
      }
    }
    return TimelineEntry(
      occurredAt: instant, kind: kind ?? .note, actor: field(.actor),
      text: texts.compactMap(\.stated).joined(separator: "\n"), evidenceURL: field(.evidence))
  }

  /// What is wrong with the row beside its time.
  func doubts(_ time: WrittenTime) -> [String] {
    var doubts: [String] = []
    if time.length < self.time.utf8.count || time.isApproximate {
      doubts.append("\(self.time.quoted) has more than a time: move it to the event")
    }
    if let kind = field(.kind), TimelineEntry.Kind(rawValue: kind) == nil {
      let kinds = TimelineEntry.Kind.allCases.map(\.rawValue)
      let hint = kinds.mostSimilar(to: kind).map { ": did you mean '\($0)'?" } ?? ""
      doubts.append("\(kind.quoted) is none of \(kinds.joined(separator: ", "))\(hint)")
    }
    if cells.count > columns.columns.count {
      doubts.append("has more cells than the header: write a pipe within a cell as \\|")
    }
    for (index, cell) in cells.enumerated().prefix(columns.columns.count)
    where columns.columns[index] == nil && !cell.isEmpty {
      doubts.append(
        "has a cell in the column \(columns.names[index].quoted), which has no place: Time, Kind, "
          + "Event, By and Evidence have")
    }
    return doubts
  }

  private func field(_ column: TimelineColumns.Column) -> String? {
    columns.cells(column, of: cells).first?.fieldText
  }
}
