import Reliability
import Statistics

/// How many incidents had begun by each day, beside the line that they follow best.
struct TrendFigure {
  /// The name by which a template calls it.
  static let name = "trend"

  private static let plotHeight = 170.0
  /// The line of incidents has so many steps at most.
  private static let mostSteps = 400

  private let trend: IncidentTrend

  /// The figure, `nil` where no incident began.
  static func figure(of trend: IncidentTrend?) -> Figure? {
    guard let trend, !trend.days.isEmpty else { return nil }
    let figure = TrendFigure(trend: trend)
    return Figure(
      name: name, title: "Incidents since the start of the period",
      description: figure.description, table: figure.table, lines: figure.lines,
      draw: figure.draw)
  }

  private var length: Double { trend.watched.duration.days }

  /// How many incidents had begun by a day.
  private func count(by day: Double) -> Int {
    var (low, high) = (0, trend.days.count)
    while low < high {
      let middle = (low + high) / 2
      if trend.days[middle] > day { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func draw(on drawing: inout Drawing) {
    let top = drawing.legend(legend, top: 1) + 30
    let bottom = top + Self.plotHeight
    let ticks = Tick.round(over: 0...Double(trend.days.count), least: 1)
    let left = max(Drawing.room(for: ticks), 26)
    let end = drawing.width - 4
    let counts = Scale(0...(ticks.last?.value ?? 1), from: bottom, to: top)
    let days = Scale(0...length, from: left, to: end)
    drawing.axisLeft(counts, ticks, x: left, to: end, unit: "incidents so far")
    let every = max(1, trend.days.count / Self.mostSteps)
    var points = [Point(x: left, y: bottom)]
    for index in stride(from: 0, to: trend.days.count, by: every) {
      let x = days.position(trend.days[index])
      points.append(Point(x: x, y: points[points.count - 1].y))
      points.append(Point(x: x, y: counts.position(Double(min(index + every, trend.days.count)))))
    }
    points.append(Point(x: end, y: counts.position(Double(trend.days.count))))
    if let line = trend.evidence?.line {
      drawing.line(
        through: (0...60).map { step in
          let day = length * Double(step) / 60
          return Point(x: days.position(day), y: counts.position(line.expectedEvents(by: day)))
        }, "model")
    }
    drawing.line(through: points, "course")
    let time = Scale(trend.watched.start, trend.watched.end, from: left, to: end)
    drawing.height = drawing.axisBelow(
      time,
      Tick.calendar(
        from: trend.watched.start, to: trend.watched.end, atMost: drawing.isNarrow ? 4 : 8),
      y: bottom, unit: "days, UTC")
  }

  private var legend: [(swatch: Swatch, words: String)] {
    [(.line("course"), "incidents that have begun")]
      + (trend.evidence == nil ? [] : [(.line("model"), "Crow-AMSAA line")])
  }
}

// MARK: - In words

extension TrendFigure {
  private var words: TrendWords { TrendWords(trend) }

  private var description: String {
    let total =
      "\(Spelling.count(trend.days.count, "incident")) began from "
      + "\(Spelling.date(trend.watched.start)) to \(Spelling.date(trend.watched.end))"
    return "\(total). \(words.sentences)"
  }

  /// The days at which the table tells how many there were: tenths of the time watched.
  private var told: [Double] { (1...10).map { length * Double($0) / 10 } }

  private var table: FigureTable {
    FigureTable(
      columns: [.words("Until, UTC"), .number("Incidents so far"), .number("By the line")],
      rows: told.map { day in
        [
          Spelling.time(trend.watched.start.advanced(by: .seconds(day * 86_400))),
          Spelling.count(count(by: day)),
          trend.evidence.map { Spelling.number($0.line.expectedEvents(by: day)) } ?? "-",
        ]
      })
  }

  private var lines: [String] {
    let total = Double(trend.days.count)
    let rows = told.map { day in
      [
        Spelling.date(trend.watched.start.advanced(by: .seconds(day * 86_400))),
        TerminalText.bar(Double(count(by: day)) / total, width: 40).padded(to: 40),
        Spelling.count(count(by: day)),
        trend.evidence.map { "line \(Spelling.number($0.line.expectedEvents(by: day)))" } ?? "",
      ]
    }
    return TerminalText.table(rows, numbers: [2]) + ["", words.verdict]
      + [words.line].compactMap { $0 }
  }
}
