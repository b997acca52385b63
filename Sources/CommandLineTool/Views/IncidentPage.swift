import Foundation
import Ledger
import Reliability

/// An incident as `show` prints it: the page to have open in a review.
struct IncidentPage {
  let details: IncidentDetails
  let console: Console

  /// The lines of the page.
  var lines: [String] {
    let sections = [
      head, milestones, durations, budgets, cause, alerts, people, cost, runbooks, actions,
      timeline, history,
    ]
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var incident: Incident { details.incident }
  private var record: IncidentRecord { details.incident.record }

  private var head: [String] {
    let state = [
      record.severity?.description ?? "severity unknown", record.stateWords,
      record.visibility.rawValue,
      record.services.isEmpty ? "no service named" : record.services.joined(separator: ", "),
    ]
    var lines = [
      console.heading("\(incident.reference)  \(record.title.singleLine)"),
      state.joined(separator: " · "),
    ]
    if let original = incident.duplicateOf {
      lines.append("A duplicate of \(original): it counts nowhere by itself")
    }
    if let source = record.source {
      lines.append(
        "From \(source.system) \(source.externalID.singleLine)"
          + (source.url.map { ", \($0.singleLine)" } ?? ""))
    }
    if let summary = record.summary {
      lines += ["", summary.terminalSafe]
    }
    return lines
  }

  private var milestones: [String] {
    var table = TextTable(alignments: [.left, .left, .right])
    let start = record.milestones[.impactStarted]
    for milestone in Milestone.allCases {
      guard let instant = record.milestones[milestone] else {
        table.append(["  \(milestone.words)", "unknown"])
        continue
      }
      let after = milestone == .impactStarted ? nil : start?.duration(to: instant).signedWords
      table.append(["  \(milestone.words)", instant.iso8601, after ?? ""])
    }
    let findings = record.milestones.findings(at: latestRecorded).map { "  ! \($0)" }
    return [console.heading("Milestones")] + table.lines + findings
  }

  /// When the ledger last learnt of the incident: a time after that lay in the future then.
  private var latestRecorded: Instant {
    details.history.last?.recordedAt ?? Instant(millisecondsSinceEpoch: .max)
  }

  private var durations: [String] {
    var table = TextTable(alignments: [.left, .right])
    for duration in IncidentDuration.allCases {
      let bounds = duration.bounds
      let missing = [bounds.from, bounds.to].filter { record.milestones[$0] == nil }
      let value = record.milestones.duration(duration)?.words ?? "unknown"
      let note =
        missing.isEmpty
        ? "" : "  (\(missing.map(\.words).joined(separator: " and ")) unknown)"
      table.append(["  \(duration.abbreviation)", value, "= \(duration.formula)\(note)"])
    }
    return [console.heading("Durations")] + table.lines
  }

  private var budgets: [String] {
    guard !record.links.isEmpty else {
      return [
        console.heading("SLOs"), "  none linked: what budget it burned is unknown, not zero",
      ]
    }
    return [console.heading("SLOs")] + record.links.flatMap(lines(of:))
  }

  private func lines(of link: SLOLink) -> [String] {
    let shares = details.budgets.filter { $0.slo == link.slo }
    let evidence = link.evidence.map { ", \($0.singleLine)" } ?? ""
    var lines = ["  \(link.slo)  \(link.impact.words), \(link.attribution.rawValue)\(evidence)"]
    if shares.isEmpty {
      lines.append("    burned budget unknown: no objective was in force, or the start is unknown")
    }
    return lines
      + shares.flatMap {
        ["    \($0.sentence)"] + ($0.measured.map { ["      \($0.sentence)"] } ?? [])
      }
  }

  private var cause: [String] {
    var lines: [String] = ["  trigger    \(record.trigger?.name ?? "unknown")"]
    if let risk = record.risk { lines.append("  risk       \(risk)") }
    lines += record.factors.map { factor in
      "  factor     \(factor.category.name)" + (factor.text.map { ": \($0.singleLine)" } ?? "")
    }
    if let change = record.change { lines.append("  change     \(change.singleLine)") }
    let detection = record.detection.map { detection in
      [
        detection.method.rawValue, detection.alertName?.singleLine,
        detection.actionable.map { $0 ? "actionable" : "not actionable" },
      ].compactMap { $0 }.joined(separator: ", ")
    }
    lines.append("  detection  \(detection ?? "unknown")")
    return [console.heading("Cause and detection")] + lines
  }

  private var people: [String] {
    guard !record.roles.isEmpty else { return [] }
    var table = TextTable()
    for role in record.roles { table.append(["  \(role.role.rawValue)", role.person]) }
    return [console.heading("Roles")] + table.lines
  }

  private var alerts: [String] {
    guard !details.alerts.isEmpty else { return [] }
    var table = TextTable()
    for alert in details.alerts {
      let statement = alert.statement
      table.append([
        "  \(alert.reference)", statement.startedAt.iso8601, statement.name,
        statement.endedAt.map { statement.startedAt.duration(to: $0).words }
          ?? alert.state.rawValue,
        alert.actedOn.map { $0 ? "acted on" : "not acted on" } ?? "",
      ])
    }
    return [console.heading("Alerts linked")] + table.lines
  }

  private var runbooks: [String] {
    guard !details.runbookUses.isEmpty else { return [] }
    var table = TextTable()
    for use in details.runbookUses {
      table.append([
        "  \(use.reference)", use.record.at.iso8601, use.record.runbook, use.record.outcomeWords,
        use.record.note ?? "",
      ])
    }
    return [console.heading("Runbooks used")] + table.lines
  }

  private var cost: [String] {
    guard let cost = record.responseCost else { return [] }
    var table = TextTable()
    table.append(["  people", cost.people.map(String.init) ?? "unknown"])
    table.append(["  engaged", cost.engagedMinutes?.workTime ?? "unknown"])
    table.append(["  after hours", cost.afterHoursMinutes?.workTime ?? "unknown"])
    table.append(["  steps by hand", cost.manualSteps.map(String.init) ?? "unknown"])
    return [console.heading("Cost of the response")] + table.lines
  }

  /// What was done, apart from the rest of the timeline, in which it stands too.
  private var actions: [String] {
    let actions = details.timeline.filter { $0.kind == .action }
    guard !actions.isEmpty else { return [] }
    var table = TextTable()
    for action in actions {
      let actor = action.actor.map { " (\($0))" } ?? ""
      table.append(["  \(action.occurredAt.iso8601)", action.text + actor])
    }
    return [console.heading("Actions taken")] + table.lines
  }

  private var timeline: [String] {
    guard !details.timeline.isEmpty else { return [] }
    let entries = details.timeline.flatMap { entry -> [String] in
      let what = [entry.kind.rawValue, entry.actor?.singleLine].compactMap { $0 }
      let evidence = entry.evidenceURL.map { "\n\($0)" } ?? ""
      let text = (entry.text + evidence).terminalSafe.split(separator: "\n")
      return ["  \(entry.occurredAt.iso8601)  \(console.faint(what.joined(separator: ", ")))"]
        + text.map { "    \($0)" }
    }
    return [console.heading("Timeline")] + entries
  }

  private var history: [String] {
    guard let first = details.history.first, let last = details.history.last else { return [] }
    let changes = details.history.count - 1
    return [
      console.faint(
        "\(first.action == .imported ? "Imported" : "Recorded") "
          + "\(first.recordedAt.iso8601) by \(first.author.singleLine)"
          + (changes == 0
            ? ""
            : ", changed \(changes) times since, last \(last.recordedAt.iso8601) "
              + "by \(last.author.singleLine)")
          + "; psgf audit log \(incident.reference)")
    ]
  }
}

extension Duration {
  /// The duration with its sign: `+4 min`.
  fileprivate var signedWords: String { self < .zero ? words : "+\(words)" }
}

extension SLOImpact {
  /// The harm in words.
  fileprivate var words: String {
    switch self {
    case .badFraction(let fraction):
      "\((fraction * 100).figure) % bad while it lasted"
    case .badMinutes(let minutes): "\(minutes.figure) bad minutes"
    case .badEvents(let bad, let total): "\(bad) of \(total) events bad while it lasted"
    }
  }
}

extension BudgetShare {
  /// The share in words, with its arithmetic.
  fileprivate var sentence: String {
    let target = "\((objective.target * 100).figure) %"
    let name = objective.displayName.map { "\($0.singleLine), " } ?? ""
    if let reason = unknownReason {
      return "\(name)\(target): burned budget unknown, \(reason.words)"
    }
    let window = assessment.period
    let dates = "\(window.start.inUTC.iso8601.prefix(10)) to \(window.end.inUTC.iso8601.prefix(10))"
    guard let burnedMinutes, let share else { return "\(name)\(target): no budget in \(dates)" }
    let about = assessment.approximatesEvents ? "about " : ""
    return "\(name)\(target): took \(about)\((share * 100).figure) % of the window's budget "
      + "(\(burnedMinutes.figure) of \(assessment.budgetMinutes.figure) min, \(dates))"
  }
}

extension BudgetShare.Measured {
  /// The share in words, with its arithmetic.
  fileprivate var sentence: String {
    "by measured events \(share.percent): \(burned.eventCount) of \(budget.eventCount) "
      + unit.rawValue
  }
}
