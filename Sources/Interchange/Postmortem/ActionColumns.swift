import Reliability

/// What the columns of another team's table of action items hold, as its header names them.
struct ActionColumns {
  enum Column: Equatable {
    case title, status
    case field(ActionField)

    fileprivate init?(named name: String) {
      switch name {
      case "action", "action item", "item", "task", "what", "description", "follow-up",
        "corrective action", "todo", "summary", "title":
        self = .title
      case "status", "state", "done": self = .status
      case "type", "category", "kind": self = .field(.type)
      case "priority", "prio": self = .field(.priority)
      case "owner", "who", "assignee", "responsible", "dri", "by whom": self = .field(.owner)
      case "due", "due date", "when", "by when", "deadline", "eta": self = .field(.due)
      case "ticket", "bug", "issue", "link", "jira", "tracking", "pr": self = .field(.ticket)
      case "done when", "end state", "acceptance": self = .field(.doneWhen)
      default: return nil
      }
    }
  }

  /// For each column, its name as written and what it holds; `nil` where its name is unknown.
  private let columns: [(name: String, column: Column?)]

  /// The columns that a header names, `nil` where none holds what is to be done.
  init?(header: [String]) {
    var columns: [(name: String, column: Column?)] = []
    for name in header {
      let column = Column(named: name.headingWords)
      let isTaken = column != nil && columns.contains { $0.column == column }
      columns.append((name, isTaken ? nil : column))
    }
    guard columns.contains(where: { $0.column == .title }) else { return nil }
    self.columns = columns
  }

  /// The action item of a row, `nil` where nothing is to be done; and the cells that have no place
  /// in it, which its title keeps: `Page on errors (Type: repair)`.
  func action(
    _ cells: [String], targets: LinkTargets
  ) -> (record: ActionRecord, withoutPlace: [String])? {
    var record = ActionRecord(title: "")
    var title = ""
    var withoutPlace: [String] = []
    for (index, cell) in cells.enumerated() where !cell.isBlank {
      guard index < columns.count else {
        withoutPlace.append(cell)
        continue
      }
      let (name, column) = columns[index]
      if column == .title {
        title = cell
      } else if !read(cell, as: column, into: &record, targets) {
        withoutPlace.append(name.isEmpty ? cell : "\(name): \(cell)")
      }
    }
    guard !title.isEmpty else { return nil }
    let box = ActionTitle(title[...])
    if let status = box.status { record.status = status }
    if record.ticketURL == nil { record.ticketURL = targets.ticket(in: title) }
    let rest = withoutPlace.isEmpty ? "" : " (\(withoutPlace.joined(separator: "; ")))"
    record.title = (String(box.behindBox) + rest).fieldText?.inOneLine ?? ""
    return (record, withoutPlace)
  }

  /// Reads a cell into a record.
  ///
  /// - Returns: Whether the record holds all that the cell says.
  private func read(
    _ cell: String, as column: Column?, into record: inout ActionRecord, _ targets: LinkTargets
  ) -> Bool {
    switch column {
    case .status:
      switch cell.headingWords {
      case "done", "closed", "complete", "completed", "resolved", "x", "yes": record.status = .done
      case "open", "todo", "to do", "in progress", "not started", "pending", "no": break
      default: return false
      }
      return true
    case .field(.ticket):
      guard let ticket = targets.ticket(in: cell) else {
        record.ticketURL = cell
        return true
      }
      record.ticketURL = ticket
      return !cell.contains(" ")
    case .field(let field):
      return field.read(field == .type ? cell.lowercased() : cell, into: &record) == nil
    case .title, nil: return false
    }
  }
}
