import Crypto
import Foundation
import GRDB
package import Reliability

/// What is asked of a gate by somebody, under a policy.
package struct GateQuestion: Hashable, Sendable {
  /// The name of the service.
  package var service: String
  /// What the change is for.
  package var kind: ChangeKind
  /// How much it may harm.
  package var risk: ChangeRisk
  /// The change, where somebody names it.
  package var change: String?
  /// The policy.
  package var policy: ErrorBudgetPolicy
  /// The text of the policy's file; `nil` for the built-in policy.
  package var policyText: String?

  /// A question from its parts.
  package init(
    service: String, kind: ChangeKind, risk: ChangeRisk, change: String? = nil,
    policy: ErrorBudgetPolicy, policyText: String? = nil
  ) {
    self.service = service
    self.kind = kind
    self.risk = risk
    self.change = change
    self.policy = policy
    self.policyText = policyText
  }
}

extension Ledger {
  /// Whether a service may be changed; what was said stands in the ledger and in its audit log.
  ///
  /// - Throws: ``LedgerError``, ``BudgetError``, ``TimeWindowError``.
  package func decide(_ question: GateQuestion, by provenance: Provenance) throws -> GateRecord {
    try change(by: provenance) { db, trail in
      var record = try Self.decision(on: question, at: provenance.at, db)
      let reference = try record.insert(
        db, by: provenance.author, policyDigest: question.policyText?.sha256)
      record.reference = reference
      if let state = try GateRecord.auditedStates(
        db, where: "id = ?", arguments: [reference.number]
      ).first {
        try trail.record(.recorded, to: state)
      }
      return record
    }
  }

  /// What a gate would say, without recording it.
  ///
  /// - Throws: ``LedgerError``, ``BudgetError``, ``TimeWindowError``.
  package func ask(_ question: GateQuestion, at instant: Instant) throws -> GateRecord {
    try read { db in try Self.decision(on: question, at: instant, db) }
  }

  private static func decision(
    on question: GateQuestion, at instant: Instant, _ db: Database
  ) throws -> GateRecord {
    let services = try Service.fetchAll(db)
    guard let service = services.first(where: { $0.name == question.service }) else {
      throw LedgerError.unknownService(
        question.service, similar: services.map(\.name).mostSimilar(to: question.service))
    }
    let policy = question.policy
    let budgets = Dictionary(
      grouping: try budgets(
        of: try ServiceLevelObjective.fetchAll(
          db, ofServices: [service.name] + service.dependencies),
        BudgetRequest(asOf: instant, freshness: policy.freshness, window: policy.window), db)
    ) { $0.slo.service }
    let frozen = service.dependencies.filter { dependency in
      policy.freezes(dependency, at: instant, budgets: budgets[dependency] ?? [])
    }
    let exceptions = try PolicyException.fetch(
      db, where: "service = ? AND expires > ?",
      arguments: [service.name, instant.millisecondsSinceEpoch]
    ).filter { $0.grant.change == nil || $0.grant.change == question.change }
    let claims = try AttributionClaim.fetch(
      db, where: "slo IN (SELECT name FROM slo WHERE service = ?)", arguments: [service.name])
    let request = GateRequest(
      service: service, kind: question.kind, risk: question.risk, at: instant)
    return GateRecord(
      request: request, change: question.change,
      decision: policy.decide(
        request,
        by: GateEvidence(
          budgets: budgets[service.name] ?? [], frozenDependencies: frozen,
          exceptions: exceptions, claims: claims)))
  }
}

extension GateRecord {
  fileprivate func insert(
    _ db: Database, by author: String, policyDigest: String?
  ) throws -> GateReference {
    try db.execute(
      sql: """
        INSERT INTO gate_decision
          (decided_at, author, service, change_kind, risk, change, verdict, clause, findings,
           policy_digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        request.at.millisecondsSinceEpoch, author, request.service.name, request.kind.rawValue,
        request.risk.rawValue, change, decision.verdict.rawValue, decision.clause.rawValue,
        decision.findings.map(\.line).joined(separator: "\n"), policyDigest,
      ])
    return GateReference(number: Int(db.lastInsertedRowID))
  }

  /// What the audit log records of the decisions whose rows satisfy a condition.
  static func auditedStates(
    _ db: Database, where condition: String, arguments: StatementArguments
  ) throws -> [AuditedState] {
    let columns = [
      "service", "change_kind", "risk", "change", "verdict", "clause", "findings",
      "policy_digest", "author",
    ]
    return try Row.fetchAll(
      db,
      sql: """
        SELECT id, decided_at, \(columns.joined(separator: ", "))
        FROM gate_decision WHERE \(condition) ORDER BY id
        """, arguments: arguments
    ).map { row in
      let decided = Instant(millisecondsSinceEpoch: row[1])
      let values = columns.enumerated().compactMap { index, name in
        (row[index + 2] as String?).map {
          AuditedState.Field(name: name.replacing("_", with: " "), value: $0)
        }
      }
      return AuditedState(
        subject: GateReference(number: row[0]).description,
        fields: [.init(name: "decided", value: decided.iso8601)] + values)
    }
  }
}

extension GateDecision.Finding {
  /// The finding in a line.
  package var line: String {
    [verdict?.rawValue, clause.rawValue, slo, text].compactMap { $0 }.joined(separator: "  ")
  }
}

extension String {
  /// SHA-256 of the text, in hexadecimal digits.
  fileprivate var sha256: String { Data(SHA256.hash(data: Data(utf8))).hexadecimal }
}
