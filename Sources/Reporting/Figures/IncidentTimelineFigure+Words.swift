import Reliability

extension IncidentTimelineFigure {
  var description: String {
    let inside =
      rows.isEmpty ? nil : "\(Spelling.count(rows.count, "row")) of the timeline in this time"
    let outside =
      leftOut == 0
      ? nil : "\(Spelling.count(leftOut, "row")) before or after it, which are not drawn"
    let sentences: [String?] = [phases.map(\.words).joined(separator: "; "), inside, outside]
    return "All times in UTC. "
      + sentences.compactMap { $0 }.map { "\($0)." }.joined(separator: " ")
  }

  var table: FigureTable {
    FigureTable(
      columns: [
        .words("Phase"), .words("From, UTC"), .words("To, UTC"), .number("Length"),
        .number("Rows of the timeline"),
      ],
      rows: phases.map { phase in
        [
          phase.stage.rawValue, Spelling.moment(phase.start), Spelling.moment(phase.end),
          phase.length.words, Spelling.count(rowCount(in: phase)),
        ]
      })
  }

  var lines: [String] {
    let width = 40
    let length = period.duration.minutes
    func column(_ instant: Instant) -> Int {
      let share = period.start.duration(to: instant).minutes / length
      return min(width - 1, max(0, Int(share * Double(width))))
    }
    let bars = phases.map { phase in
      let (first, last) = (column(phase.start), column(phase.end))
      let bar =
        String(repeating: " ", count: first)
        + String(repeating: "█", count: max(1, last - first))
      return [phase.stage.rawValue, bar.padded(to: width), phase.length.words]
    }
    var marks = [String](repeating: " ", count: width)
    for row in rows { marks[column(row.occurredAt)] = "┃" }
    let timeline =
      rows.isEmpty ? [] : [["timeline", marks.joined(), Spelling.count(rows.count, "row")]]
    return TerminalText.table(bars + timeline, numbers: []) + [
      "", "\(Spelling.moment(period.start)) to \(Spelling.moment(period.end)), UTC",
    ]
  }

  /// How many rows fall into a phase; the last one holds its end, too.
  private func rowCount(in phase: IncidentPhase) -> Int {
    let start = phase.start.millisecondsSinceEpoch
    let end = phase.end.millisecondsSinceEpoch
    let isLast = end == period.end.millisecondsSinceEpoch
    return rows.count {
      let at = $0.occurredAt.millisecondsSinceEpoch
      return start <= at && (at < end || isLast && at == end)
    }
  }
}

extension IncidentPhase {
  /// The phase with its times: `undetected 2026-02-10 09:00 to 2026-02-10 09:04, 4 min`.
  var words: String {
    "\(stage.rawValue) \(Spelling.moment(start)) to \(Spelling.moment(end)), \(length.words)"
  }
}
