import Reliability

/// What was left of error budgets from day to day: a panel for each, with incidents marked, what
/// nobody explains hatched, and gaps left as gaps.
struct BurnDownFigure {
  /// The name by which a template calls it.
  static let name = "burn-down"
  /// The fullest budgets that are drawn where there are more.
  static let mostPanels = 4

  /// A budget overspent by more than this is cut off, so that the others can be told apart.
  private static let lowest = -1.0
  private static let plotHeight = 116.0
  /// Incidents beyond so many in a panel are not marked.
  private static let mostMarks = 40

  let courses: [BurnDownCourse]
  /// How many budgets are left out.
  let leftOut: Int

  /// The figure of budgets that were asked for with their days, those with the least left first; `nil`
  /// where none is measured.
  static func figure(of statuses: [BudgetStatus]) -> Figure? {
    let sorted = statuses.compactMap(BurnDownCourse.init).sorted {
      ($0.left, $0.label) < ($1.left, $1.label)
    }
    guard let first = sorted.first else { return nil }
    let figure = BurnDownFigure(
      courses: Array(sorted.prefix(mostPanels)), leftOut: max(0, sorted.count - mostPanels))
    let title =
      sorted.count == 1
      ? "Error budget of \(first.label) from day to day" : "Error budgets from day to day"
    return Figure(
      name: name, title: title, description: figure.description, table: figure.table,
      lines: figure.lines, draw: figure.draw)
  }

  private func draw(on drawing: inout Drawing) {
    // The panels stand one under the other, so that one day is in one place.
    let left = courses.map { Drawing.room(for: Self.ticks(of: $0)) }.max() ?? 0
    var y = 0.0
    for course in courses { y = draw(course, top: y, left: left, on: &drawing) + 14 }
    drawing.height = drawing.legend(legend, top: y)
  }

  private static func ticks(of course: BurnDownCourse) -> [Tick] {
    let lowest = course.stretches.flatMap(\.moments).map(\.left).min() ?? 0
    return Tick.round(
      over: min(0, max(Self.lowest, lowest))...1, atMost: 4, spelt: Spelling.percent)
  }

  private var legend: [(swatch: Swatch, words: String)] {
    let hasGap = courses.contains { $0.stretches.contains(where: \.isGap) }
    let hasForecast = courses.contains { $0.end != nil }
    let entries: [(Swatch, String, isShown: Bool)] = [
      (.bar("left"), "left of the budget", true),
      (.bar("spent"), "overspent", courses.contains { $0.left < 0 }),
      (.hatched("unexplained"), "burned, and no incident explains it", true),
      (.pointer, "an incident begins", courses.contains { !$0.burnDown.incidents.isEmpty }),
      (.bar("gap"), "not measured", hasGap),
      (.line("forecast"), "forecast, and its 80\u{A0}% interval", hasForecast),
    ]
    return entries.filter(\.isShown).map { ($0.0, $0.1) }
  }

  private func draw(
    _ course: BurnDownCourse, top: Double, left: Double, on drawing: inout Drawing
  ) -> Double {
    var y = top + 14
    let room = drawing.isNarrow ? drawing.width : drawing.width * 0.55
    drawing.text(course.label, x: 0, y: y, .start, .strong, room: room)
    if drawing.isNarrow {
      y += 17
      drawing.text(course.standingInFull, x: 0, y: y)
    } else {
      drawing.text(course.standingInFull, x: drawing.width, y: y, .end, room: drawing.width * 0.43)
    }
    let plotTop = y + 34
    let bottom = plotTop + Self.plotHeight
    let ticks = Self.ticks(of: course)
    let budget = Scale(
      (ticks.first?.value ?? 0)...(ticks.last?.value ?? 1), from: bottom, to: plotTop)
    let time = Scale(
      course.status.window.start, course.lastShown, from: left, to: drawing.width - 2)
    drawing.drawCourse(course, time, budget)
    drawing.axisLeft(
      budget, ticks, x: left, to: drawing.width - 2, unit: "left, % of the budget")
    if course.left < Self.lowest {
      drawing.textIfFree(
        "cut off here: \(course.standing)", x: drawing.width - 8, y: bottom - 6, .end,
        coversMarks: true)
    }
    drawing.drawForecast(of: course, time, budget)
    drawing.drawIncidents(of: course, most: Self.mostMarks, time, budget)
    let days = Tick.calendar(
      from: course.status.window.start, to: course.lastShown, atMost: drawing.isNarrow ? 4 : 8)
    return drawing.axisBelow(time, days, y: bottom, unit: "days, UTC")
  }
}

