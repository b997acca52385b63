import Foundation
import GRDB
import Reliability

extension Ledger {
  /// The deployments of a period beside the incidents that they set off.
  static func deploymentBook(
    during period: Period, _ catalogue: Catalogue, _ db: Database
  ) throws -> DeploymentBook {
    let first = try Row.fetchAll(
      db,
      sql: """
        SELECT service, MIN(deployed_at) FROM deployment
        WHERE withdrawn_at IS NULL AND deployed_at < ? GROUP BY service
        """, arguments: [period.end.millisecondsSinceEpoch])
    guard !first.isEmpty else {
      return DeploymentBook([], first: [:], incidents: [], catalogue: catalogue, period: period)
    }
    let bounds: StatementArguments = [
      period.start.millisecondsSinceEpoch, period.end.millisecondsSinceEpoch,
    ]
    let inPeriod = "deployed_at >= ? AND deployed_at < ? AND withdrawn_at IS NULL"
    let triggers = TaxonomyEntry.changeTriggers.map { "'\($0)'" }.joined(separator: ", ")
    let incidents = try Incident.fetch(
      db,
      where: """
        mode IN (\(IncidentMode.countingInSQL)) AND duplicate_of IS NULL AND (
          (began >= ? AND began < ? AND (change IS NOT NULL OR trigger_kind IN (\(triggers))))
          OR change IN (SELECT change FROM deployment WHERE \(inPeriod)))
        """, arguments: bounds + bounds)
    let deployments = try Deployment.fetch(db, where: inPeriod, arguments: bounds)
    let known = Set(deployments.map(\.record.change))
    let named = Set(incidents.compactMap(\.record.change)).subtracting(known)
    var elsewhere = SQLCondition()
    // As one value, since there may be more names than a statement has places.
    elsewhere.require(
      "change IN (SELECT value FROM json_each(?))",
      [String(decoding: try JSONEncoder().encode(named), as: UTF8.self)])
    elsewhere.require("withdrawn_at IS NULL")
    let others =
      named.isEmpty
      ? []
      : try Deployment.fetch(db, where: elsewhere.sql, arguments: elsewhere.arguments)
    return DeploymentBook(
      deployments + others,
      first: Dictionary(
        uniqueKeysWithValues: first.map { ($0[0], Instant(millisecondsSinceEpoch: $0[1])) }),
      refused: try refused(deployments, db), incidents: incidents, catalogue: catalogue,
      period: period)
  }

  /// The deployments that the last decision of the gate before them blocked.
  private static func refused(
    _ deployments: [Deployment], _ db: Database
  ) throws -> [RefusedDeployment] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT deployment.id, MAX(gate_decision.id), verdict
        FROM gate_decision JOIN deployment USING (service, change)
        WHERE decided_at <= deployed_at GROUP BY deployment.id
        """)
    let gates = Dictionary(
      uniqueKeysWithValues: rows.filter { $0[2] == GateDecision.Verdict.blocked.rawValue }
        .map { (DeploymentReference(number: $0[0]), GateReference(number: $0[1])) })
    return deployments.compactMap { deployment in
      gates[deployment.reference].map { RefusedDeployment(deployment, gate: $0) }
    }
  }
}
