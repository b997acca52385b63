import Reliability
import Statistics

/// The risks of methods.md, section 3.
enum RiskExamples {
  /// A risk in minutes, days and a fraction, and the bad minutes a year that it must have.
  struct Row: Sendable {
    let name: String
    let detect: Int
    let repair: Int
    let days: Int
    let share: Double
    let badMinutes: Double
  }

  static let table = [
    Row(name: "config-mishap", detect: 30, repair: 120, days: 120, share: 0.2, badMinutes: 91.31),
    Row(
      name: "small-bad-release", detect: 1440, repair: 30, days: 90, share: 0.02,
      badMinutes: 119.31),
    Row(
      name: "sizeable-bad-release", detect: 5, repair: 120, days: 180, share: 0.5,
      badMinutes: 126.82),
    Row(name: "unnoticed-growth", detect: 5, repair: 120, days: 365, share: 1, badMinutes: 125.09),
    Row(name: "noisy-alerting", detect: 240, repair: 10, days: 180, share: 0.15, badMinutes: 76.09),
    Row(name: "database-deleted", detect: 5, repair: 510, days: 1460, share: 1, badMinutes: 128.84),
    Row(name: "zone-outage", detect: 5, repair: 40, days: 365, share: 0.5, badMinutes: 22.52),
    Row(name: "region-outage", detect: 2, repair: 30, days: 730, share: 1, badMinutes: 16.01),
  ]

  /// A worksheet of the table, each risk as `decide` says.
  static func worksheet(
    target: Double, _ decide: (Risk) -> RiskDecision.Verdict? = { _ in nil }
  ) throws -> RiskWorksheet {
    try RiskWorksheet(
      slo: "checkout", target: ReliabilityTarget(target),
      lines: table.map { row in
        let risk = try row.risk()
        return RiskWorksheet.Line(
          risk: risk,
          decision: decide(risk).map {
            RiskDecision(
              slo: "checkout", risk: risk.name, verdict: $0, person: "Ada",
              decidedAt: Instant(millisecondsSinceEpoch: 0), estimate: risk.estimate,
              target: target)
          },
          decisionHolds: decide(risk) != nil,
          record: RiskRecord(
            of: risk, in: [], slo: "checkout", at: Instant(millisecondsSinceEpoch: 0)))
      })
  }
}

extension RiskExamples.Row {
  func risk(observedFrom: CalendarDay? = nil) throws -> Risk {
    try Risk(
      name: name, summary: name,
      estimate: RiskEstimate(
        timeToDetect: .minutes(detect), timeToRepair: .minutes(repair),
        timeToFailure: .minutes(days * 1_440), share: share),
      observedFrom: observedFrom)
  }
}

extension Duration {
  static func minutes(_ count: Int) -> Duration { .seconds(count * 60) }
}

extension Double {
  /// The number to two decimals, as the table states it.
  var hundredths: Double { (self * 100).rounded() / 100 }
}
