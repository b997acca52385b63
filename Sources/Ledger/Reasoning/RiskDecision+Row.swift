import GRDB
import Reliability

extension RiskDecision {
  /// Every decision, by SLO and risk.
  static func fetchAll(_ db: Database) throws -> [RiskDecision] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT slo, risk, verdict, person, decided_at, reason, target, \(RiskEstimate.columns)
        FROM risk_decision ORDER BY slo, risk
        """
    ).compactMap { row in
      guard let verdict = Verdict(rawValue: row[2]) else { return nil }
      return RiskDecision(
        slo: row[0], risk: row[1], verdict: verdict, person: row[3],
        decidedAt: Instant(millisecondsSinceEpoch: row[4]), reason: row[5],
        estimate: try RiskEstimate(row, at: 7), target: row[6])
    }
  }

  /// Adds the decision or replaces an earlier one of the same risk and SLO.
  func upsert(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO risk_decision
          (slo, risk, verdict, person, decided_at, reason, target, \(RiskEstimate.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        slo, risk, verdict.rawValue, person, decidedAt.millisecondsSinceEpoch, reason, target,
      ] + estimate.columnValues)
  }

  /// What the audit log records of the decision.
  var auditedState: AuditedState {
    AuditedState(
      subject: "slo/\(slo)/risk/\(risk)",
      values: [
        ("verdict", verdict.rawValue), ("person", person), ("decided", decidedAt.iso8601),
        ("reason", reason), ("target", "\(target)"),
      ] + estimate.auditedValues)
  }
}
