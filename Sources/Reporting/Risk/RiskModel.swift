import Reliability
import Statistics

/// A risk worksheet as its template sees it: every value is a text, spelt for people.
struct RiskModel {
  let slo: String
  let target: String
  let asOf: String
  let auditEntries: String
  let head: String?
  let budget: String
  let largest: String
  let largestShare: String
  let all: String
  let allShare: String
  let fits: Bool
  let accepted: String
  let unallocated: String
  let hasFigure: Bool
  let hasRisks: Bool
  let risks: [RiskRow]

  init(
    _ worksheet: RiskWorksheet, asOf: Instant, _ ledgerState: LedgerState, hasFigure: Bool
  ) {
    slo = worksheet.slo
    target = Spelling.target(worksheet.target.fraction)
    self.asOf = Spelling.time(asOf)
    auditEntries = ledgerState.words
    head = ledgerState.shortHead
    budget = Spelling.figure(worksheet.budgetMinutes)
    largest = Spelling.figure(worksheet.largestMinutes)
    largestShare = Spelling.percent(worksheet.largestShare)
    all = Spelling.figure(worksheet.badMinutes)
    allShare = Spelling.percent(worksheet.badMinutes / worksheet.budgetMinutes)
    fits = worksheet.fits
    accepted = Spelling.figure(worksheet.acceptedMinutes)
    unallocated = Spelling.figure(worksheet.unallocatedMinutes)
    self.hasFigure = hasFigure
    risks = worksheet.lines.map { RiskRow($0, in: worksheet) }
    hasRisks = !risks.isEmpty
  }
}

/// A risk.
struct RiskRow {
  let risk: String
  let detect: String
  let repair: String
  let failure: String
  let impact: String
  let yearly: String
  let bad: String
  let ofBudget: String
  let alone: String
  let decision: String
  let seen: String
  let interval: String
  let verdict: String

  init(_ line: RiskWorksheet.Line, in worksheet: RiskWorksheet) {
    let estimate = line.risk.estimate
    let record = line.record
    risk = line.risk.name
    detect = Spelling.figure(estimate.timeToDetect.minutes)
    repair = Spelling.figure(estimate.timeToRepair.minutes)
    failure = Spelling.figure(estimate.timeToFailure.days)
    impact = Spelling.percent(estimate.share)
    yearly = Spelling.figure(estimate.incidentsPerYear)
    bad = Spelling.figure(estimate.badMinutesPerYear)
    ofBudget = Spelling.percent(estimate.badMinutesPerYear / worksheet.budgetMinutes)
    alone = worksheet.isTooBig(line.risk) ? "**too big**" : "fits"
    decision =
      line.decision.map { line.decisionHolds ? $0.words : "open: \($0.words), on other terms" }
      ?? "open"
    seen =
      record.count.map { count in
        "\(count.count) in \(Spelling.count(Int(count.exposure), "day"))"
      } ?? "unknown"
    interval = record.intervalPerYear.map { $0.words(Spelling.figure) } ?? "unknown"
    verdict = record.verdict.words
  }
}

extension RiskRecord.Verdict {
  /// What the record says of the plan, in a few words.
  fileprivate var words: String {
    switch self {
    case .moreOften: "**more often** than planned"
    case .lessOften: "**less often** than planned"
    case .notContradicted: "not contradicted"
    case .notEnoughEvidence: "not enough evidence"
    }
  }
}

extension RiskDecision {
  /// The decision in words: `accepted by Ada on 2026-01-20`.
  fileprivate var words: String {
    "\(verdict.rawValue) by \(person) on \(Spelling.date(decidedAt))"
  }
}
