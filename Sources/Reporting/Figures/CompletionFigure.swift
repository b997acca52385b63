import Reliability
import Statistics

/// What fraction of action items is not done after so many days, with its band.
struct CompletionFigure {
  /// The name by which a template calls it.
  static let name = "actions"

  private static let plotHeight = 160.0
  /// The curve has so many steps at most.
  private static let mostSteps = 300
  /// The days after which it is told.
  private static let toldDays: [Double] = [1, 7, 14, 30, 60, 90, 180, 365]

  private let completion: ActionCompletion
  private let curve: KaplanMeier

  /// The figure, `nil` where too few items are done for a curve: then the counts say all.
  static func figure(of completion: ActionCompletion) -> Figure? {
    guard let curve = completion.curve, let longest = curve.longest, longest > 0 else { return nil }
    let figure = CompletionFigure(completion: completion, curve: curve)
    return Figure(
      name: name, title: "Action items not yet done", description: figure.description,
      table: figure.table, lines: figure.lines, draw: figure.draw)
  }

  private var longest: Double { curve.longest ?? 1 }

  /// The steps that are drawn: all, or every so many where there are more.
  private var steps: [SurvivalStep] {
    let every = max(1, (curve.steps.count + Self.mostSteps - 1) / Self.mostSteps)
    return curve.steps.enumerated().filter { index, _ in
      index % every == 0 || index == curve.steps.count - 1
    }.map(\.element)
  }

  private func draw(on drawing: inout Drawing) {
    let top =
      drawing.legend(
        [(.line("course"), "not yet done"), (.bar("band"), "95\u{A0}% interval")], top: 1) + 30
    let bottom = top + Self.plotHeight
    let ticks = Tick.round(over: 0...1, atMost: 4, spelt: Spelling.percent)
    let left = Drawing.room(for: ticks)
    let end = drawing.width - 4
    let shares = Scale(0...1, from: bottom, to: top)
    let dayTicks = Tick.round(over: 0...longest, atMost: drawing.isNarrow ? 4 : 8)
    let days = Scale(0...longest, from: left, to: end)
    func staircase(_ first: Double, _ value: (SurvivalStep) -> Double) -> [Point] {
      var points = [Point(x: left, y: shares.position(first))]
      for step in steps {
        let x = days.position(step.time)
        points.append(Point(x: x, y: points[points.count - 1].y))
        points.append(Point(x: x, y: shares.position(value(step))))
      }
      return points + [Point(x: end, y: points[points.count - 1].y)]
    }
    let start = curve.survival(at: 0)?.interval
    drawing.band(
      between: staircase(start?.upper ?? 1) { $0.interval.upper ?? 1 },
      and: staircase(start?.lower ?? 0) { $0.interval.lower }, "band")
    drawing.axisLeft(shares, ticks, x: left, to: end, unit: "% of action items")
    drawing.line(through: staircase(1, \.survival), "course")
    drawing.height = drawing.axisBelow(
      days, dayTicks, y: bottom, unit: "days since the ledger learnt of the item")
  }
}

// MARK: - In words

extension CompletionFigure {
  private var counts: String {
    "\(Spelling.count(completion.count, "action item")): \(Spelling.count(completion.open)) open "
      + "(\(Spelling.count(completion.overdue)) overdue), \(Spelling.count(completion.done)) done, "
      + "\(Spelling.count(completion.givenUp)) given up"
  }

  private var median: String { CompletionWords(completion).sentence }

  /// The days of which something is known, and what.
  private var points: [(days: Double, fraction: Double, interval: Interval)] {
    Self.toldDays.compactMap { days in
      curve.survival(at: days).map { (days, $0.fraction, $0.interval) }
    }
  }

  private var description: String {
    let told = points.map { point in
      "\(Spelling.percent(point.fraction)) after \(Spelling.count(Int(point.days), "day"))"
    }
    return "\(counts). \(median). Not yet done: \(told.joined(separator: ", "))."
  }

  private var table: FigureTable {
    FigureTable(
      columns: [.number("Days"), .number("Not yet done"), .number("95 % interval")],
      rows: points.map { point in
        [
          Spelling.number(point.days), Spelling.percent(point.fraction),
          point.interval.words(Spelling.percent),
        ]
      })
  }

  private var lines: [String] {
    let rows = points.map { point in
      [
        Spelling.count(Int(point.days), "day"),
        TerminalText.bar(point.fraction, width: 36).padded(to: 36),
        Spelling.percent(point.fraction), point.interval.words(Spelling.percent),
      ]
    }
    return [counts] + TerminalText.table(rows, numbers: [2])
      + ["", median, "Kaplan and Meier's estimate, with Greenwood's 95\u{A0}% interval"]
  }
}
