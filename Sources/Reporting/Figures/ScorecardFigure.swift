import Reliability

/// A line for each objective: how its budget for the period went down, and what is left of it.
struct ScorecardFigure {
  /// The name by which a template calls it.
  static let name = "scorecard"

  /// More lines than this are no picture any more.
  private static let mostRows = 40
  private static let sparkHeight = 20.0
  /// What lies further below nothing is cut off, so that what is left can be seen.
  private static let deepest = -0.5
  private static let valueWidth = 186.0

  private let courses: [ScorecardCourse]
  private let leftOut: Int
  private let period: Period

  /// The figure, `nil` where no objective has a budget.
  static func figure(of review: ReliabilityReview) -> Figure? {
    let all = ScorecardCourse.courses(of: review)
    guard !all.isEmpty else { return nil }
    let figure = ScorecardFigure(
      courses: Array(all.prefix(mostRows)), leftOut: max(0, all.count - mostRows),
      period: review.request.period)
    return Figure(
      name: name, title: "What is left of each budget", description: figure.description,
      table: figure.table, lines: figure.lines, draw: figure.draw)
  }

  // MARK: - Drawing

  private func draw(on drawing: inout Drawing) {
    let longest = courses.map(\.label.drawnWidth).max() ?? 0
    let left = drawing.isNarrow ? 1 : min(max(longest, 100), 290) + 10
    let rowHeight = drawing.isNarrow ? 46.0 : 30
    let times = Scale(
      period.start.inUTC, period.end.inUTC, from: left, to: drawing.width - Self.valueWidth)
    var top =
      drawing.legend(
        [(.bar("left"), "left of the budget"), (.bar("over"), "more than all of it")], top: 1) + 14
    for course in courses {
      draw(course, top: top, times, on: &drawing)
      top += rowHeight
    }
    let first = Spelling.date(period.start)
    let last = Spelling.date(period.end.advanced(by: .milliseconds(-1)))
    drawing.text(first, x: times.start, y: top + 10, .start, .faint)
    drawing.textIfFree(last, x: times.end, y: top + 10, .end, .faint)
    drawing.height = top + 18
  }

  private func draw(
    _ course: ScorecardCourse, top: Double, _ times: Scale, on drawing: inout Drawing
  ) {
    let sparkTop = drawing.isNarrow ? top + 18 : top
    let shares = Scale(
      min(0, max(Self.deepest, course.left))...1, from: sparkTop + Self.sparkHeight, to: sparkTop)
    let zero = shares.position(0)
    if drawing.isNarrow {
      drawing.text(course.label, x: times.start + 3, y: top + 12)
    } else {
      drawing.text(course.label, x: times.start - 10, y: sparkTop + 14, .end)
    }
    let points = Self.crossed(course.moments).map { moment in
      (x: times.position(moment.at), left: moment.left)
    }
    let ground = points.map { Point(x: $0.x, y: zero) }
    drawing.band(
      between: points.map { Point(x: $0.x, y: shares.position(max(0, $0.left))) }, and: ground,
      "left")
    if course.moments.contains(where: { $0.left < 0 }) {
      drawing.band(
        between: ground,
        and: points.map { Point(x: $0.x, y: shares.position(min(0, $0.left))) }, "over")
      drawing.hatching(
        of: zip(points, points.dropFirst()).compactMap { first, second in
          guard first.x < second.x, min(first.left, second.left) < 0 else { return nil }
          return [
            Point(x: first.x, y: zero), Point(x: second.x, y: zero),
            Point(x: second.x, y: shares.position(min(0, second.left))),
            Point(x: first.x, y: shares.position(min(0, first.left))),
          ]
        })
    }
    drawing.line(fromX: times.start, y: zero, toX: times.end, y: zero, "axis")
    drawing.line(
      through: points.map { Point(x: $0.x, y: shares.position($0.left)) }, "course")
    drawing.text(
      course.value, x: times.end + 8, y: sparkTop + 14, .start, course.isOver ? .strong : .plain)
  }

  /// The moments with those between at which nothing is left, so that what lies below can be filled
  /// apart from what lies above.
  private static func crossed(_ moments: [ScorecardCourse.Moment]) -> [ScorecardCourse.Moment] {
    zip(moments, moments.dropFirst()).flatMap { first, second -> [ScorecardCourse.Moment] in
      guard first.left * second.left < 0, first.at < second.at else { return [first] }
      let share = first.left / (first.left - second.left)
      let milliseconds = Double(
        second.at.millisecondsSinceEpoch - first.at.millisecondsSinceEpoch)
      let at = first.at.advanced(by: .milliseconds(Int64(milliseconds * share)))
      return [first, .init(at: at, left: 0)]
    } + moments.suffix(1)
  }

  // MARK: - In words

  private var description: String {
    let told = courses.map { "\($0.label) \($0.value), \($0.basis)" }
    return "What is left of the period's budget, by objective: " + told.joined(separator: "; ")
      + (leftOut > 0 ? "; and \(Spelling.count(leftOut)) more" : "") + "."
  }

  private var table: FigureTable {
    FigureTable(
      columns: [.words("Objective"), .words("Target"), .words("Of the budget"), .words("Known")],
      rows: courses.map { [$0.label, $0.target, $0.value, $0.basis] })
  }

  private var lines: [String] {
    let rows = courses.map { course in
      [
        course.label, Self.spark(course.moments, over: period),
        course.value + (course.isMeasured ? "" : " *"),
      ]
    }
    let note = "* by incidents alone: what nobody logged is not in it"
    return TerminalText.table(rows, numbers: [])
      + (courses.allSatisfy(\.isMeasured) ? [] : ["", note])
      + (leftOut > 0 ? ["and \(Spelling.count(leftOut)) more"] : [])
  }

  /// What was left in twenty columns: a block as high as that, a cross where it was more than all.
  private static func spark(_ moments: [ScorecardCourse.Moment], over period: Period) -> String {
    let columns = 20
    let blocks = Array("▁▂▃▄▅▆▇█")
    let last = moments.last?.at ?? period.start.inUTC
    var spark = ""
    var next = 0
    var left = 1.0
    for column in 0..<columns {
      let at = period.start.inUTC.advanced(by: period.duration * (column + 1) / columns)
      let begins = period.start.inUTC.advanced(by: period.duration * column / columns)
      guard begins < last else {
        spark.append(" ")
        continue
      }
      while next < moments.count, moments[next].at <= at {
        left = moments[next].left
        next += 1
      }
      spark.append(left < 0 ? "×" : blocks[min(7, Int(left * 8))])
    }
    return spark
  }
}
