import Reliability

/// A burn-down in a terminal: a column for each day, or for several.
struct BurnDownText {
  private static let plotWidth = 68
  private static let rowsAboveZero = 8
  private static let mostRowsBelow = 6
  private static let named = 6

  private let course: BurnDownCourse
  /// What is left in each column; `nil` in a gap.
  private let columns: [BurnDownCourse.Moment?]
  private let start: Instant
  private let end: Instant

  init(_ course: BurnDownCourse) {
    self.course = course
    let days = course.burnDown.days
    start = course.status.window.start.inUTC
    end = days.last?.period.end.inUTC ?? start
    let width = days.count * max(1, Self.plotWidth / max(1, days.count))
    let count = min(width, Self.plotWidth)
    let (first, length) = (start, start.duration(to: end))
    columns = (0..<count).map { column in
      let at = first.advanced(by: length * (Double(column) + 0.5) / Double(count))
      let day = days.first { $0.period.contains(at) }
      return day?.isGap == true ? nil : course.moment(at: at)
    }
  }

  var lines: [String] {
    [course.label]
      + ["\(course.standingInFull), of the budget"] + plot + [marks, dates] + legend
  }

  /// Rows of an eighth of the budget each, from the whole budget down.
  private var plot: [String] {
    let lowest = columns.compactMap { $0?.left }.min() ?? 0
    let eighth = 1 / Double(Self.rowsAboveZero)
    let below = min(Self.mostRowsBelow, max(0, Int((-lowest / eighth).rounded(.up))))
    return (-below..<Self.rowsAboveZero).reversed().map { row in
      let middle = (Double(row) + 0.5) * eighth
      let label =
        row == Self.rowsAboveZero - 1
        ? "100\u{A0}%" : row == 3 ? "50\u{A0}%" : row == 0 ? "0\u{A0}%" : ""
      let cells = columns.map { cell($0, at: middle, isBelow: row < 0) }.joined()
      return (label.padded(to: 6, right: true) + " │" + cells).trimmingEnd
    }
  }

  private func cell(
    _ moment: BurnDownCourse.Moment?, at middle: Double, isBelow: Bool
  ) -> String {
    guard let moment else { return "·" }
    if isBelow { return moment.left < middle ? "▓" : " " }
    return moment.left > middle ? "█" : moment.leftByIncidents > middle ? "▒" : " "
  }

  private var marks: String {
    var row = [String](repeating: "─", count: columns.count)
    let length = start.duration(to: end).minutes
    for mark in course.burnDown.incidents where length > 0 {
      let share = start.duration(to: mark.at).minutes / length
      row[min(columns.count - 1, max(0, Int(share * Double(columns.count))))] = "▲"
    }
    return "       └" + row.joined()
  }

  private var dates: String {
    let (first, last) = (Spelling.date(start), Spelling.date(end))
    let gap = max(1, columns.count - first.count - last.count)
    return String(repeating: " ", count: 8) + first + String(repeating: " ", count: gap) + last
  }

  private var legend: [String] {
    let marks = course.burnDown.incidents
    let gap = course.burnDown.days.reduce(0) {
      $0 + max(0, $1.expectedMinutes - $1.measuredMinutes)
    }
    let isOver = columns.contains { ($0?.left ?? 0) < 0 }
    let more = marks.count - Self.named
    let signs =
      "█ left  ▒ burned, and no incident explains it" + (isOver ? "  ▓ overspent" : "")
      + (gap > 0 ? "  · not measured" : "")
    let incidents = marks.prefix(Self.named).map {
      "▲ \($0.incident) \(Spelling.percent(course.share(of: $0))), from \(Spelling.time($0.at))"
    }
    let notes: [String?] = [
      more > 0 ? "▲ and \(Spelling.count(more)) more" : nil,
      gap > 0 ? "\(Spelling.duration(minutes: gap)) of it are not measured" : nil,
      course.burnDown.isSpread
        ? "What was measured over more than a day is spread evenly over its days" : nil,
      course.forecastWords.map { $0.prefix(1).uppercased() + $0.dropFirst() },
    ]
    return [signs] + incidents + notes.compactMap { $0 }
  }
}
