import Reliability

/// The ranking of candidates for automation: what each avoids of a year's error budget an hour of
/// building, a dot with the range that holds four draws in five.
struct AutomationFigure {
  /// The name by which a template calls it.
  static let name = "automation"

  /// More rows than this are no picture any more.
  private static let mostRows = 40
  private static let rowHeight = 28.0

  /// A candidate with a known effect.
  private struct Row {
    let label: String
    let amount: UncertainAmount
    let isRanked: Bool
    let value: String

    init?(_ figures: AutomationFigures) {
      guard let amount = figures.avoidedBurnPerBuildHour else { return nil }
      self.amount = amount
      label = "\(figures.candidate) \(MarkdownText.plain(figures.title))"
      isRanked = figures.standing.isRanked
      let ties = figures.tiedWith.isEmpty ? "" : ", tied"
      value = isRanked ? (figures.rank.map { "no. \($0)\(ties)" } ?? "asked for") : "not ranked"
    }
  }

  private let rows: [Row]

  /// The figure, `nil` where of no candidate it is known what it avoids.
  static func figure(of candidates: [AutomationFigures]) -> Figure? {
    let rows = candidates.compactMap(Row.init).sorted {
      ($1.amount.middle, $0.label) < ($0.amount.middle, $1.label)
    }
    guard !rows.isEmpty else { return nil }
    let figure = AutomationFigure(rows: Array(rows.prefix(mostRows)))
    return Figure(
      name: name, title: "What automation avoids an hour of building",
      description: figure.description, table: figure.table, lines: figure.lines,
      draw: figure.draw)
  }

  // MARK: - Drawing

  private func draw(on drawing: inout Drawing) {
    let longest = rows.map(\.label.drawnWidth).max() ?? 0
    let left = drawing.isNarrow ? 4 : min(max(longest, 100), 330) + 12
    let highest = rows.map(\.amount.high).max() ?? 1
    let ticks = Tick.round(
      over: 0...highest, atMost: drawing.isNarrow ? 3 : 6, spelt: Spelling.percent)
    let right = drawing.width - (drawing.isNarrow ? 8 : 96)
    let amounts = Scale(0...highest, from: left, to: right)
    let rowHeight = Self.rowHeight + (drawing.isNarrow ? 16 : 0)
    var y = 8.0
    for row in rows {
      let middle = y + (drawing.isNarrow ? 26 : 12)
      if drawing.isNarrow {
        let value = drawing.text(row.value, x: drawing.width, y: y + 12, .end, .faint)
        drawing.text(row.label, x: left, y: y + 12, room: value.left - left - 12)
      } else {
        drawing.text(row.label, x: left - 12, y: middle + 4, .end)
        drawing.text(row.value, x: right + 12, y: middle + 4, .start, .faint)
      }
      drawing.line(fromX: left, y: middle, toX: right, y: middle, "grid")
      drawing.interval(
        from: Point(x: amounts.position(row.amount.low), y: middle),
        to: Point(x: amounts.position(row.amount.high), y: middle))
      let point = Point(x: amounts.position(row.amount.middle), y: middle)
      // What is not ranked is a ring: a dot of which not all is known.
      if row.isRanked {
        drawing.dots([point])
      } else {
        drawing.ring(at: point, title: "\(row.label): not ranked")
      }
      y += rowHeight
    }
    drawing.height = drawing.axisBelow(
      amounts, ticks, y: y + 4, unit: "of a year's error budget, an hour of building")
  }

  // MARK: - In words

  private var description: String {
    "What each candidate avoids of a year's error budget an hour of building, with the range that "
      + "holds four draws in five: "
      + rows.map { "\($0.label) \(Spelling.budgets($0.amount)), \($0.value)" }
      .joined(separator: "; ") + "."
  }

  private var table: FigureTable {
    FigureTable(
      columns: [.words("Candidate"), .number("Avoids an hour of building"), .words("Place")],
      rows: rows.map { [$0.label, Spelling.budgets($0.amount), $0.value] })
  }

  private var lines: [String] {
    let highest = rows.map(\.amount.high).max() ?? 1
    let width = 24
    let table = rows.map { row in
      let column = { (amount: Double) in
        min(width - 1, max(0, Int(amount / highest * Double(width - 1))))
      }
      var bar = [Character](repeating: " ", count: width)
      for place in column(row.amount.low)...max(column(row.amount.low), column(row.amount.high)) {
        bar[place] = "─"
      }
      bar[column(row.amount.middle)] = row.isRanked ? "●" : "○"
      return [row.label, String(bar), Spelling.budgets(row.amount), row.value]
    }
    return TerminalText.table(table, numbers: [])
      + ["", "● ranked, ○ not; the line holds four draws in five, from nothing on the left"]
  }
}
