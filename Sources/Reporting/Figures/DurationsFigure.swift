import Foundation
import Reliability
import Statistics

/// How long incidents took, one dot an incident, on a logarithmic axis, with median and 90th
/// percentile; what is not over as rings.
struct DurationsFigure {
  /// The name by which a template calls it.
  static let name = "durations"

  /// How wide a column of dots is.
  private static let columnWidth = 5.0
  /// How high dots are stacked at most: where more fall into a column, a dot stands for several.
  private static let mostInColumn = 9
  private static let dotDistance = 5.0
  /// The room of a quantile's own line under the dots.
  private static let quantileRow = 15.0
  /// No duration is shown as shorter, in minutes: a second.
  private static let shortest = 1.0 / 60

  private let samples: [DurationSample]
  /// The range of minutes of the axis, its ends being such as a logarithmic axis names.
  private let domain: ClosedRange<Double>

  /// The figure, `nil` where no duration is known and none goes on.
  static func figure(of samples: [DurationSample]) -> Figure? {
    let shown = samples.filter { !$0.minutes.isEmpty || !$0.open.isEmpty }
    guard !shown.isEmpty else { return nil }
    let figure = DurationsFigure(samples: shown)
    return Figure(
      name: name, title: "How long incidents took", description: figure.description,
      table: figure.table, lines: figure.lines, draw: figure.draw)
  }

  private init(samples: [DurationSample]) {
    self.samples = samples
    let ends = samples.flatMap { [$0.minutes.first, $0.minutes.last, $0.open.first, $0.open.last] }
      .compactMap { $0 }
    let positive = samples.compactMap { $0.shortestAboveZero }.min()
    let least = max(positive ?? 1, Self.shortest)
    let most = max(ends.max() ?? 1, least)
    let all = Tick.lengths(in: 0...Double.infinity).map(\.value)
    let lower = all.last { $0 <= least } ?? Self.shortest
    domain = lower...(all.first { $0 >= most && $0 > lower } ?? most)
  }

  private func draw(on drawing: inout Drawing) {
    let left = drawing.isNarrow ? 4.0 : 176
    let minutes = Scale(domain, .logarithmic, from: left, to: drawing.width - 8)
    let counts = samples.map { columns(of: $0, minutes) }
    let highest = counts.flatMap(\.values).max() ?? 1
    let dot = Self.incidentsPerDot(highest: highest)
    var y = drawing.legend(legend(dot: dot), top: 1) + 8
    for (sample, columns) in zip(samples, counts) {
      y = draw(sample, columns, dot: dot, top: y, minutes, on: &drawing)
    }
    drawing.height = drawing.axisBelow(minutes, ticks, y: y, unit: "length, logarithmic")
  }

  /// The lengths that the axis names; its first one holds what is shorter, since a logarithmic axis has
  /// no zero.
  private var ticks: [Tick] {
    let ticks = Tick.lengths(in: domain)
    guard let first = ticks.first,
      samples.contains(where: { ($0.minutes.first ?? 1) < first.value })
    else { return ticks }
    return [Tick(value: first.value, label: "\u{2264} \(first.label)")] + ticks.dropFirst()
  }

  /// How many lengths fall into each column.
  private func columns(of sample: DurationSample, _ minutes: Scale) -> [Int: Int] {
    let first = Int((minutes.start / Self.columnWidth).rounded())
    let last = Int((minutes.end / Self.columnWidth).rounded())
    let ends = (first..<last).map { minutes.value(at: (Double($0) + 0.5) * Self.columnWidth) }
    let counts = sample.counts(between: ends)
    return Dictionary(uniqueKeysWithValues: zip(first...last, counts).filter { $0.1 > 0 })
  }

  /// The smallest of 1, 2, 5, 10 and so on with which no column is too high.
  private static func incidentsPerDot(highest: Int) -> Int {
    let needed = Double(highest) / Double(mostInColumn)
    return Int(Tick.round(over: 0...max(1, needed), atMost: 1, least: 1).last?.value ?? 1)
  }

  private func draw(
    _ sample: DurationSample, _ columns: [Int: Int], dot: Int, top: Double, _ minutes: Scale,
    on drawing: inout Drawing
  ) -> Double {
    let most = columns.values.map { ($0 + dot - 1) / dot }.max() ?? 1
    let dots = Double(max(most, drawing.isNarrow ? 1 : 3)) * Self.dotDistance + 4
    let base = top + dots + (drawing.isNarrow ? 20 : 0)
    if drawing.isNarrow {
      drawing.text(sample.duration.words, x: 0, y: top + 12, .start, .strong, room: 180)
      drawing.text(sample.counts, x: drawing.width, y: top + 12, .end, .faint, room: 150)
    } else {
      drawing.text(sample.duration.words, x: 0, y: base, .start, .strong)
      drawing.text(sample.counts, x: 0, y: base + 17, .start, .faint, room: 168)
    }
    drawing.line(fromX: minutes.start, y: base, toX: minutes.end, y: base, "grid")
    drawing.dots(
      columns.sorted { $0.key < $1.key }.flatMap { column, count in
        (0..<(count + dot - 1) / dot).map { row in
          Point(
            x: Double(column) * Self.columnWidth,
            y: base - 5 - Double(row) * Self.dotDistance)
        }
      })
    for open in sample.open.suffix(40) {
      drawing.ring(
        at: Point(x: minutes.position(open), y: base - 5),
        title: "not over after \(Spelling.duration(minutes: open))")
    }
    var y = base
    for (estimate, name) in [(sample.median, "median"), (sample.ninetieth, "90\u{A0}% within")]
    where estimate != nil {
      y += Self.quantileRow
      mark(estimate, name, y: y, minutes, on: &drawing)
    }
    return max(y, base + Self.quantileRow) + 20
  }

