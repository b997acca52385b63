import Reliability

/// For each objective a row of bars: what each of its latest windows burned of its budget.
struct WindowsFigure {
  /// The name by which a template calls it.
  static let name = "windows"

  /// More rows than this are no picture any more.
  private static let mostRows = 40
  /// So many windows are shown at most, the latest.
  private static let mostWindows = 13
  /// A bar longer than this many budgets is cut off.
  private static let highest = 2.0
  private static let barHeight = 26.0
  private static let valueWidth = 132.0

  /// An objective and its windows.
  private struct Row {
    let label: String
    let windows: [JudgedWindow]

    var missed: Int { windows.count { $0.outcome == .missed } }
    var unknown: Int { windows.count { $0.outcome == .unknown } }

    /// How many were missed, in words.
    var value: String {
      unknown > 0
        ? "\(missed) missed, \(unknown) unknown" : "\(missed) of \(windows.count) missed"
    }
  }

  private let rows: [Row]
  private let leftOut: Int

  /// The figure, `nil` where no objective has a whole window.
  static func figure(of scorecard: Scorecard) -> Figure? {
    let all = scorecard.objectives.compactMap { scored -> Row? in
      let windows = (scored.finding?.windows ?? []).suffix(mostWindows)
      return windows.isEmpty
        ? nil
        : Row(label: MarkdownText.plain(scored.budget.label), windows: Array(windows))
    }
    guard !all.isEmpty else { return nil }
    let figure = WindowsFigure(
      rows: Array(all.prefix(mostRows)), leftOut: max(0, all.count - mostRows))
    return Figure(
      name: name, title: "What the latest windows burned", description: figure.description,
      table: figure.table, lines: figure.lines, draw: figure.draw)
  }

  // MARK: - Drawing

  private func draw(on drawing: inout Drawing) {
    let longest = rows.map(\.label.drawnWidth).max() ?? 0
    let left = drawing.isNarrow ? 1 : min(max(longest, 100), 290) + 10
    let rowHeight = Self.barHeight + (drawing.isNarrow ? 30 : 14)
    let valueWidth = drawing.isNarrow ? 4 : Self.valueWidth + 60
    let step = (drawing.width - valueWidth - left) / Double(Self.mostWindows)
    var top =
      drawing.legend(
        [
          (.bar("good"), "burned"), (.hatched("over"), "over the budget"),
          (.bar("free"), "not known"),
        ], top: 1) + 16
    for row in rows {
      draw(row, top: top, left: left, step: step, on: &drawing)
      top += rowHeight
    }
    drawing.text(
      "oldest to latest; dashed: the whole budget", x: left, y: top + 8, .start, .faint)
    drawing.height = top + 16
  }

  private func draw(
    _ row: Row, top: Double, left: Double, step: Double, on drawing: inout Drawing
  ) {
    let barTop = drawing.isNarrow ? top + 18 : top
    let ground = barTop + Self.barHeight
    let shares = Scale(0...Self.highest, from: ground, to: barTop)
    let end = left + step * Double(Self.mostWindows)
    if drawing.isNarrow {
      let value = drawing.text(row.value, x: drawing.width, y: top + 12, .end, .faint)
      drawing.text(row.label, x: left, y: top + 12, room: value.left - 12)
    } else {
      drawing.text(row.label, x: left - 10, y: ground - 6, .end)
      drawing.text(row.value, x: end + 8, y: ground - 6)
    }
    // The latest stand at the right end, one under the other in all rows.
    let first = Self.mostWindows - row.windows.count
    for (index, window) in row.windows.enumerated() {
      draw(
        window, x: left + step * Double(first + index) + 1, width: max(step - 3, 1), shares,
        on: &drawing)
    }
    drawing.line(fromX: left, y: ground, toX: end, y: ground, "axis")
    drawing.line(fromX: left, y: shares.position(1), toX: end, y: shares.position(1), "limit")
  }

  private func draw(
    _ window: JudgedWindow, x: Double, width: Double, _ shares: Scale, on drawing: inout Drawing
  ) {
    let ground = shares.start
    let title = "\(Spelling.date(window.start)): \(Self.words(window))"
    guard window.outcome != .unknown, let share = window.share else {
      drawing.bar(
        x: x, y: shares.position(1), width: width, height: ground - shares.position(1), "free",
        title: title)
      return
    }
    let inside = shares.position(min(1, share))
    drawing.bar(
      x: x, y: min(inside, ground - (share > 0 ? 1 : 0)), width: width,
      height: max(ground - inside, share > 0 ? 1 : 0), "good", title: title)
    guard share > 1 else { return }
    let (limit, top) = (shares.position(1), shares.position(share))
    drawing.bar(x: x, y: top, width: width, height: limit - top, "over", title: title)
    drawing.hatching(of: [
      [
        Point(x: x, y: top), Point(x: x + width, y: top), Point(x: x + width, y: limit),
        Point(x: x, y: limit),
      ]
    ])
  }

  // MARK: - In words

  private static func words(_ window: JudgedWindow) -> String {
    switch window.outcome {
    case .unknown: "not known"
    case nil: "nothing counted"
    case .met, .missed:
      (window.share.map(Spelling.percent) ?? "no budget")
        + (window.outcome == .missed ? ", missed" : "")
    }
  }

  private var description: String {
    "The latest windows of each objective: "
      + rows.map { "\($0.label) \($0.value)" }.joined(separator: "; ")
      + (leftOut > 0 ? "; and \(Spelling.count(leftOut)) more" : "") + "."
  }

  private var table: FigureTable {
    FigureTable(
      columns: [
        .words("Objective"), .words("Windows"), .words("Burned of the budget, oldest first"),
      ],
      rows: rows.map { row in
        [row.label, row.value, row.windows.map(Self.words).joined(separator: "; ")]
      })
  }

  private var lines: [String] {
    let blocks = Array("▁▂▃▄▅▆▇█")
    let table = rows.map { row in
      let bars = row.windows.map { window -> Character in
        guard window.outcome != .unknown, let share = window.share else { return "?" }
        return share > 1 ? "×" : blocks[max(0, min(7, Int(share * 8)))]
      }
      return [row.label, String(bars), row.value]
    }
    return TerminalText.table(table, numbers: [])
      + (leftOut > 0 ? ["and \(Spelling.count(leftOut)) more"] : [])
      + ["", "A block is what a window burned of its budget, × more than all of it, ? not known"]
  }
}
