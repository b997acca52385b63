import Reliability

/// A bar for each objective: how much of the period's budget incidents burned.
enum BudgetBurnFigure {
  /// The name by which a template calls it.
  static let name = "budget-burn"

  /// A bar longer than this many budgets is cut off, so that the others can be told apart.
  private static let longestShare = 2.0
  /// More bars than this are no picture any more.
  private static let mostBars = 60

  /// The figure, `nil` where no objective has a budget.
  static func figure(of objectives: [ObjectiveReview]) -> Figure? {
    let measured = objectives.compactMap { objective in
      objective.assessment.burnedShare.map { Bar(objective, share: $0) }
    }
    guard !measured.isEmpty else { return nil }
    let bars = Array(measured.prefix(mostBars))
    return Figure(
      name: name, title: "Error budget burned by incidents",
      description: description(of: bars, leftOut: measured.count - bars.count),
      wide: drawing(of: bars, in: .wide(for: bars)), narrow: drawing(of: bars, in: .narrow))
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

  /// Where bars and their labels stand.
  private struct Layout {
    var width: Double
    /// The left end of the bars.
    var left: Double
    var rowHeight: Double
    /// Whether a label stands over its bar and not beside it.
    var isStacked: Bool

    static let top = 34.0
    static let barHeight = 14.0
    static let valueWidth = 142.0

    /// Labels beside the bars, with as much room as they need, within reason.
    static func wide(for bars: [Bar]) -> Layout {
      let longest = bars.map(\.label.drawnWidth).max() ?? 0
      return Layout(
        width: 760, left: min(max(longest, 100), 330) + 10, rowHeight: 26, isStacked: false)
    }

    static let narrow = Layout(width: 360, left: 1, rowHeight: 44, isStacked: true)
  }

  private static func drawing(of bars: [Bar], in layout: Layout) -> Figure.Drawing {
    let longest = min(max(bars.map(\.share).max() ?? 0, 1), longestShare)
    let scale = (layout.width - layout.left - Layout.valueWidth) / longest
    let limit = layout.left + scale
    let height = Layout.top + Double(bars.count) * layout.rowHeight + 8
    let axis = [
      Shape.line(
        fromX: layout.left, y: Layout.top - 6, toX: layout.left, y: height - 4, "grid"),
      Shape.text("the whole budget", x: limit, y: 16, "faint middle"),
    ]
    let shapes = bars.enumerated().flatMap { index, bar in
      row(bar, y: Layout.top + Double(index) * layout.rowHeight, scale: scale, in: layout)
    }
    return Figure.Drawing(width: layout.width, height: height, shapes: axis + shapes)
  }

  private static func row(
    _ bar: Bar, y: Double, scale: Double, in layout: Layout
  ) -> [XMLElement] {
    let barTop = layout.isStacked ? y + 18 : y
    let baseline = barTop + Layout.barHeight / 2 + 4.5
    let limit = layout.left + scale
    let end = layout.left + min(bar.share, longestShare) * scale
    let title = "\(bar.label): \(bar.value)"
    let label =
      layout.isStacked
      ? Shape.text(
        bar.label.shortened(toWidth: layout.width - 4), x: layout.left + 3, y: y + 12, "")
      : Shape.text(
        bar.label.shortened(toWidth: layout.left - 10), x: layout.left - 10, y: baseline, "right")
    var shapes = [
      label,
      Shape.bar(
        x: layout.left, y: barTop, width: max(min(end, limit) - layout.left, bar.share > 0 ? 1 : 0),
        height: Layout.barHeight, "good", title: title),
    ]
    if bar.isOver {
      shapes.append(
        Shape.bar(
          x: limit, y: barTop, width: end - limit, height: Layout.barHeight, "over", title: title))
    }
    // Under labels that stand over bars, the line of the whole budget has gaps.
    let lineTop = barTop - (layout.isStacked ? 1 : 6)
    let lineBottom = barTop + Layout.barHeight + (layout.isStacked ? 4 : 6)
    shapes.append(Shape.line(fromX: limit, y: lineTop, toX: limit, y: lineBottom, "limit"))
    // No value stands across that line.
    let crosses = !bar.isOver && end + 6 + bar.value.drawnWidth > limit - 4
    let x = (crosses ? limit : end) + 6
    return shapes + [Shape.text(bar.value, x: x, y: baseline, bar.isOver ? "strong" : "")]
  }

  private static func description(of bars: [Bar], leftOut: Int) -> String {
    let sentences = bars.map { "\($0.label) \($0.value)" }
    return "Share of the period's budget burned, by objective: "
      + sentences.joined(separator: "; ") + (leftOut > 0 ? "; and \(leftOut) more" : "") + "."
  }
}

extension ObjectiveReview {
  /// The SLO's name and, where it has several objectives, the objective's.
  var label: String { slo + (objective.map { " (\($0))" } ?? "") }
}
