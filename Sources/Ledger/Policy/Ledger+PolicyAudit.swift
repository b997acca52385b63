import GRDB
import Reliability

extension Ledger {
  /// Everything that the policy led to, as the audit log sees it.
  static func policyStates(_ db: Database, _ body: (AuditedState) -> Void) throws {
    for exception in try PolicyException.fetch(db, where: "TRUE", arguments: []) {
      body(exception.auditedState)
    }
    for state in try GateRecord.auditedStates(db, where: "TRUE", arguments: []) { body(state) }
    for claim in try AttributionClaim.fetch(db, where: "TRUE", arguments: []) {
      body(claim.auditedState)
    }
    for answer in try ObligationAnswer.fetch(db) { body(answer.auditedState) }
  }
}
