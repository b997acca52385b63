import Reliability
import Statistics

/// How good the alerts are, for a terminal.
struct AlertQualityPage {
  private let quality: AlertQuality
  private let grouping: AlertQuality.Grouping
  private let rule: PageRule

  init(_ quality: AlertQuality, by grouping: AlertQuality.Grouping, _ rule: PageRule) {
    self.quality = quality
    self.grouping = grouping
    self.rule = rule
  }

  /// The lines of the page.
  var lines: [String] {
    Array([head, table, load, gaps].filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var head: [String] {
    let period = quality.period
    var lines = [
      "Alerts that began to fire from \(period.start.iso8601) to \(period.end.iso8601)"
    ]
    if let since = quality.recordedSince, period.contains(since) {
      lines.append("Alerts are recorded since \(since.iso8601); earlier incidents are not judged.")
    }
    return lines
  }

  private var table: [String] {
    guard quality.all.fired > 0 else { return ["No alert is recorded then."] }
    var table = TextTable(
      alignments: [.left, .left, .right, .right, .right, .right, .left, .right, .left])
    table.append([
      grouping.rawValue.uppercased(), grouping == .rule ? "SLO" : "", "FIRED", "GOOD", "FALSE",
      "NOT JUDGED", "PRECISION", "INCIDENTS", "RECALL",
    ])
    for group in quality.groups { table.append(cells(group, group.name ?? "unknown")) }
    table.append(cells(quality.all, "all"))
    return table.lines
  }

  private func cells(_ group: AlertQuality.Group, _ name: String) -> [String] {
    [
      name, group.slo ?? "", "\(group.fired)", "\(group.precision.proportion.successes)",
      "\(group.falseAlarms)", "\(group.precision.notJudged)", group.precision.words,
      group.recall.map { recall in
        recall.counts + (recall.notJudged > 0 ? ", \(recall.notJudged) not judged" : "")
      } ?? "-", group.recall?.words ?? "nothing says which are its own",
    ]
  }

  private var load: [String] {
    let pages = quality.all.pages
    var lines = [
      "Pages          \(pages.count), \(pages.outOfHours) of them out of hours (\(rule.words), Mon-Fri)",
      "               \(rule.origin)",
    ]
    if let median = pages.perShift.median, let most = pages.perShift.maximum {
      lines.append(
        "  per shift    \(pages.perShift.count) shifts of 12 h: median \(median.figure), "
          + "90 % at most \((pages.perShift.quantile(0.9) ?? most).figure), most \(most.figure)")
    }
    if pages.unknownSeverity == 1 {
      lines.append("               1 alert does not say how urgent it is, and may be one more")
    } else if pages.unknownSeverity > 1 {
      lines.append(
        "               \(pages.unknownSeverity) alerts do not say how urgent they are, and may be more"
      )
    }
    return lines + ["Time to alert  \(timeToAlert)"]
  }

  private var timeToAlert: String {
    let minutes = quality.minutesToAlert
    guard let median = minutes.median, let low = minutes.quantile(0.1),
      let high = minutes.quantile(0.9)
    else { return "unknown: no incident has both an alert and a start of its impact" }
    let spread =
      minutes.count < JudgedShare.enough
      ? "" : "80 % within \(low.figure) to \(high.figure) min, "
    return "median \(median.figure) min from the start of the impact, \(spread)of "
      + "\(minutes.count) incident\(minutes.count == 1 ? "" : "s")"
  }

  private var gaps: [String] {
    var table = TextTable()
    for gap in quality.gaps {
      table.append([
        "  \(gap.incident)", gap.began.map { String($0.inUTC.iso8601.prefix(16)) + "Z" } ?? "-",
        gap.method.rawValue, gap.services.joined(separator: ", "),
        gap.suggested.isEmpty
          ? "" : "perhaps \(gap.suggested.map(\.description).joined(separator: ", "))?",
      ])
    }
    var lines =
      quality.gaps.isEmpty
      ? ["Detection gaps: none is recorded"]
      : ["Detection gaps: found by a person or a customer, and by no alert"] + table.lines
    if quality.unknownDetections > 0 {
      lines.append(
        "Incidents without an alert of which nobody says how they were found: "
          + "\(quality.unknownDetections)")
    }
    if quality.unrecordedAlerts > 0 {
      lines.append(
        "Incidents that alerts found which are not recorded: \(quality.unrecordedAlerts)")
    }
    return lines
  }
}
