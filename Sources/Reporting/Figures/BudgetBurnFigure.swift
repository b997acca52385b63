import Reliability

/// A bar for each objective: how much of the period's budget incidents burned.
enum BudgetBurnFigure {
  /// The name by which a template calls it.
  static let name = "budget-burn"

  /// A bar longer than this many budgets is cut off, so that the others can be told apart.
  private static let longestShare = 2.0
  /// More bars than this are no picture any more.
  private static let mostBars = 60
  private static let barHeight = 14.0
  private static let valueWidth = 142.0

  /// The figure, `nil` where no objective has a budget.
  static func figure(of objectives: [ObjectiveReview]) -> Figure? {
    let measured = objectives.compactMap { objective in
      objective.assessment.burnedShare.map { Bar(objective, share: $0) }
    }
    guard !measured.isEmpty else { return nil }
    let bars = Array(measured.prefix(mostBars))
    let leftOut = measured.count - bars.count
    return Figure(
      name: name, title: "Error budget burned by incidents",
      description: description(of: bars, leftOut: leftOut),
      table: FigureTable(
        columns: [.words("Objective"), .number("Burned by incidents, % of the budget")],
        rows: bars.map { [$0.label, Spelling.percent($0.share)] }),
      lines: lines(of: bars, leftOut: leftOut)
    ) { draw(bars, on: &$0) }
  }

  /// An objective as it is drawn.
  private struct Bar {
    let label: String
    let share: Double

    init(_ objective: ObjectiveReview, share: Double) {
      label = MarkdownText.plain(objective.label)
      self.share = share
    }

    var isOver: Bool { share > 1 }

    /// The share, and in words that it is over: colour alone does not reach everybody.
    var value: String {
      let spelt = share > 100 ? "> 10,000\u{A0}%" : Spelling.percent(share)
      return spelt + (isOver ? share > longestShare ? " over »" : " over" : "")
    }
  }

  private static func draw(_ bars: [Bar], on drawing: inout Drawing) {
    // Labels beside the bars have as much room as they need, within reason; on a phone they stand over
    // them.
    let longest = bars.map(\.label.drawnWidth).max() ?? 0
    let left = drawing.isNarrow ? 1 : min(max(longest, 100), 330) + 10
    let rowHeight = drawing.isNarrow ? 44.0 : 26
    let highest = min(max(bars.map(\.share).max() ?? 0, 1), longestShare)
    let shares = Scale(0...highest, from: left, to: drawing.width - valueWidth)
    let top = 34.0
    drawing.height = top + Double(bars.count) * rowHeight + 8
    drawing.line(fromX: left, y: top - 6, toX: left, y: drawing.height - 4, "axis")
    drawing.text("the whole budget", x: shares.position(1), y: 16, .middle, .faint)
    for (index, bar) in bars.enumerated() {
      draw(bar, y: top + Double(index) * rowHeight, shares, on: &drawing)
    }
  }

  private static func draw(_ bar: Bar, y: Double, _ shares: Scale, on drawing: inout Drawing) {
    let left = shares.start
    let barTop = drawing.isNarrow ? y + 18 : y
    let baseline = barTop + barHeight / 2 + 4.5
    let (limit, end) = (shares.position(1), shares.position(bar.share))
    let title = "\(bar.label): \(bar.value)"
    if drawing.isNarrow {
      drawing.text(bar.label, x: left + 3, y: y + 12)
    } else {
      drawing.text(bar.label, x: left - 10, y: baseline, .end)
    }
    drawing.bar(
      x: left, y: barTop, width: max(min(end, limit) - left, bar.share > 0 ? 1 : 0),
      height: barHeight, "good", title: title)
    if bar.isOver {
      drawing.bar(
        x: limit, y: barTop, width: end - limit, height: barHeight, "over", title: title)
      drawing.hatching(of: [
        [
          Point(x: limit, y: barTop), Point(x: end, y: barTop),
          Point(x: end, y: barTop + barHeight), Point(x: limit, y: barTop + barHeight),
        ]
      ])
    }
    // Under labels that stand over bars, the line of the whole budget has gaps.
    drawing.line(
      fromX: limit, y: barTop - (drawing.isNarrow ? 1 : 6), toX: limit,
      y: barTop + barHeight + (drawing.isNarrow ? 4 : 6), "limit")
    // No value stands across that line.
    let crosses = !bar.isOver && end + 6 + bar.value.drawnWidth > limit - 4
    drawing.text(
      bar.value, x: (crosses ? limit : end) + 6, y: baseline, .start,
      bar.isOver ? .strong : .plain)
  }

  private static func description(of bars: [Bar], leftOut: Int) -> String {
    let sentences = bars.map { "\($0.label) \($0.value)" }
    return "Share of the period's budget burned, by objective: "
      + sentences.joined(separator: "; ")
      + (leftOut > 0 ? "; and \(Spelling.count(leftOut)) more" : "") + "."
  }

  private static func lines(of bars: [Bar], leftOut: Int) -> [String] {
    let highest = min(max(bars.map(\.share).max() ?? 0, 1), longestShare)
    let rows = bars.map { bar in
      [
        bar.label,
        TerminalText.bar(min(bar.share, longestShare) / highest, width: 30)
          .padded(to: 30), bar.value,
      ]
    }
    return TerminalText.table(rows, numbers: [])
      + (leftOut > 0 ? ["and \(Spelling.count(leftOut)) more"] : [])
  }
}

extension ObjectiveReview {
  /// The SLO's name and, where it has several objectives, the objective's.
  var label: String { slo + (objective.map { " (\($0))" } ?? "") }
}
