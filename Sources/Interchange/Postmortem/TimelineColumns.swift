import Reliability

/// What the columns of a timeline's table hold, as its header names them.
struct TimelineColumns {
  enum Column: CaseIterable {
    case time, kind, event, actor, evidence

    /// The names in use, in lower case, the one that is written first.
    var names: [String] {
      switch self {
      case .time: ["time", "when", "date", "timestamp", "date and time", "date/time"]
      case .kind: ["kind"]
      case .event: ["event", "what", "what happened", "description", "action", "details", "entry"]
      case .actor: ["by", "who", "actor", "author"]
      case .evidence: ["evidence", "link", "source"]
      }
    }
  }

  /// For each column of the table, what it holds; `nil` where its name is unknown.
  private(set) var columns: [Column?] = []
  /// The names as written.
  let names: [String]
  /// What stands behind the name of the column of times: `UTC`.
  private(set) var zonePhrase: String?

  /// The columns that a header names, `nil` where they are no timeline's.
  init?(header: [String]) {
    names = header
    for name in header {
      let words = name.lowercased().split { " *_()".contains($0) }
      let behind = words.firstIndex { $0 == "in" } ?? words.firstIndex { NamedZone($0) != nil }
      let base = words[..<(behind ?? words.endIndex)].joined(separator: " ")
      var column = Column.allCases.first { $0.names.contains(base) }
      // Behind the name of a column of times a zone may stand, known or not.
      if column == nil, let bracket = name.firstIndex(of: "(") {
        let base = name[..<bracket].lowercased().trimmingWhitespace
        column = Column.time.names.contains(String(base)) ? .time : nil
      }
      let isTaken = column != .time && columns.contains(column)
      columns.append(isTaken ? nil : column)
      guard column == .time else { continue }
      let parts = name.split(maxSplits: 1) { "(".contains($0) }
      if parts.count > 1 {
        zonePhrase = String(parts[1])
      } else if let behind {
        zonePhrase = String(
          name.split { " *_()".contains($0) }[behind...].joined(separator: " "))
      }
    }
    guard columns.contains(.time), columns.contains(.event) else { return nil }
  }

  /// The cells of a column in a row.
  func cells(_ column: Column?, of row: [String]) -> [String] {
    zip(columns, row).filter { $0.0 == column }.map(\.1)
  }
}
