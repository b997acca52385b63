import Reliability

/// A column for each week or month: how many incidents began, by severity.
enum IncidentsFigure {
  private static let width = 760.0
  private static let height = 230.0
  private static let left = 40.0
  private static let right = 12.0
  private static let top = 34.0
  private static let bottom = 30.0

  /// The figure, `nil` where there is no incident.
  static func figure(of histogram: IncidentHistogram) -> Figure? {
    let highest = histogram.bins.map(\.total).max() ?? 0
    guard highest > 0 else { return nil }
    let step = niceStep(highest)
    let ceiling = (highest + step - 1) / step * step
    let scale = (height - top - bottom) / Double(ceiling)
    let columnWidth = (width - left - right) / Double(histogram.bins.count)
    let grid = stride(from: 0, through: ceiling, by: step).flatMap { count -> [XMLElement] in
      let y = height - bottom - Double(count) * scale
      return [
        Shape.line(fromX: left, y: y, toX: width - right, y: y, "grid"),
        Shape.text("\(count)", x: left - 6, y: y + 4, "faint right"),
      ]
    }
    let columns = histogram.bins.enumerated().flatMap { index, bin in
      column(bin, unit: histogram.unit, x: left + Double(index) * columnWidth, columnWidth, scale)
    }
    let labels = labels(of: histogram, columnWidth: columnWidth)
    return Figure(
      name: "incidents", title: "Incidents by \(histogram.unit.rawValue) and severity",
      description: description(of: histogram), width: Int(width), height: Int(height),
      shapes: grid + columns + labels + legend(of: histogram))
  }

  private static func column(
    _ bin: IncidentHistogram.Bin, unit: IncidentHistogram.Unit, x: Double, _ width: Double,
    _ scale: Double
  ) -> [XMLElement] {
    var y = height - bottom
    return order(of: bin.counts.keys).map { severity in
      let count = bin.counts[severity] ?? 0
      let barHeight = Double(count) * scale
      y -= barHeight
      let start = Spelling.date(bin.start)
      return Shape.bar(
        x: x + width * 0.14, y: y, width: width * 0.72, height: barHeight, severity.style,
        title: "\(unit.rawValue) of \(start): \(count) \(severity.label)")
    }
  }

  /// Dates under as many columns as have room for one.
  private static func labels(
    of histogram: IncidentHistogram, columnWidth: Double
  ) -> [XMLElement] {
    let room = 84.0
    let every = max(1, Int((room / columnWidth).rounded(.up)))
    return stride(from: 0, to: histogram.bins.count, by: every).compactMap { index in
      let x = left + (Double(index) + 0.5) * columnWidth
      guard x < width - room / 2 else { return nil }
      let start = Spelling.date(histogram.bins[index].start)
      let text = histogram.unit == .month ? String(start.prefix(7)) : start
      return Shape.text(text, x: max(x, left + 26), y: height - 10, "faint middle")
    }
  }

  private static func legend(of histogram: IncidentHistogram) -> [XMLElement] {
    let present = order(of: Set(histogram.bins.flatMap(\.counts.keys)))
    return present.enumerated().flatMap { index, severity -> [XMLElement] in
      let x = left + Double(index) * 84
      return [
        Shape.bar(x: x, y: 7, width: 11, height: 11, severity.style, title: severity.label),
        Shape.text(severity.label, x: x + 16, y: 17, "faint"),
      ]
    }
  }

  /// The worst first, unknown last.
  private static func order(of severities: some Collection<Severity?>) -> [Severity?] {
    severities.sorted { ($0?.level ?? 9) < ($1?.level ?? 9) }
  }

  private static func niceStep(_ highest: Int) -> Int {
    var step = 1
    for factor in [2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 50_000]
    where highest / step > 5 {
      step = factor
    }
    return step
  }

  private static func description(of histogram: IncidentHistogram) -> String {
    let parts = histogram.bins.filter { $0.total > 0 }.map { bin in
      "\(Spelling.date(bin.start)) \(bin.total)"
    }
    return "Incidents that began, by \(histogram.unit.rawValue): "
      + parts.joined(separator: "; ") + "."
  }
}

extension Severity? {
  fileprivate var style: String { "severity-\(self?.level ?? 0)" }
  fileprivate var label: String { self?.description ?? "unknown" }
}
