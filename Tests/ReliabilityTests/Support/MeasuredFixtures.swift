import Reliability
import Testing

/// An interval between two minutes since 2026-01-05T00:00:00Z.
func measured(_ start: Int, _ end: Int, bad: Double, of total: Double) throws -> MeasuredInterval {
  try MeasuredInterval(from: at(start), to: at(end), good: total - bad, total: total)
}

/// Intervals of one length from minute 0 on, with the bad events of each, of 1,000.
func series(every minutes: Int, from start: Int = 0, bad: [Double]) throws -> [MeasuredInterval] {
  try bad.enumerated().map { index, bad in
    try measured(start + index * minutes, start + (index + 1) * minutes, bad: bad, of: 1_000)
  }
}

/// An adjustment of the SLO `checkout` between two minutes.
func adjustment(
  _ number: Int, _ start: Int, _ end: Int, _ effect: BudgetAdjustment.Effect,
  withdrawn: Bool = false
) throws -> BudgetAdjustment {
  BudgetAdjustment(
    reference: AdjustmentReference(number: number), slo: "checkout", period: try period(start, end),
    effect: effect, reason: "a reason", author: "an owner", recordedAt: at(end),
    withdrawal: withdrawn ? Provenance(author: "an owner", at: at(end), reason: "wrong") : nil)
}

/// What an incident was charged, 0 where it was not.
func charge(_ number: Int, in status: BudgetStatus) -> Double {
  status.charges.first { $0.incident.number == number }?.burned ?? 0
}

/// The status of an SLO's budget at a minute, of evidence given in parts.
func status(
  of slo: ServiceLevelObjective, _ minute: Int, _ intervals: [MeasuredInterval] = [],
  _ impairments: [Impairment] = [], adjusted adjustments: [BudgetAdjustment] = [],
  seed: UInt64? = nil
) throws -> BudgetStatus {
  try #require(
    try slo.status(
      BudgetEvidence(
        intervals: intervals, impairments: impairments, adjustments: adjustments),
      BudgetRequest(asOf: at(minute), forecastSeed: seed)))
}
