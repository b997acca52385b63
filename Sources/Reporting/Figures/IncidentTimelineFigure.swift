import Reliability

/// The course of one incident: a bar for each phase between milestones, and a mark for each row of
/// its timeline.
struct IncidentTimelineFigure {
  /// The name by which a template calls it.
  static let name = "incident-timeline"

  private static let barHeight = 14.0
  private static let top = 8.0
  /// The room for a length of time behind the longest bar.
  private static let valueWidth = 112.0
  private static let marksLabel = "timeline"

  let phases: [IncidentPhase]
  /// The rows of the timeline within the phases, in order.
  let rows: [TimelineEntry]
  /// How many rows are not within them.
  let leftOut: Int
  let period: Period

  /// The figure, `nil` where fewer than two milestones are known.
  static func figure(of milestones: Milestones, timeline: [TimelineEntry]) -> Figure? {
    guard let figure = IncidentTimelineFigure(IncidentPhase.all(of: milestones), timeline) else {
      return nil
    }
    return Figure(
      name: name, title: "The course of the incident", description: figure.description,
      table: figure.table, lines: figure.lines, draw: figure.draw)
  }

  private init?(_ phases: [IncidentPhase], _ timeline: [TimelineEntry]) {
    guard let start = phases.first?.start, let end = phases.last?.end else { return nil }
    let period: Period
    do {
      period = try Period(from: start, to: end)
    } catch {
      return nil
    }
    self.period = period
    self.phases = phases
    rows = timeline.filter { $0.occurredAt.isWithin(period) }
      .sorted { $0.occurredAt < $1.occurredAt }
    leftOut = timeline.count - rows.count
  }

  /// The rows of the timeline that fall on one place.
  private struct Mark {
    let x: Double
    let first: TimelineEntry
    var count = 1

    /// The first of its rows, shortened, and how many more there are.
    var words: String {
      let text = MarkdownText.plain(first.text).shortened(toWidth: 480)
      return "\(Spelling.moment(first.occurredAt)) \(text)"
        + (count > 1 ? ", and \(Spelling.count(count - 1)) more" : "")
    }
  }

  private func marks(_ time: Scale) -> [Mark] {
    rows.reduce(into: []) { marks, entry in
      let x = time.position(entry.occurredAt).rounded()
      if let last = marks.indices.last, marks[last].x == x {
        marks[last].count += 1
      } else {
        marks.append(Mark(x: x, first: entry))
      }
    }
  }

  private func draw(on drawing: inout Drawing) {
    let rowHeight = drawing.isNarrow ? 40.0 : 26
    // Some fonts are wider than estimated.
    let labels = phases.map(\.stage.rawValue) + [Self.marksLabel]
    let left = drawing.isNarrow ? 2 : (labels.map(\.drawnWidth).max() ?? 0) * 1.15 + 12
    let right = drawing.width - (drawing.isNarrow ? 2 : Self.valueWidth)
    let time = Scale(period.start, period.end, from: left, to: right)
    let marksTop = Self.top + Double(phases.count) * rowHeight + 4
    let bottom = rows.isEmpty ? marksTop : marksTop + rowHeight
    drawBorders(time, rowHeight: rowHeight, marksTop: marksTop, bottom: bottom, on: &drawing)
    for (row, phase) in phases.enumerated() {
      draw(phase, y: Self.top + Double(row) * rowHeight, time, on: &drawing)
    }
    if !rows.isEmpty { drawMarks(y: marksTop, time, on: &drawing) }
    let ticks = Tick.calendar(
      from: period.start, to: period.end, atMost: drawing.isNarrow ? 4 : 7)
    drawing.height = drawing.axisBelow(
      time, ticks, y: bottom,
      unit: "\(Spelling.moment(period.start)) to \(Spelling.moment(period.end)), UTC")
  }

  /// A line from where each phase ends to the marks, so that these can be told to belong to one.
  ///
  /// It never crosses a text: beside the bars, those further down lie to its right, and between
  /// them it stands in the row of the marks alone.
  private func drawBorders(
    _ time: Scale, rowHeight: Double, marksTop: Double, bottom: Double, on drawing: inout Drawing
  ) {
    guard !rows.isEmpty else { return }
    for (row, phase) in phases.dropLast().enumerated() {
      let x = time.position(phase.end)
      let y =
        drawing.isNarrow ? marksTop + 16 : Self.top + Double(row) * rowHeight + Self.barHeight
      drawing.line(fromX: x, y: y, toX: x, y: bottom, "grid")
    }
  }

  private func draw(_ phase: IncidentPhase, y: Double, _ time: Scale, on drawing: inout Drawing) {
    let barTop = drawing.isNarrow ? y + 18 : y
    let (start, end) = (time.position(phase.start), time.position(phase.end))
    let length = phase.length.words
    if drawing.isNarrow {
      drawing.text("\(phase.stage.rawValue), \(length)", x: time.start, y: y + 12)
    } else {
      drawing.text(phase.stage.rawValue, x: time.start - 10, y: y + 11.5, .end)
      drawing.text(length, x: max(end, start + 1.5) + 6, y: y + 11.5)
    }
    drawing.bar(
      x: start, y: barTop, width: max(end - start, 1.5), height: Self.barHeight,
      "phase-\(phase.stage.rawValue)", title: phase.words)
  }

  private func drawMarks(y: Double, _ time: Scale, on drawing: inout Drawing) {
    let count = Spelling.count(rows.count, "row")
    if drawing.isNarrow {
      drawing.text("\(Self.marksLabel), \(count)", x: time.start, y: y + 12)
    } else {
      drawing.text(Self.marksLabel, x: time.start - 10, y: y + 11.5, .end)
      drawing.text(count, x: time.end + 6, y: y + 11.5)
    }
    for mark in marks(time) {
      drawing.bar(
        x: mark.x - 0.75, y: y + (drawing.isNarrow ? 18 : 0), width: 1.5,
        height: Self.barHeight, "mark", title: mark.words)
    }
  }
}

extension Instant {
  /// Whether it lies in a period or at its end.
  fileprivate func isWithin(_ period: Period) -> Bool {
    period.contains(self) || millisecondsSinceEpoch == period.end.millisecondsSinceEpoch
  }
}
