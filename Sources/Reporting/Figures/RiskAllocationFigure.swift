import Reliability

/// How the risks of an SLO share its error budget: what is accepted, what is not decided, and what is
/// left, or missing.
struct RiskAllocationFigure {
  /// The name of its file.
  static let name = "risk-allocation"

  private static let barHeight = 30.0
  private static let rowHeight = 19.0

  private let worksheet: RiskWorksheet
  private let parts: [Part]

  /// A risk, or what accepted risks leave.
  private struct Part {
    let label: String
    let minutes: Double
    let kind: Kind
  }

  /// How a part counts.
  private enum Kind: String {
    case accepted
    case unallocated
    case notAccepted = "not accepted"
  }

  /// The figure, `nil` where the SLO bounds no risk.
  static func figure(of worksheet: RiskWorksheet) -> Figure? {
    guard !worksheet.lines.isEmpty else { return nil }
    func parts(_ lines: [RiskWorksheet.Line], _ kind: Kind) -> [Part] {
      lines.map {
        Part(
          label: MarkdownText.plain($0.risk.name), minutes: $0.risk.estimate.badMinutesPerYear,
          kind: kind)
      }.sorted { ($1.minutes, $0.label) < ($0.minutes, $1.label) }
    }
    let left = worksheet.unallocatedMinutes
    let figure = RiskAllocationFigure(
      worksheet: worksheet,
      parts: parts(worksheet.lines.filter(\.isAccepted), .accepted)
        + (left > 0 ? [Part(label: "unallocated", minutes: left, kind: .unallocated)] : [])
        + parts(worksheet.lines.filter { !$0.isAccepted }, .notAccepted))
    return Figure(
      name: name, title: "Risks of \(MarkdownText.plain(worksheet.slo)) against its error budget",
      description: figure.description, table: figure.table, lines: figure.lines,
      draw: figure.draw)
  }

  private func share(_ minutes: Double) -> String {
    Spelling.percent(minutes / worksheet.budgetMinutes)
  }

  private func draw(on drawing: inout Drawing) {
    let taken = parts.filter { $0.kind != .notAccepted }
    let isOver = worksheet.unallocatedMinutes < 0
    let highest = max(worksheet.budgetMinutes, worksheet.acceptedMinutes)
    let ticks = Tick.round(over: 0...highest, atMost: drawing.isNarrow ? 3 : 6)
    let minutes = Scale(0...highest, from: 1, to: drawing.width - 2)
    let limit = minutes.position(worksheet.budgetMinutes)
    let top = 26.0
    // The words stand on the side of the line that has room for them.
    let words = "the whole budget" + (isOver ? ", over-allocated" : "")
    drawing.text(
      words, x: limit, y: 14, limit > drawing.width / 2 ? .end : .start, isOver ? .strong : .faint)
    var x = minutes.start
    var used = 0.0
    for (index, part) in taken.enumerated() {
      used += part.minutes
      let end = minutes.position(used)
      drawing.bar(
        x: x, y: top, width: max(end - x - 1, 0.5), height: Self.barHeight,
        part.kind == .accepted ? "allotted" : "free",
        title: "\(part.label): \(share(part.minutes)) of the budget")
      if part.kind == .accepted {
        drawing.textIfInside("\(index + 1)", from: x, to: end, y: top + 20)
      }
      x = end
    }
    if isOver {
      let end = minutes.position(worksheet.acceptedMinutes)
      drawing.hatching(of: [
        [
          Point(x: limit, y: top), Point(x: end, y: top),
          Point(x: end, y: top + Self.barHeight), Point(x: limit, y: top + Self.barHeight),
        ]
      ])
    }
    drawing.line(fromX: limit, y: top - 6, toX: limit, y: top + Self.barHeight + 6, "limit")
    let below = drawing.axisBelow(
      minutes, ticks, y: top + Self.barHeight + 8, unit: "bad minutes a year")
    drawing.height = drawList(top: below + 6, on: &drawing)
  }

  private func drawList(top: Double, on drawing: inout Drawing) -> Double {
    var y = top
    for (index, part) in parts.enumerated() {
      let number = part.kind == .accepted ? "\(index + 1)" : ""
      let value =
        share(part.minutes) + (part.kind == .unallocated ? "" : ", \(part.kind.rawValue)")
      let box = drawing.text(value, x: drawing.width, y: y + 11, .end)
      drawing.text(number, x: 20, y: y + 11, .end, .faint)
      drawing.text(part.label, x: 28, y: y + 11, room: box.left - 40)
      y += Self.rowHeight
    }
    return y + 4
  }
}

extension Drawing {
  /// Writes a number in a bar where that has room.
  fileprivate mutating func textIfInside(_ text: String, from x: Double, to end: Double, y: Double)
  {
    guard text.drawnWidth + 6 < end - x else { return }
    textIfFree(text, x: (x + end) / 2, y: y, .middle, .inside)
  }
}

// MARK: - In words

extension RiskAllocationFigure {
  private var standing: String {
    let left = worksheet.unallocatedMinutes
    return left >= 0
      ? "\(share(left)) of the budget is unallocated"
      : "over-allocated by \(share(-left)) of the budget"
  }

  private var description: String {
    "Budget \(Spelling.number(worksheet.budgetMinutes)) bad minutes a year; \(standing). "
      + parts.map { part in
        "\(part.label) \(share(part.minutes))"
          + (part.kind == .unallocated ? "" : ", \(part.kind.rawValue)")
      }.joined(separator: "; ") + "."
  }

  private var table: FigureTable {
    FigureTable(
      columns: [
        .words("Risk"), .words("Decision"), .number("Bad minutes a year"),
        .number("Of the budget"),
      ],
      rows: parts.map { part in
        [
          part.label, part.kind == .unallocated ? "-" : part.kind.rawValue,
          Spelling.number(part.minutes), share(part.minutes),
        ]
      })
  }

  private var lines: [String] {
    let rows = parts.map { part in
      let bar = TerminalText.bar(part.minutes / worksheet.budgetMinutes, width: 24)
      return [
        part.label,
        (part.kind == .accepted
          ? bar : String(repeating: part.kind == .unallocated ? "░" : "▒", count: bar.count))
          .padded(to: 24), share(part.minutes),
        part.kind == .unallocated ? "" : part.kind.rawValue,
      ]
    }
    return [
      "Budget \(Spelling.number(worksheet.budgetMinutes)) bad minutes a year; \(standing)"
    ] + TerminalText.table(rows, numbers: [2])
      + ["", "█ accepted  ░ unallocated  ▒ not accepted; a full bar is the whole budget"]
  }
}
