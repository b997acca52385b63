import GRDB
import Reliability

extension AttributionClaim {
  /// The claims whose rows satisfy `condition`, in the order of their references.
  static func fetch(
    _ db: Database, where condition: String, arguments: StatementArguments
  ) throws -> [AttributionClaim] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, incident, slo, service, reason, author, asked_at, due, answer, answered_at,
          answered_by, answered_because, decision, decided_at, decided_by, decided_because
        FROM attribution_claim WHERE \(condition) ORDER BY id
        """, arguments: arguments
    ).compactMap { row in
      guard let due = CalendarDay(row[7] as String) else { return nil }
      let answer = (row[8] as String?).flatMap(Answer.Kind.init(rawValue:))
      let decision = (row[12] as String?).flatMap(Decision.Kind.init(rawValue:))
      return AttributionClaim(
        reference: AttributionReference(number: row[0]),
        incident: IncidentReference(number: row[1]), slo: row[2], service: row[3],
        asked: Provenance(
          author: row[5], at: Instant(millisecondsSinceEpoch: row[6]), reason: row[4]),
        due: due,
        answer: answer.flatMap { kind in
          Provenance(withdrawal: row, at: 9).map { Answer(kind, $0) }
        },
        decision: decision.flatMap { kind in
          Provenance(withdrawal: row, at: 13).map { Decision(kind, $0) }
        })
    }
  }

  /// Adds a claim that is new; its reference is the next one.
  static func insert(
    _ incident: IncidentReference, slo: String, service: String, due: CalendarDay,
    by provenance: Provenance, _ db: Database
  ) throws -> AttributionClaim {
    try db.execute(
      sql: """
        INSERT INTO attribution_claim (incident, slo, service, reason, author, asked_at, due)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        incident.number, slo, service, provenance.reason, provenance.author,
        provenance.at.millisecondsSinceEpoch, due.description,
      ])
    return AttributionClaim(
      reference: AttributionReference(number: Int(db.lastInsertedRowID)), incident: incident,
      slo: slo, service: service, asked: provenance, due: due)
  }

  /// Replaces the answer and the decision.
  func update(_ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE attribution_claim SET answer = ?, answered_at = ?, answered_by = ?,
          answered_because = ?, decision = ?, decided_at = ?, decided_by = ?, decided_because = ?
        WHERE id = ?
        """,
      arguments: [
        answer?.kind.rawValue, answer?.said.at.millisecondsSinceEpoch, answer?.said.author,
        answer?.said.reason, decision?.kind.rawValue, decision?.said.at.millisecondsSinceEpoch,
        decision?.said.author, decision?.said.reason, reference.number,
      ])
  }

  /// What the audit log records of the claim.
  var auditedState: AuditedState {
    AuditedState(
      subject: reference.description,
      values: [
        ("incident", incident.description), ("SLO", slo), ("service", service),
        ("reason", asked.reason), ("author", asked.author), ("due", due.description),
        ("answer", answer.map { "\($0.kind.rawValue) \($0.said.withdrawalText)" }),
        ("decision", decision.map { "\($0.kind.rawValue) \($0.said.withdrawalText)" }),
      ])
  }
}
