import Reliability
import Statistics

/// A risk worksheet as JSON; docs/report-json.md documents the shape. What is unknown is null, and
/// present.
struct RiskJSON {
  private let worksheet: RiskWorksheet
  private let asOf: Instant
  private let ledgerState: LedgerState

  init(_ worksheet: RiskWorksheet, asOf: Instant, _ ledgerState: LedgerState) {
    self.worksheet = worksheet
    self.asOf = asOf
    self.ledgerState = ledgerState
  }

  /// The JSON text.
  func text() throws -> String {
    try JSONValue.object([
      "asOf": .instant(asOf), "ledger": .ledger(ledgerState), "slo": .text(worksheet.slo),
      "target": .number(worksheet.target.fraction),
      "budgetMinutes": .number(worksheet.budgetMinutes),
      "largestMinutes": .number(worksheet.largestMinutes),
      "badMinutes": .number(worksheet.badMinutes),
      "acceptedMinutes": .number(worksheet.acceptedMinutes),
      "unallocatedMinutes": .number(worksheet.unallocatedMinutes),
      "risks": .array(worksheet.lines.map(line)),
    ]).document()
  }

  private func line(_ line: RiskWorksheet.Line) -> JSONValue {
    let estimate = line.risk.estimate
    return .object([
      "risk": .text(line.risk.name),
      "timeToDetectMinutes": .number(estimate.timeToDetect.minutes),
      "timeToRepairMinutes": .number(estimate.timeToRepair.minutes),
      "timeToFailureDays": .number(estimate.timeToFailure.days),
      "share": .number(estimate.share), "incidentsPerYear": .number(estimate.incidentsPerYear),
      "badMinutes": .number(estimate.badMinutesPerYear),
      "isTooBig": .boolean(worksheet.isTooBig(line.risk)),
      "isAccepted": .boolean(line.isAccepted),
      "seen": line.record.count.map { .count($0.count) } ?? .null,
      "seenInDays": .number(line.record.count?.exposure),
      "intervalPerYear": line.record.intervalPerYear?.json ?? .null,
    ])
  }
}
