import GRDB
package import Reliability

extension Ledger {
  /// The risks that an SLO bounds against its budget, beside what the record shows of them, all of
  /// it from one state of the ledger.
  ///
  /// - Parameters:
  ///   - slo: The name of the SLO.
  ///   - target: Another target than the one in force.
  ///   - largestShare: The share of the budget above which a risk is too big alone.
  ///   - now: When the worksheet is made.
  /// - Returns: The worksheet, its risks in the order in which the SLO names them.
  /// - Throws: ``ReasoningError/notInForce(slo:)``, ``LedgerError``, `RiskWorksheetError`.
  package func riskWorksheet(
    of slo: String, target: ReliabilityTarget? = nil,
    largestShare: Double = RiskWorksheet.usualLargestShare, at now: Instant
  ) throws -> RiskWorksheet {
    try read { db in
      let inForce = try Self.existingSLO(slo, db).governingTarget(at: now)
      guard let judged = try target ?? inForce.map({ try ReliabilityTarget($0) }) else {
        throw ReasoningError.notInForce(slo: slo)
      }
      let reasoning = try Self.reasoning(db)
      let incidents = try Incident.fetch(
        db,
        where: """
          risk IN (SELECT risk FROM slo_risk WHERE slo = ?1)
            OR id IN (SELECT incident FROM incident_slo WHERE slo = ?1)
          """, arguments: [slo])
      let lines = reasoning.objective(slo).risks.compactMap { name in
        reasoning.risks.first { $0.name == name }
      }.map { risk in
        let decision = reasoning.decision(of: risk.name, for: slo)
        return RiskWorksheet.Line(
          risk: risk, decision: decision,
          decisionHolds: decision?.holds(for: risk.estimate, target: inForce ?? .nan) ?? false,
          record: RiskRecord(of: risk, in: incidents, slo: slo, at: now))
      }
      return try RiskWorksheet(
        slo: slo, target: judged, largestShare: largestShare, lines: lines)
    }
  }
}