extension BurnDownCourse {
  /// When the budget is forecast to be gone, `nil` where it is not, or is gone already.
  fileprivate var end: Instant? {
    guard case .ends(.at(let end), _, _)? = status.forecast?.outcome else { return nil }
    return end
  }

  /// The end of the axis of time: with the window or, where that is later, with the forecast, which may
  /// reach out of the window by half its length.
  fileprivate var lastShown: Instant {
    let window = status.window
    let furthest = window.end.advanced(by: window.duration / 2)
    return max(window.end, min(end ?? window.end, furthest))
  }
}

extension Drawing {
  fileprivate mutating func drawCourse(_ course: BurnDownCourse, _ time: Scale, _ budget: Scale) {
    func points(
      _ moments: [BurnDownCourse.Moment], _ share: (BurnDownCourse.Moment) -> Double
    ) -> [Point] {
      moments.map { Point(x: time.position($0.at), y: budget.position(share($0))) }
    }
    for stretch in course.stretches {
      let lower = points(stretch.moments, \.left)
      guard let first = lower.first, let last = lower.last else { continue }
      if stretch.isGap {
        let words = stretch.moments.first.map { Spelling.date($0.at) } ?? ""
        bar(
          x: first.x, y: budget.end, width: max(last.x - first.x, 1),
          height: budget.start - budget.end, "gap", title: "not measured from \(words)")
        continue
      }
      let zero = stretch.moments.map { Point(x: time.position($0.at), y: budget.position(0)) }
      band(between: points(stretch.moments) { max($0.left, 0) }, and: zero, "left")
      if stretch.moments.contains(where: { $0.left < 0 }) {
        band(between: zero, and: points(stretch.moments) { min($0.left, 0) }, "spent")
      }
      let upper = points(stretch.moments, \.leftByIncidents)
      band(between: upper, and: lower, "unexplained")
      hatching(
        of: zip(zip(upper, upper.dropFirst()), zip(lower, lower.dropFirst())).map {
          [$0.0, $0.1, $1.1, $1.0]
        })
      line(through: lower, "course")
    }
  }

  fileprivate mutating func drawForecast(of course: BurnDownCourse, _ time: Scale, _ budget: Scale)
  {
    guard case .ends(.at(let end), let earliest, let latest)? = course.status.forecast?.outcome
    else { return }
    let now = course.status.judgedAt
    let whole = now.duration(to: end).minutes
    let shown = min(whole, now.duration(to: course.lastShown).minutes)
    let share = whole > 0 ? shown / whole : 1
    line(
      fromX: time.position(now), y: budget.position(course.left),
      toX: time.position(now) + share * (time.position(end) - time.position(now)),
      y: budget.position(course.left * (1 - share)), "forecast")
    guard case .at(let first) = earliest, first <= course.lastShown else { return }
    let last: Instant? = if case .at(let instant) = latest { instant } else { nil }
    let isOpen = last.map { $0 > course.lastShown } ?? true
    interval(
      from: Point(x: time.position(first), y: budget.position(0)),
      to: Point(
        x: isOpen ? time.end : time.position(last ?? end), y: budget.position(0)), isOpen: isOpen)
  }

  fileprivate mutating func drawIncidents(
    of course: BurnDownCourse, most: Int, _ time: Scale, _ budget: Scale
  ) {
    for mark in course.burnDown.incidents.prefix(most) {
      guard let moment = course.moment(beforeDayOf: mark.at) else { continue }
      let tip = Point(x: time.position(mark.at), y: budget.position(moment.leftByIncidents))
      let words = "\(mark.incident) \(Spelling.percent(course.share(of: mark)))"
      pointer(at: tip, title: "\(words), from \(Spelling.time(mark.at))")
      // The largest are named, as far as there is room.
      if !textIfFree(words, x: tip.x + 8, y: tip.y - 1, coversMarks: true) {
        textIfFree(words, x: tip.x - 8, y: tip.y - 1, .end, coversMarks: true)
      }
    }
  }
}
