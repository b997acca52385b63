import Foundation
import Reliability
import Statistics

/// A worksheet as `risk worksheet` prints it: each figure so that it can be followed.
struct RiskWorksheetPage {
  let worksheet: RiskWorksheet
  let changes: [RiskChange]
  let console: Console

  /// The lines of the page.
  var lines: [String] {
    guard !worksheet.lines.isEmpty else {
      return head + [
        "", "It bounds no risk: 'psgf slo reason \(worksheet.slo) --risk NAME' says which",
      ]
    }
    let sections = [head, risks, sums, whatIfs, record, verdicts]
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var budget: Double { worksheet.budgetMinutes }

  private var head: [String] {
    let target = worksheet.target.fraction
    return [
      console.heading(
        "Risks of \(worksheet.slo) at \(target.targetPercent), in bad minutes a year"),
      "Budget   \(budget.figure) = (1 - \(target)) x 525,960",
      "Too big  above \(worksheet.largestMinutes.figure) for one risk alone "
        + "= \(worksheet.largestShare.targetPercent) of the budget",
    ]
  }

  private var risks: [String] {
    var table = TextTable(
      alignments: [.left, .right, .right, .right, .right, .right, .right, .right, .left])
    table.append([
      "RISK", "ETTD", "ETTR", "ETTF", "SHARE", "A YEAR", "BAD MIN", "OF BUDGET", "ALONE",
      "DECISION",
    ])
    for line in worksheet.lines {
      let estimate = line.risk.estimate
      table.append(
        [line.risk.name] + estimate.cells + [
          estimate.incidentsPerYear.figure, estimate.badMinutesPerYear.figure,
          ofBudget(estimate.badMinutesPerYear), worksheet.isTooBig(line.risk) ? "too big" : "fits",
          line.decisionWords,
        ])
    }
    return table.lines + [
      console.faint("A year = 365.25 d / ETTF; bad min = (ETTD + ETTR) x share x a year")
    ]
  }

  private var sums: [String] {
    [
      "All          \(worksheet.badMinutes.figure) = \(ofBudget(worksheet.badMinutes)) of the "
        + "budget: \(worksheet.fits ? "it pays for all" : "it does not pay for all")",
      "Accepted     \(worksheet.acceptedMinutes.figure)",
      "Unallocated  \(worksheet.unallocatedMinutes.figure) = \(budget.figure) - "
        + worksheet.acceptedMinutes.figure,
    ]
  }

  private var whatIfs: [String] {
    guard !changes.isEmpty else { return [] }
    return [console.heading("What if")] + changes.flatMap(lines(of:))
  }

  private func lines(of change: RiskChange) -> [String] {
    let after = worksheet.badMinutes(after: change)
    let added = worksheet.addedMinutes(by: change)
    let cut = worksheet.cut(by: change)
    let tooBig = worksheet.tooBig(after: change)
    let formula = cut.isEmpty ? " = \(self.formula(of: change))" : ""
    var lines = [
      "  \(change.words): \(added < 0 ? "" : "+")\(added.figure)\(formula)",
      "    all \(after.figure) = \(ofBudget(after)) of the budget"
        + (tooBig.isEmpty ? "" : "; too big alone: \(tooBig.joined(separator: ", "))"),
    ]
    if !cut.isEmpty {
      lines.append("    no time goes below zero: cut for \(cut.joined(separator: ", "))")
    }
    return lines
  }

  /// `(1 + p) x (dETTD + dETTR) x sum(share x a year) + p x sum(bad min)`, without what is zero.
  private func formula(of change: RiskChange) -> String {
    let time = (change.timeToDetect + change.timeToRepair).minutes
    let terms = [
      time == 0
        ? nil
        : (change.frequency == 0 ? "" : "\((1 + change.frequency).figure) x ")
          + "\(time.figure) x \(worksheet.addedByMinute.figure)",
      change.frequency == 0
        ? nil : "\(change.frequency.figure) x \(worksheet.badMinutes.figure)",
    ]
    return terms.compactMap { $0 }.joined(separator: " + ")
  }

  private var record: [String] {
    var table = TextTable(
      alignments: [.left, .right, .right, .left, .left, .right, .right, .right])
    table.append([
      "RISK", "PLANNED A YEAR", "SEEN", "IN", "95 % INTERVAL A YEAR", "DETECTED AFTER",
      "LASTED", "PLANNED",
    ])
    for line in worksheet.lines {
      let record = line.record
      let estimate = line.risk.estimate
      table.append([
        line.risk.name, record.plannedPerYear.figure,
        record.count.map { String($0.count) } ?? "-",
        record.count.map { "\($0.exposure.figure) d" } ?? "unknown",
        record.intervalPerYear?.words ?? "unknown", record.detection.words, record.impact.words,
        "\((estimate.timeToDetect + estimate.timeToRepair).minutes.figure) min",
      ])
    }
    return [console.heading("Plan and record")] + table.lines + [
      console.faint("Durations: median (number known); planned is ETTD + ETTR")
    ]
  }

  private var verdicts: [String] {
    let contradicted = worksheet.lines.count { $0.record.contradictsPlan }
    let chance =
      contradicted == 0
      ? []
      : [
        console.faint(
          "An interval misses the truth at most once in 20: of \(worksheet.lines.count), up to "
            + "\((Double(worksheet.lines.count) * 0.05).figure) by chance alone")
      ]
    let possible =
      worksheet.lines.contains { $0.record.possibleMore > 0 }
      ? [
        console.faint(
          "Possible are incidents that harmed the SLO and name no risk, or name it and have no time"
        )
      ]
      : []
    return worksheet.lines.map { "\($0.risk.name): \($0.record.sentence)" } + possible + chance
  }

  private func ofBudget(_ minutes: Double) -> String { "\((minutes / budget * 100).figure) %" }
}

extension RiskWorksheet.Line {
  fileprivate var decisionWords: String {
    guard let decision else { return "open" }
    return decisionHolds
      ? decision.words : "open: \(decision.words), on another estimate or target"
  }
}

extension RiskRecord {
  /// Whether the planned frequency lies outside what the record allows.
  fileprivate var contradictsPlan: Bool { verdict == .moreOften || verdict == .lessOften }

