import Reliability

/// A bar for each objective: how much of the period's budget incidents burned.
enum BudgetBurnFigure {
  private static let width = 760.0
  private static let labelWidth = 285.0
  private static let valueWidth = 112.0
  private static let rowHeight = 26.0
  private static let barHeight = 14.0
  private static let top = 34.0
  /// A bar longer than this many budgets is cut off, so that the others can be told apart.
  private static let longestShare = 2.0
  /// More bars than this are no picture any more.
  private static let mostBars = 40

  /// The figure, `nil` where no objective has a budget.
  static func figure(of objectives: [ObjectiveReview]) -> Figure? {
    let measured = objectives.compactMap { objective in
      objective.assessment.burnedShare.map { (objective, $0) }
    }
    guard !measured.isEmpty else { return nil }
    let rows = measured.prefix(mostBars)
    let longest = min(max(rows.map(\.1).max() ?? 0, 1), longestShare)
    let scale = (width - labelWidth - valueWidth) / longest
    let height = top + Double(rows.count) * rowHeight + 8
    let limit = labelWidth + scale
    let axis = [
      Shape.line(fromX: labelWidth, y: top - 6, toX: labelWidth, y: height - 4, "grid"),
      Shape.line(fromX: limit, y: top - 6, toX: limit, y: height - 4, "limit"),
      Shape.text("the whole budget", x: limit, y: 16, "faint middle"),
    ]
    let shapes = rows.enumerated().flatMap { index, row in
      bar(row.0, share: row.1, y: top + Double(index) * rowHeight, scale: scale)
    }
    return Figure(
      name: "budget-burn", title: "Error budget burned by incidents",
      description: description(of: Array(rows), leftOut: measured.count - rows.count),
      width: Int(width), height: Int(height), shapes: axis + shapes)
  }

  private static func bar(
    _ objective: ObjectiveReview, share: Double, y: Double, scale: Double
  ) -> [XMLElement] {
    let isOver = share > 1
    let shown = min(share, longestShare)
    let baseline = y + barHeight / 2 + 4.5
    let value = Spelling.percent(share)
    let title = "\(objective.label): \(value)"
    var shapes = [
      Shape.text(
        MarkdownText.plain(objective.label).shortened(to: 42), x: labelWidth - 10, y: baseline,
        "right"),
      Shape.bar(
        x: labelWidth, y: y, width: max(min(shown, 1) * scale, share > 0 ? 1 : 0),
        height: barHeight, "good", title: title),
    ]
    if isOver {
      shapes.append(
        Shape.bar(
          x: labelWidth + scale, y: y, width: (shown - 1) * scale, height: barHeight, "over",
          title: title))
    }
    // Said in words too: colour alone does not reach everybody.
    let mark = isOver ? (share > longestShare ? " » over" : " over") : ""
    shapes.append(
      Shape.text(
        value + mark, x: labelWidth + shown * scale + 6, y: baseline, isOver ? "strong" : ""))
    return shapes
  }

  private static func description(
    of rows: [(ObjectiveReview, Double)], leftOut: Int
  ) -> String {
    let sentences = rows.map { "\($0.0.label) \(Spelling.percent($0.1))" }
    return MarkdownText.plain(
      "Share of the period's budget burned, by objective: "
        + sentences.joined(separator: "; ") + (leftOut > 0 ? "; and \(leftOut) more" : "") + ".")
  }
}

extension ObjectiveReview {
  /// The SLO's name and, where it has several objectives, the objective's.
  var label: String { slo + (objective.map { " (\($0))" } ?? "") }
}
