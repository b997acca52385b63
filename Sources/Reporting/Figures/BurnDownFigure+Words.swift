import Reliability

extension BurnDownFigure {
  /// Days beyond so many are added up by the week in the table.
  private static let mostDays = 31
  /// Incidents beyond so many of a budget are counted, and not named.
  private static let named = 8

  var description: String {
    let more = leftOut > 0 ? " \(Spelling.count(leftOut)) more are not drawn." : ""
    return courses.map { $0.words(naming: Self.named) }.joined(separator: " ") + more
  }

  var table: FigureTable {
    let isOne = courses.count == 1
    return FigureTable(
      columns: (isOne ? [] : [.words("Objective")]) + [
        .words("Until, UTC"), .number("Left"), .number("Burned"), .number("Unexplained"),
        .number("Measured"), .words("Incidents that began"),
      ],
      rows: courses.flatMap { course in
        course.rows(by: course.burnDown.days.count > Self.mostDays ? 7 : 1).map {
          (isOne ? [] : [course.label]) + $0
        }
      })
  }

  var lines: [String] {
    let more = leftOut > 0 ? ["", "and \(Spelling.count(leftOut, "budget")) more"] : []
    return Array(courses.map { BurnDownText($0).lines }.joined(separator: [""])) + more
  }
}

extension BurnDownCourse {
  /// The course in sentences.
  fileprivate func words(naming named: Int) -> String {
    let unit = status.unit.rawValue
    let marks = burnDown.incidents
    let incidents = marks.prefix(named).map {
      "\($0.incident) \(Spelling.percent(share(of: $0))) from \(Spelling.date($0.at))"
    }
    let rest = marks.count - incidents.count
    let gaps = stretches.filter(\.isGap).compactMap { stretch in
      stretch.moments.last.map {
        "\(Spelling.date(stretch.moments[0].at)) to \(Spelling.date($0.at))"
      }
    }
    let parts: [String?] = [
      "\(label), \(Spelling.date(status.window.start)) to \(Spelling.date(status.window.end)): "
        + "\(standing) of \(Spelling.number(status.adjusted.budget)) \(unit)",
      "\(Spelling.percent(unexplained)) burned unexplained",
      incidents.isEmpty ? "no incident burned any" : incidents.joined(separator: ", "),
      rest > 0 ? "and \(Spelling.count(rest, "incident")) more" : nil,
      gaps.isEmpty ? nil : "not measured \(gaps.joined(separator: ", "))",
      burnDown.isSpread ? "what was measured over more than a day is spread evenly" : nil,
      forecastWords,
    ]
    return parts.compactMap { $0 }.joined(separator: "; ") + "."
  }

  /// The rows of the table, so many days in one.
  fileprivate func rows(by length: Int) -> [[String]] {
    let days = burnDown.days
    var left = 1.0
    return stride(from: 0, to: days.count, by: length).map { start in
      let chunk = days[start..<min(start + length, days.count)]
      let burned = chunk.reduce(0) { $0 + $1.burned }
      left -= status.adjusted.share(of: burned) ?? 0
      let expected = chunk.reduce(0) { $0 + $1.expectedMinutes }
      let measured = chunk.reduce(0) { $0 + $1.measuredMinutes }
      let unexplained = chunk.reduce(0) { $0 + $1.unexplained }
      let began = burnDown.incidents.filter { mark in
        chunk.contains { $0.period.contains(mark.at) }
      }.sorted { $0.at < $1.at }
      return [
        chunk.last.map { Spelling.time($0.period.end) } ?? "",
        Spelling.percent(left),
        measured > 0 ? Spelling.percent(status.adjusted.share(of: burned) ?? 0) : "unknown",
        measured > 0 ? Spelling.percent(status.adjusted.share(of: unexplained) ?? 0) : "unknown",
        expected > 0 ? Spelling.percent(measured / expected) : "left out",
        began.map(\.incident.description).joined(separator: ", "),
      ]
    }
  }
}
