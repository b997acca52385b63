import Reliability

/// How one budget stands, for a terminal.
struct BudgetPage {
  private let status: BudgetStatus
  private let console: Console
  private let shownDays = 10
  private let shownGaps = 5

  init(_ status: BudgetStatus, _ console: Console) {
    self.status = status
    self.console = console
  }

  /// The lines of the page.
  var lines: [String] {
    [heading, windowLine] + evidence + accounts + adjustments + burners + rates + forecast
  }

  private var heading: String {
    let name = status.objective.displayName.map { " (\($0.singleLine))" } ?? ""
    return console.heading(
      "\(status.slo.name)\(name)  \(status.objective.targetText) over "
        + "\(status.terms.window.words), of \(status.slo.service)")
  }

  private var windowLine: String {
    "Window    \(status.window.start.iso8601) to \(status.window.end.iso8601)"
      + (status.windowRolls ? "" : ", judged \(status.judgedAt.iso8601)")
  }

  private var evidence: [String] {
    switch status.basis {
    case .incidents:
      return [
        "Measured  nothing: what follows is the harm that incidents record "
          + "('psgf sli import' brings measured events)"
      ]
    case .incidentsBecause(let error): return ["Measured  unusable: \(error)"]
    case .measured:
      let coverage = status.coverage
      let until = coverage.lastMeasured.map { ", until \($0.iso8601)" } ?? ""
      var lines = ["Measured  \(coverage.fraction.percent) of it\(until)"]
      guard !coverage.gaps.isEmpty else { return lines }
      lines += coverage.gaps.prefix(shownGaps).map {
        "  gap     \($0.start.iso8601) to \($0.end.iso8601), \($0.duration.words)"
      }
      if coverage.gaps.count > shownGaps {
        lines.append("  and \(coverage.gaps.count - shownGaps) gaps more, see --json")
      }
      if let bounds = status.shareBounds {
        lines.append(
          "  with the gaps, between \(Optional(bounds.lowerBound).percent) and "
            + "\(Optional(bounds.upperBound).percent) of the budget is burned")
      }
      return lines
    }
  }

  private var accounts: [String] {
    let isAdjusted = status.raw != status.adjusted
    var table = TextTable(alignments: [.left, .right, .right])
    func row(_ name: String, _ text: (BudgetAccount) -> String) {
      table.append([name, text(status.raw)] + (isAdjusted ? [text(status.adjusted)] : []))
    }
    if isAdjusted { table.append(["", "raw", "adjusted"]) }
    row("Budget") { status.budgetText($0.budget) }
    row("Burned") { "\(status.amount($0.burned))  \($0.share.percent)" }
    row("Left") { "\(status.amount($0.left))  \($0.share.map { 1 - $0 }.percent)" }
    let scale = status.windowRolls ? [] : ["  the rest of the window taken to be as so far"]
    return table.lines + (status.basis == .measured ? scale : [])
  }

  private var adjustments: [String] {
    guard !status.adjustments.isEmpty else { return [] }
    var table = TextTable()
    for applied in status.adjustments {
      table.append([
        "  \(applied.adjustment.reference)", applied.adjustment.effect.words,
        applied.obstacle?.words
          ?? "burned \(signed(applied.burnChange)), budget \(signed(applied.budgetChange))",
        "\(applied.adjustment.author): \(applied.adjustment.reason)",
      ])
    }
    return ["Adjustments"] + table.lines
  }

  private func signed(_ amount: Double) -> String {
    amount == 0 ? "as before" : "\(amount > 0 ? "+" : "")\(status.amount(amount))"
  }

