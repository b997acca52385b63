import Reliability

/// A column for each week or month: how many incidents began, by severity.
struct IncidentsFigure {
  /// The name by which a template calls it.
  static let name = "incidents"

  private static let plotHeight = 166.0
  private static let right = 12.0
  private static let legendRow = 20.0
  private static let legendWidth = 84.0
  private static let labelRoom = 84.0

  private let histogram: IncidentHistogram
  private let width: Double
  /// The count between two lines of the grid.
  private let step: Int
  private let ceiling: Int
  private let severities: [Severity?]

  /// The figure, `nil` where there is no incident.
  static func figure(of histogram: IncidentHistogram) -> Figure? {
    guard histogram.bins.contains(where: { $0.total > 0 }) else { return nil }
    return Figure(
      name: name, title: "Incidents by \(histogram.unit.rawValue) and severity",
      description: description(of: histogram),
      wide: IncidentsFigure(histogram, width: 760).drawing,
      narrow: IncidentsFigure(histogram, width: 360).drawing)
  }

  private init(_ histogram: IncidentHistogram, width: Double) {
    self.histogram = histogram
    self.width = width
    let highest = histogram.bins.map(\.total).max() ?? 0
    step = Self.niceStep(highest)
    ceiling = (highest + step - 1) / step * step
    severities = Self.order(of: Set(histogram.bins.flatMap(\.counts.keys)))
  }

  private var left: Double { max(26, Spelling.count(ceiling).drawnWidth) + 8 }
  private var legendColumns: Int { max(1, Int((width - left) / Self.legendWidth)) }
  private var top: Double {
    let rows = (severities.count + legendColumns - 1) / legendColumns
    return 14 + Double(rows) * Self.legendRow
  }
  private var bottom: Double { top + Self.plotHeight }
  private var scale: Double { Self.plotHeight / Double(ceiling) }
  private var columnWidth: Double { (width - left - Self.right) / Double(histogram.bins.count) }

  private var drawing: Figure.Drawing {
    Figure.Drawing(
      width: width, height: bottom + 30,
      shapes: grid + histogram.bins.indices.flatMap(column) + labels + legend)
  }

  private var grid: [XMLElement] {
    stride(from: 0, through: ceiling, by: step).flatMap { count -> [XMLElement] in
      let y = bottom - Double(count) * scale
      return [
        Shape.line(fromX: left, y: y, toX: width - Self.right, y: y, "grid"),
        Shape.text(Spelling.count(count), x: left - 6, y: y + 4, "faint right"),
      ]
    }
  }

  private func column(_ index: Int) -> [XMLElement] {
    let bin = histogram.bins[index]
    let x = left + Double(index) * columnWidth
    let start = Spelling.date(bin.start)
    var y = bottom
    return severities.compactMap { severity in
      guard let count = bin.counts[severity], count > 0 else { return nil }
      let height = Double(count) * scale
      y -= height
      // A gap tells severities apart without their colours.
      let gap = height > 3 ? 1.0 : 0
      return Shape.bar(
        x: x + columnWidth * 0.14, y: y + gap, width: columnWidth * 0.72, height: height - gap,
        severity.style,
        title: "\(histogram.unit.rawValue) of \(start): \(Spelling.count(count)) \(severity.label)")
    }
  }

  /// Dates under as many columns as have room for one.
  private var labels: [XMLElement] {
    let every = max(1, Int((Self.labelRoom / columnWidth).rounded(.up)))
    return stride(from: 0, to: histogram.bins.count, by: every).compactMap { index in
      let x = left + (Double(index) + 0.5) * columnWidth
      guard index == 0 || x < width - Self.labelRoom / 2 else { return nil }
      let start = Spelling.date(histogram.bins[index].start)
      let text = histogram.unit == .month ? String(start.prefix(7)) : start
      return Shape.text(text, x: max(x, Self.labelRoom / 2), y: bottom + 20, "faint middle")
    }
  }

  private var legend: [XMLElement] {
    severities.enumerated().flatMap { index, severity -> [XMLElement] in
      let x = left + Double(index % legendColumns) * Self.legendWidth
      let y = 7 + Double(index / legendColumns) * Self.legendRow
      return [
        Shape.bar(x: x, y: y, width: 11, height: 11, severity.style, title: severity.label),
        Shape.text(severity.label, x: x + 16, y: y + 10, "faint"),
      ]
    }
  }

  /// The worst first, unknown last.
  private static func order(of severities: some Collection<Severity?>) -> [Severity?] {
    severities.sorted { ($0?.level ?? 9) < ($1?.level ?? 9) }
  }

  /// The smallest of 1, 2, 5, 10, 20 and so on that needs five steps at most.
  private static func niceStep(_ highest: Int) -> Int {
    var power = 1
    while power * 50 < highest { power *= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 * 5 >= highest } ?? power * 10
  }

  private static func description(of histogram: IncidentHistogram) -> String {
    let parts = histogram.bins.filter { $0.total > 0 }.map { bin in
      "\(Spelling.date(bin.start)) \(Spelling.count(bin.total))"
    }
    return "Incidents that began, by \(histogram.unit.rawValue): "
      + parts.joined(separator: "; ") + "."
  }
}

extension Severity? {
  fileprivate var style: String { "severity-\(self?.level ?? 0)" }
  fileprivate var label: String { self?.description ?? "unknown" }
}
