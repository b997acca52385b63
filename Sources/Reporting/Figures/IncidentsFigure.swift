import Reliability
import Statistics

/// A column for each week or month: how many incidents began, by severity, with the exact interval of
/// their number.
struct IncidentsFigure {
  /// The name by which a template calls it.
  static let name = "incidents"

  private static let plotHeight = 166.0
  private static let right = 4.0
  /// In columns narrower than this an interval would hide what it is about.
  private static let narrowest = 10.0

  private let histogram: IncidentHistogram
  private let severities: [Severity?]

  /// The figure, `nil` where there is no incident.
  static func figure(of histogram: IncidentHistogram) -> Figure? {
    guard histogram.bins.contains(where: { $0.total > 0 }) else { return nil }
    let figure = IncidentsFigure(
      histogram: histogram,
      severities: Set(histogram.bins.flatMap(\.counts.keys)).sorted {
        ($0?.level ?? 9) < ($1?.level ?? 9)
      })
    return Figure(
      name: name, title: "Incidents by \(histogram.unit.rawValue) and severity",
      description: figure.description, table: figure.table, lines: figure.lines,
      draw: figure.draw)
  }

  private func draw(on drawing: inout Drawing) {
    let hasIntervals = drawing.width / Double(histogram.bins.count) >= Self.narrowest
    let top = drawing.legend(legend(withIntervals: hasIntervals), top: 1) + 30
    let bottom = top + Self.plotHeight
    let highest =
      histogram.bins.map { max(Double($0.total), $0.interval?.upper ?? 0) }.max() ?? 1
    let ticks = Tick.round(over: 0...highest, least: 1)
    let left = max(Drawing.room(for: ticks), 26)
    let counts = Scale(0...(ticks.last?.value ?? 1), from: bottom, to: top)
    let end = drawing.width - Self.right
    drawing.axisLeft(counts, ticks, x: left, to: end, unit: "incidents that began")
    let width = (end - left) / Double(histogram.bins.count)
    for (index, bin) in histogram.bins.enumerated() {
      let x = left + Double(index) * width
      drawColumn(bin, x: x, width: width, counts, on: &drawing)
      if hasIntervals, let interval = bin.interval {
        let upper = interval.upper ?? counts.domain.upperBound
        drawing.interval(
          from: Point(x: x + width / 2, y: counts.position(interval.lower)),
          to: Point(x: x + width / 2, y: counts.position(upper)))
      }
    }
    // A label stands under the middle of its column.
    let names = histogram.bins.enumerated().map { index, bin in
      Tick(value: Double(index) + 0.5, label: name(of: bin))
    }
    let room = (names.first?.label.drawnWidth ?? 0) * TextBox.Tone.faint.scale + 10
    let every = max(1, Int((room / width).rounded(.up)))
    let columns = Scale(0...Double(histogram.bins.count), from: left, to: end)
    drawing.height = drawing.axisBelow(
      columns, stride(from: 0, to: names.count, by: every).map { names[$0] }, y: bottom,
      unit: "\(histogram.unit.rawValue) that begins then, UTC")
  }

  private func drawColumn(
    _ bin: IncidentHistogram.Bin, x: Double, width: Double, _ counts: Scale,
    on drawing: inout Drawing
  ) {
    let bottom = counts.start
    if !bin.isComplete {
      drawing.bar(
        x: x, y: counts.end, width: width, height: bottom - counts.end, "gap",
        title: "\(name(of: bin)): not a whole \(histogram.unit.rawValue)")
    }
    var below = 0
    for severity in severities {
      guard let count = bin.counts[severity], count > 0 else { continue }
      let base = counts.position(Double(below))
      below += count
      let height = base - counts.position(Double(below))
      // A gap tells severities apart without their colours.
      let gap = height > 3 ? 1.0 : 0
      drawing.bar(
        x: x + width * 0.16, y: base - height + gap, width: width * 0.68, height: height - gap,
        severity.style,
        title: "\(name(of: bin)): \(Spelling.count(count)) \(severity.label)")
    }
  }

  private func legend(withIntervals: Bool) -> [(swatch: Swatch, words: String)] {
    let incomplete = histogram.bins.contains { !$0.isComplete }
    return severities.map { (.bar($0.style), $0.label) }
      + (withIntervals ? [(.interval, "exact 95\u{A0}% interval of the number")] : [])
      + (incomplete ? [(.bar("gap"), "not a whole \(histogram.unit.rawValue)")] : [])
  }

  private func name(of bin: IncidentHistogram.Bin) -> String {
    let date = Spelling.date(bin.start)
    return histogram.unit == .month ? String(date.prefix(7)) : date
  }
}

// MARK: - In words

extension IncidentsFigure {
  private var description: String {
    let parts = histogram.bins.filter { $0.total > 0 || !$0.isComplete }.map { bin in
      "\(name(of: bin)) \(count(of: bin))"
        + (bin.interval.map { " (\($0.words))" } ?? "")
        + (bin.isComplete ? "" : ", not a whole \(histogram.unit.rawValue)")
    }
    return
      "Incidents that began, by \(histogram.unit.rawValue), with the exact 95\u{A0}% interval: "
      + parts.joined(separator: "; ") + "; in every other, none."
  }

  private var table: FigureTable {
    FigureTable(
      columns: [.words("From, UTC")] + severities.map { .number($0.label) } + [
        .number("All"), .number("95 % interval"), .words("Whole"),
      ],
      rows: histogram.bins.map { bin in
        [Spelling.date(bin.start)]
          + severities.map { Spelling.count(bin.counts[$0] ?? 0) }
          + [count(of: bin), bin.interval?.words ?? "-", bin.isComplete ? "yes" : "no"]
      })
  }

  private var lines: [String] {
    let highest = histogram.bins.map(\.total).max() ?? 1
    let rows = histogram.bins.map { bin in
      [
        name(of: bin),
        TerminalText.bar(Double(bin.total) / Double(max(1, highest)), width: 36).padded(to: 36),
        count(of: bin), bin.interval?.words ?? "",
        bin.isComplete ? "" : "not whole",
      ]
    }
    return TerminalText.table(rows, numbers: [2])
      + ["", "Beside each number its exact 95\u{A0}% interval"]
  }

  /// The number of incidents, unknown of what has not begun.
  private func count(of bin: IncidentHistogram.Bin) -> String {
    bin.total == 0 && bin.interval == nil ? "-" : Spelling.count(bin.total)
  }
}

extension Severity? {
  fileprivate var style: String { "severity-\(self?.level ?? 0)" }
  fileprivate var label: String { self?.description ?? "unknown" }
}