  private var burners: [String] {
    guard status.adjusted.burned > 0 || !status.unknown.isEmpty else { return [] }
    var table = TextTable(alignments: [.left, .right, .right])
    for charge in status.charges {
      let overstated = charge.recorded - charge.burned > 0.005 * charge.recorded
      table.append([
        "  \(charge.incident)", status.amount(charge.burned), share(charge.burned),
        overstated ? "its recorded harm is \(status.amount(charge.recorded))" : "",
      ])
    }
    if let unexplained = status.unexplained {
      table.append([
        "  unexplained", status.amount(unexplained.burned), share(unexplained.burned),
        during(unexplained.duringIncidents),
      ])
      for day in unexplained.days.prefix(shownDays) {
        table.append([
          "    \(day.day)", status.amount(day.burned), share(day.burned),
          during(day.duringIncidents),
        ])
      }
    }
    var lines = ["Burned by"] + table.lines
    if let days = status.unexplained?.days, days.count > shownDays {
      lines.append("    and \(days.count - shownDays) days more, see --json")
    }
    if let burned = status.unexplained?.burnedOnUnknownDays, burned > 0 {
      lines.append(
        "    \(share(burned)) on days unknown: it is measured by intervals longer than a day")
    }
    if status.unexplained == nil { lines.append("  unexplained: unknown, nothing is measured") }
    lines += status.unknown.map { "  \($0.incident): burn unknown, \($0.reason.words)" }
    return lines
  }

  /// What of an amount burned while incidents lasted, where that is worth a word.
  private func during(_ amount: Double) -> String {
    guard let share = status.adjusted.share(of: amount), share >= 0.0005 else { return "" }
    return "\(Optional(share).percent) while incidents lasted"
  }

  private func share(_ amount: Double) -> String { status.adjusted.share(of: amount).percent }

  private var rates: [String] {
    guard !status.burnRates.isEmpty else { return [] }
    var table = TextTable(alignments: [.left, .left, .right, .left, .right])
    for rate in status.burnRates {
      let alert = rate.alert
      table.append([
        "  \(alert.response.rawValue)", alert.longMinutes.lengthWords, rate.long.rateText,
        alert.shortMinutes.lengthWords, rate.short.rateText,
        "speaks at \(rate.threshold.figure)\(rate.speaks == true ? ": it does" : "")",
      ])
    }
    let isUnknown = status.burnRates.contains { $0.speaks == nil }
    return ["Burn rate until \(status.judgedAt.iso8601); 1 burns the budget in one window"]
      + table.lines + (isUnknown ? ["  -: not measured, or not as finely"] : [])
  }

  private var forecast: [String] {
    guard let forecast = status.forecast else { return [] }
    let days = "\(forecast.days) whole days"
    switch forecast.outcome {
    case .goneAlready: return ["The budget is gone."]
    case .notEnoughEvidence(let needed):
      return ["When it will be gone: not enough evidence, \(days) of \(needed) are measured"]
    case .ends(let end, let earliest, let latest):
      return [
        "At this rate it is \(end.words(status)); 80 % interval: "
          + (earliest == latest
            ? "the same" : "\(earliest.words(status)) to \(latest.words(status))"),
        "  from \(days), \((forecast.meanBurn ?? 0).eventCount) \(status.unit.rawValue) a day, "
          + "seed \(forecast.seed)",
      ]
    }
  }
}

extension BudgetForecast.End {
  fileprivate func words(_ status: BudgetStatus) -> String {
    switch self {
    case .at(let instant): "gone \(CalendarDay(of: instant.inUTC))"
    case .never: status.windowRolls ? "never gone" : "not gone in this window"
    }
  }
}

extension BudgetAdjustment.Effect {
  /// What the adjustment does, in words.
  var words: String {
    switch self {
    case .exclude: "leaves its time out"
    case .forgive(let amount): "forgives \(amount.words)"
    case .charge(let amount): "charges \(amount.words)"
    }
  }
}

extension BudgetAdjustment.Amount {
  fileprivate var words: String {
    switch self {
    case .events(let events): "\(events.eventCount) events"
    case .minutes(let minutes): "\(minutes.figure) min"
    }
  }
}

extension AppliedAdjustment.Obstacle {
  fileprivate var words: String {
    switch self {
    case .eventsNotMeasured: "does nothing: it counts events, and none are measured"
    case .nothingToCorrect: "does nothing: there is nothing to correct in this window"
    }
  }
}

extension Double {
  /// So many minutes in words.
  fileprivate var lengthWords: String { Duration.seconds(self * 60).words }
}

extension Double? {
  fileprivate var rateText: String { map { $0.rounded(toPlaces: 2).figure } ?? "-" }
}