  /// A quantile on a line of its own: a stroke across the line, its interval along it, its value where
  /// there is room.
  private func mark(
    _ estimate: DurationSample.Estimate?, _ name: String, y: Double, _ minutes: Scale,
    on drawing: inout Drawing
  ) {
    guard let estimate else { return }
    let x = minutes.position(estimate.minutes)
    var (start, end) = (x, x)
    if let interval = estimate.interval {
      start = minutes.position(interval.lower)
      end = minutes.position(interval.upper ?? domain.upperBound)
      drawing.interval(
        from: Point(x: start, y: y), to: Point(x: end, y: y), isOpen: interval.upper == nil)
    }
    drawing.line(fromX: x, y: y - 5, toX: x, y: y + 5, "quantile")
    let words = "\(name) \(Spelling.duration(minutes: estimate.minutes))"
    if !drawing.textIfFree(words, x: end + 8, y: y + 4, .start, .faint) {
      drawing.textIfFree(words, x: start - 8, y: y + 4, .end, .faint)
    }
  }

  private func legend(dot: Int) -> [(swatch: Swatch, words: String)] {
    let hasOpen = samples.contains { !$0.open.isEmpty }
    return [
      (.dot, dot == 1 ? "an incident" : "up to \(Spelling.count(dot)) incidents"),
      (.line("quantile"), "median and 90\u{A0}%"),
      (.interval, "their exact 95\u{A0}% intervals"),
    ] + (hasOpen ? [(.ring, "not over, so far")] : [])
  }
}

// MARK: - In words

extension DurationsFigure {
  private var description: String {
    samples.map { sample in
      let parts: [String?] = [
        "\(sample.duration.words): \(sample.counts)",
        sample.median.map { "median \($0.words)" },
        sample.ninetieth.map { "90\u{A0}% within \($0.words)" },
        sample.open.last.map { "the longest not over after \(Spelling.duration(minutes: $0))" },
      ]
      return parts.compactMap { $0 }.joined(separator: ", ") + "."
    }.joined(separator: " ") + " In brackets exact 95\u{A0}% intervals of the quantiles."
  }

  private var table: FigureTable {
    FigureTable(
      columns: [
        .words("Duration"), .number("Known"), .number("Not over"), .number("Median"),
        .number("95 % interval"), .number("90 %"), .number("95 % interval"),
      ],
      rows: samples.map { sample in
        [
          sample.duration.words, Spelling.count(sample.minutes.count),
          Spelling.count(sample.open.count),
        ]
          + [sample.median, sample.ninetieth].flatMap { estimate in
            [
              estimate.map { Spelling.duration(minutes: $0.minutes) } ?? "-",
              estimate?.interval?.words { Spelling.duration(minutes: $0) } ?? "-",
            ]
          }
      })
  }

  private var lines: [String] {
    let width = 36
    let minutes = Scale(domain, .logarithmic, from: 0, to: Double(width - 1))
    let heights = Array("▁▂▃▄▅▆▇█")
    let rows = samples.map { sample in
      let counts = sample.counts(
        between: (0..<width - 1).map { minutes.value(at: Double($0) + 0.5) })
      let highest = Double(counts.max() ?? 1)
      let bars = counts.map { count -> String in
        guard count > 0 else { return " " }
        // The square root leaves few beside many to be seen.
        let share = (Double(count) / highest).squareRoot()
        return String(heights[min(7, Int(share * 7.999))])
      }
      return [sample.duration.words, "│" + bars.joined() + "│", sample.counts]
    }
    let edges =
      "\(Spelling.duration(minutes: domain.lowerBound)) to "
      + "\(Spelling.duration(minutes: domain.upperBound)), logarithmic"
    let quantiles = samples.compactMap { sample in
      sample.median.map { median in
        "\(sample.duration.words): median \(median.words)"
          + (sample.ninetieth.map { ", 90\u{A0}% within \($0.words)" } ?? "")
      }
    }
    return TerminalText.table(rows, numbers: []) + [edges, ""] + quantiles
  }
}

extension DurationSample {
  /// The shortest known or open length above zero, which alone a logarithmic axis can show.
  fileprivate var shortestAboveZero: Double? {
    [minutes.first { $0 > 0 }, open.first { $0 > 0 }].compactMap { $0 }.min()
  }

  /// How many lengths lie between some, which rise: one number more than these, the first one of those
  /// below all of them.
  fileprivate func counts(between ends: [Double]) -> [Int] {
    let places = [0] + ends.map { end in minutes.partitioningIndex { $0 > end } } + [minutes.count]
    return zip(places.dropFirst(), places).map { $0 - $1 }
  }

  /// How many are known, and how many go on.
  fileprivate var counts: String {
    "n = \(Spelling.count(minutes.count))"
      + (open.isEmpty ? "" : ", \(Spelling.count(open.count)) not over")
  }
}

extension [Double] {
  /// The first index whose element satisfies a condition that, once true, stays true; else the end.
  fileprivate func partitioningIndex(where belongs: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension DurationSample.Estimate {
  /// The quantile, and its interval in brackets.
  fileprivate var words: String {
    Spelling.duration(minutes: minutes)
      + (interval.map { " (\($0.words { Spelling.duration(minutes: $0) }))" }
        ?? " (too few for an interval)")
  }
}
