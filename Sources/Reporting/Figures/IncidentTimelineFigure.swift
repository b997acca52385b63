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

  private let phases: [IncidentPhase]
  /// The rows of the timeline within the phases, in order.
  private let rows: [TimelineEntry]
  /// How many rows are not within them.
  private let leftOut: Int
  private let period: Period
  private let isNarrow: Bool

  /// The figure, `nil` where fewer than two milestones are known.
  static func figure(of milestones: Milestones, timeline: [TimelineEntry]) -> Figure? {
    let phases = IncidentPhase.all(of: milestones)
    guard let wide = IncidentTimelineFigure(phases, timeline, isNarrow: false),
      let narrow = IncidentTimelineFigure(phases, timeline, isNarrow: true)
    else { return nil }
    return Figure(
      name: name, title: "The course of the incident", description: wide.description,
      wide: wide.drawing, narrow: narrow.drawing)
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

  private init?(_ phases: [IncidentPhase], _ timeline: [TimelineEntry], isNarrow: Bool) {
    guard let start = phases.first?.start, let end = phases.last?.end else { return nil }
    let period: Period
    do {
      period = try Period(from: start, to: end)
    } catch {
      return nil
    }
    self.period = period
    self.phases = phases
    self.isNarrow = isNarrow
    rows = timeline.filter { $0.occurredAt.isWithin(period) }
      .sorted { $0.occurredAt < $1.occurredAt }
    leftOut = timeline.count - rows.count
  }

  private var marks: [Mark] {
    rows.reduce(into: []) { marks, entry in
      let x = x(of: entry.occurredAt).rounded()
      if let last = marks.indices.last, marks[last].x == x {
        marks[last].count += 1
      } else {
        marks.append(Mark(x: x, first: entry))
      }
    }
  }

  private var width: Double { isNarrow ? 360 : 760 }
  private var rowHeight: Double { isNarrow ? 40 : 26 }
  /// The left end of the bars, behind their labels; some fonts are wider than estimated.
  private var left: Double {
    let labels = phases.map(\.stage.rawValue) + [Self.marksLabel]
    return isNarrow ? 2 : (labels.map(\.drawnWidth).max() ?? 0) * 1.15 + 12
  }
  private var right: Double { isNarrow ? width - 2 : width - Self.valueWidth }
  private var marksTop: Double { Self.top + Double(phases.count) * rowHeight + 4 }
  /// The line under the marks, or under the bars where there are none.
  private var bottom: Double { rows.isEmpty ? marksTop : marksTop + rowHeight }

  private func x(of instant: Instant) -> Double {
    let share = period.start.duration(to: instant).minutes / period.duration.minutes
    return left + share * (right - left)
  }

  private var drawing: Figure.Drawing {
    Figure.Drawing(
      width: width, height: bottom + 26,
      shapes: borders + phases.enumerated().flatMap { bar($1, row: $0) } + marksRow + axis)
  }

  /// A line from where each phase ends to the marks, so that these can be told to belong to one.
  ///
  /// It never crosses a text: beside the bars, those further down lie to its right, and between
  /// them it stands in the row of the marks alone.
  private var borders: [XMLElement] {
    guard !rows.isEmpty else { return [] }
    return phases.dropLast().enumerated().map { row, phase in
      let x = x(of: phase.end)
      let y = isNarrow ? marksTop + 16 : Self.top + Double(row) * rowHeight + Self.barHeight
      return Shape.line(fromX: x, y: y, toX: x, y: bottom, "grid")
    }
  }

  private func bar(_ phase: IncidentPhase, row: Int) -> [XMLElement] {
    let y = Self.top + Double(row) * rowHeight
    let barTop = isNarrow ? y + 18 : y
    let (start, end) = (x(of: phase.start), x(of: phase.end))
    let length = phase.length.words
    let bar = Shape.bar(
      x: start, y: barTop, width: max(end - start, 1.5), height: Self.barHeight,
      "phase-\(phase.stage.rawValue)", title: phase.words)
    guard !isNarrow else {
      return [Shape.text("\(phase.stage.rawValue), \(length)", x: left, y: y + 12), bar]
    }
    return [
      Shape.text(phase.stage.rawValue, x: left - 10, y: y + 11.5, "right"), bar,
      Shape.text(length, x: max(end, start + 1.5) + 6, y: y + 11.5),
    ]
  }

  private var marksRow: [XMLElement] {
    guard !rows.isEmpty else { return [] }
    let count = Spelling.count(rows.count, "row")
    let label =
      isNarrow
      ? [Shape.text("\(Self.marksLabel), \(count)", x: left, y: marksTop + 12)]
      : [
        Shape.text(Self.marksLabel, x: left - 10, y: marksTop + 11.5, "right"),
        Shape.text(count, x: right + 6, y: marksTop + 11.5),
      ]
    return label
      + marks.map { mark in
        Shape.bar(
          x: mark.x - 0.75, y: marksTop + (isNarrow ? 18 : 0), width: 1.5,
          height: Self.barHeight, "mark", title: mark.words)
      }
  }

  private var axis: [XMLElement] {
    [
      Shape.line(fromX: left, y: bottom, toX: right, y: bottom, "grid"),
      Shape.text(Spelling.moment(period.start), x: left, y: bottom + 18, "faint"),
      Shape.text(Spelling.moment(period.end), x: right, y: bottom + 18, "faint right"),
    ]
  }

  private var description: String {
    let inside =
      rows.isEmpty ? nil : "\(Spelling.count(rows.count, "row")) of the timeline in this time"
    let outside =
      leftOut == 0
      ? nil : "\(Spelling.count(leftOut, "row")) before or after it, which are not drawn"
    let sentences: [String?] = [phases.map(\.words).joined(separator: "; "), inside, outside]
    return "All times in UTC. "
      + sentences.compactMap { $0 }.map { "\($0)." }.joined(separator: " ")
  }
}

extension IncidentPhase {
  /// The phase with its times: `undetected 2026-02-10 09:00 to 2026-02-10 09:04, 4 min`.
  fileprivate var words: String {
    "\(stage.rawValue) \(Spelling.moment(start)) to \(Spelling.moment(end)), \(length.words)"
  }
}

extension Instant {
  /// Whether it lies in a period or at its end.
  fileprivate func isWithin(_ period: Period) -> Bool {
    period.contains(self) || millisecondsSinceEpoch == period.end.millisecondsSinceEpoch
  }
}
