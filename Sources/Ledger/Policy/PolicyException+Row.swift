import GRDB
import Reliability

extension PolicyException {
  /// The exceptions whose rows satisfy `condition`, in the order of their references.
  static func fetch(
    _ db: Database, where condition: String, arguments: StatementArguments
  ) throws -> [PolicyException] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, service, kind, change, approver, reason, author, granted_at, expires,
          expires_offset, outcome_at, outcome_by, outcome, revoked_at, revoked_by,
          revoked_because
        FROM policy_exception WHERE \(condition) ORDER BY id
        """, arguments: arguments
    ).compactMap { row in
      guard let kind = TaxonomyEntry(row[2]) else { return nil }
      return PolicyException(
        reference: ExceptionReference(number: row[0]),
        grant: Grant(
          service: row[1], kind: kind, change: row[3], approver: row[4], reason: row[5],
          expires: Instant(millisecondsSinceEpoch: row[8], offsetMinutes: row[9])),
        author: row[6], grantedAt: Instant(millisecondsSinceEpoch: row[7]),
        outcome: Provenance(withdrawal: row, at: 10),
        revocation: Provenance(withdrawal: row, at: 13))
    }
  }

  /// Adds an exception that is new; its reference is the next one.
  static func insert(
    _ grant: Grant, by provenance: Provenance, _ db: Database
  ) throws -> PolicyException {
    try db.execute(
      sql: """
        INSERT INTO policy_exception
          (service, kind, change, approver, reason, author, granted_at, expires, expires_offset)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        grant.service, grant.kind.name, grant.change, grant.approver, grant.reason,
        provenance.author, provenance.at.millisecondsSinceEpoch,
        grant.expires.millisecondsSinceEpoch, grant.expires.offsetMinutes,
      ])
    return PolicyException(
      reference: ExceptionReference(number: Int(db.lastInsertedRowID)), grant: grant,
      author: provenance.author, grantedAt: provenance.at.inUTC)
  }

  /// Replaces what became of the exception and its revocation.
  func updateEnd(_ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE policy_exception SET outcome_at = ?, outcome_by = ?, outcome = ?,
          revoked_at = ?, revoked_by = ?, revoked_because = ?
        WHERE id = ?
        """,
      arguments: [
        outcome?.at.millisecondsSinceEpoch, outcome?.author, outcome?.reason,
        revocation?.at.millisecondsSinceEpoch, revocation?.author, revocation?.reason,
        reference.number,
      ])
  }

  /// What the audit log records of the exception.
  var auditedState: AuditedState {
    AuditedState(
      subject: reference.description,
      values: [
        ("service", grant.service), ("kind", grant.kind.name), ("change", grant.change),
        ("approver", grant.approver), ("reason", grant.reason), ("author", author),
        ("granted", grantedAt.iso8601), ("expires", grant.expires.iso8601),
        ("outcome", outcome?.withdrawalText), ("revoked", revocation?.withdrawalText),
      ])
  }
}
