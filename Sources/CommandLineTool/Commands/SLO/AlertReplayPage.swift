import Reliability
import Statistics

/// What alerts would have caught and missed, for a terminal.
struct AlertReplayPage {
  private let replay: AlertReplay

  init(_ replay: AlertReplay) { self.replay = replay }

  /// The lines of the page.
  var lines: [String] {
    Array(
      ([head, table, notJudged, incidents, firings].filter { !$0.isEmpty })
        .joined(separator: [""]))
  }

  private var head: [String] {
    let lengths = replay.lengths.map { "\($0.count) of \($0.length.words)" }
    return [
      "\(replay.slo), replayed from \(replay.period.start.iso8601) to \(replay.period.end.iso8601)",
      "measured intervals: \(lengths.joined(separator: ", "))",
    ]
  }

  private var table: [String] {
    var table = TextTable(alignments: [.left, .left, .right, .right, .left, .right, .left, .right])
    table.append([
      "ALERT", "SEVERITY", "JUDGED", "FOR AN INCIDENT", "PRECISION", "CAUGHT", "RECALL",
      "MEDIAN TO ALERT",
    ])
    for alert in replay.alerts {
      table.append(
        [
          alert.burn.name, alert.burn.response.rawValue,
          Optional(alert.judgedMinutes / replay.period.duration.minutes).percent,
          alert.precision.counts, alert.precision.words,
        ] + cells(alert.recall, alert.minutesToAlert))
    }
    table.append(["any of them", "", "", "", ""] + cells(replay.recall, replay.minutesToAlert))
    return table.lines
  }

  private func cells(_ recall: JudgedShare, _ minutes: Quantiles) -> [String] {
    [recall.counts, recall.words, minutes.median.map { "\($0.figure) min" } ?? "-"]
  }

  private var notJudged: [String] {
    replay.alerts.flatMap { alert -> [String] in
      let name = alert.burn.name
      let missing =
        replay.period.duration.minutes - alert.judgedMinutes - alert.tooCoarseMinutes
      var lines: [String] = []
      if alert.tooCoarseMinutes > 0 {
        lines.append(
          "\(name): intervals are too long for its window of \(alert.burn.shortWindow.words) in "
            + "\(Duration.seconds(alert.tooCoarseMinutes * 60).words)")
      }
      if missing > 0.5 {
        lines.append(
          "\(name): its windows are not wholly measured in "
            + "\(Duration.seconds(missing * 60).words)")
      }
      return lines
    }
  }

  private var incidents: [String] {
    guard !replay.incidents.isEmpty else { return ["No incident of it began then."] }
    var table = TextTable()
    for (index, incident) in replay.incidents.enumerated() {
      table.append(
        [
          "  \(incident.reference)", incident.impactStarted?.iso8601 ?? "start unknown",
        ] + replay.alerts.map { "\($0.burn.longWindow.shorthand): \($0.outcomes[index].words)" })
    }
    return ["Incidents, by the alerts"] + table.lines
  }

  private var firings: [String] {
    var table = TextTable()
    for alert in replay.alerts {
      for firing in alert.firings {
        table.append([
          "  \(alert.burn.name)", "\(firing.start.iso8601) to \(firing.end.iso8601)",
          firing.ending == .resolved ? "" : firing.ending.words,
          firing.incidents.isEmpty
            ? "no incident" : firing.incidents.map(\.description).joined(separator: ", "),
        ])
      }
    }
    return table.lines.isEmpty ? ["None would have spoken."] : ["Firings"] + table.lines
  }
}

extension AlertOutcome {
  /// What became of an incident, in a few words.
  fileprivate var words: String {
    switch self {
    case .caught(let after): "after \(after.words)"
    case .spokeBefore: "spoke before"
    case .missed: "missed"
    case .notJudged(.impactStartUnknown): "not judged, start unknown"
    case .notJudged(.tooCoarse): "not judged, too coarse"
    case .notJudged(.notMeasured): "not judged, not measured"
    }
  }
}

extension AlertFiring.Ending {
  /// What is known of the end, in a few words.
  fileprivate var words: String {
    switch self {
    case .resolved: "resolved"
    case .unknown: "end unknown"
    case .open: "still firing"
    }
  }
}