  /// What the record says of the plan, and what it cannot say.
  fileprivate var sentence: String {
    let doubts = [
      possibleMore > 0 ? "\(possibleMore) more possible" : nil,
      earlier > 0
        ? "\(earlier) before \(from?.description ?? "then") \(earlier == 1 ? "is" : "are") not counted"
        : nil,
    ].compactMap { $0 }
    return ([verdict.sentence(planned: plannedPerYear)] + doubts).joined(separator: "; ")
  }
}

extension RiskRecord.Verdict {
  fileprivate func sentence(planned: Double) -> String {
    switch self {
    case .moreOften:
      "the record contradicts the plan: it came true more often than \(planned.figure) a year"
    case .lessOften:
      "the record contradicts the plan: it came true less often than \(planned.figure) a year"
    case .notContradicted: "the record does not contradict the plan"
    case .notEnoughEvidence(let missing):
      "not enough evidence" + (missing.words.map { ": \($0) would contradict the plan" } ?? "")
    }
  }
}

extension RiskRecord.Missing {
  fileprivate var words: String? {
    let parts = [
      incidents.map { "\($0) more today" },
      days.map { "\(Int($0.rounded(.up))) more days without one" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", or ")
  }
}

extension Interval {
  fileprivate var words: String { "\(lower.figure) to \(upper?.figure ?? "unknown")" }
}

extension Quantiles {
  /// The median, and of how many.
  fileprivate var words: String {
    median.map { "\($0.figure) min (\(count))" } ?? "unknown"
  }
}

extension RiskChange {
  /// The change in words: `ETTD +30 min, frequency +10 %`.
  fileprivate var words: String {
    func signed(_ number: Double, _ text: String) -> String? {
      number == 0 ? nil : (number > 0 ? "+" : "") + text
    }
    return [
      signed(timeToDetect.minutes, timeToDetect.words).map { "ETTD \($0)" },
      signed(timeToRepair.minutes, timeToRepair.words).map { "ETTR \($0)" },
      signed(frequency, "\((frequency * 100).figure) %").map { "frequency \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
