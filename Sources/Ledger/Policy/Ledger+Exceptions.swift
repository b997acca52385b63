import GRDB
package import Reliability

/// How many exceptions a team has had in a year, of those that the policy gives.
package struct ExceptionBalance: Hashable, Sendable {
  /// The team, or the service where no team owns it.
  package var team: String
  /// The calendar year, in UTC.
  package var year: Int
  /// How many were granted; revoked ones count.
  package var granted: Int
  /// How many the policy gives.
  package var yearly: Int
}

extension Ledger {
  /// Grants an exception to the error budget policy.
  ///
  /// - Parameters:
  ///   - grant: What it allows.
  ///   - policy: The policy, which says who may approve, how many a year, and how long.
  ///   - overBalance: Whether it may be one more than the policy gives.
  ///   - provenance: Who records it, and when.
  /// - Returns: The exception.
  /// - Throws: ``ExceptionError``, ``LedgerError``.
  package func grant(
    _ grant: PolicyException.Grant, under policy: ErrorBudgetPolicy, overBalance: Bool,
    by provenance: Provenance
  ) throws -> PolicyException {
    guard !grant.reason.isEmpty else { throw ExceptionError.nothingSaid(nil) }
    let approvers = policy.exceptions.approvers
    guard approvers.isEmpty || approvers.contains(grant.approver) else {
      throw ExceptionError.notAnApprover(grant.approver, approvers: approvers)
    }
    let length = provenance.at.duration(to: grant.expires)
    guard length > .zero, length <= policy.exceptions.longest else {
      throw ExceptionError.wrongExpiry(grant.expires, longest: policy.exceptions.longest)
    }
    return try change(by: provenance) { db, trail in
      let balance = try Self.balance(
        of: grant.service, at: provenance.at, under: policy.exceptions, db)
      guard overBalance || balance.granted < balance.yearly else {
        throw ExceptionError.balanceUsed(
          team: balance.team, granted: balance.granted, yearly: balance.yearly,
          year: balance.year, escalation: policy.escalation)
      }
      let exception = try PolicyException.insert(grant, by: provenance, db)
      try trail.record(.recorded, to: exception.auditedState)
      return exception
    }
  }

  /// The exceptions of a service, or all, in the order of their references.
  ///
  /// - Throws: ``LedgerError``.
  package func exceptions(of service: String? = nil) throws -> [PolicyException] {
    try read { db in
      try PolicyException.fetch(
        db, where: "?1 IS NULL OR service = ?1", arguments: [service])
    }
  }

  /// How many exceptions the team of a service has had in the year of an instant.
  ///
  /// - Throws: ``LedgerError``.
  package func exceptionBalance(
    of service: String, at instant: Instant, under policy: ErrorBudgetPolicy
  ) throws -> ExceptionBalance {
    try read { db in
      try Self.balance(of: service, at: instant, under: policy.exceptions, db)
    }
  }

  /// Ends an exception before its time.
  ///
  /// - Throws: ``ExceptionError``, ``LedgerError``.
  package func revokeException(
    _ reference: ExceptionReference, by provenance: Provenance
  ) throws -> PolicyException {
    try end(reference, by: provenance) { exception, said in
      guard exception.allows(exception.grant.service, at: said.at) else {
        throw ExceptionError.over(reference)
      }
      exception.revocation = said
    }
  }

  /// Says what became of an exception.
  ///
  /// - Throws: ``ExceptionError``, ``LedgerError``.
  package func recordOutcome(
    of reference: ExceptionReference, by provenance: Provenance
  ) throws -> PolicyException {
    try end(reference, by: provenance) { exception, said in exception.outcome = said }
  }

  private func end(
    _ reference: ExceptionReference, by provenance: Provenance,
    _ body: (inout PolicyException, Provenance) throws -> Void
  ) throws -> PolicyException {
    let reason = try provenance.reason(or: ExceptionError.nothingSaid(reference))
    return try change(by: provenance) { db, trail in
      let found = try PolicyException.fetch(
        db, where: "id = ?", arguments: [reference.number])
      guard let before = found.first else { throw ExceptionError.unknown(reference) }
      var after = before
      try body(
        &after, Provenance(author: provenance.author, at: provenance.at.inUTC, reason: reason))
      try after.updateEnd(db)
      try trail.record(.updated, from: before.auditedState, to: after.auditedState)
      return after
    }
  }

  private static func balance(
    of service: String, at instant: Instant, under rule: ErrorBudgetPolicy.ExceptionRule,
    _ db: Database
  ) throws -> ExceptionBalance {
    let services = try Service.fetchAll(db)
    guard let found = services.first(where: { $0.name == service }) else {
      throw LedgerError.unknownService(
        service, similar: services.map(\.name).mostSimilar(to: service))
    }
    let owned =
      found.team.map { team in services.filter { $0.team == team }.map(\.name) } ?? [service]
    let year = LocalDateTime(millisecondsAsUTC: instant.millisecondsSinceEpoch).year
    let granted = try PolicyException.fetch(
      db, where: "service IN (\(SQLCondition.places(owned)))",
      arguments: StatementArguments(owned)
    ).filter {
      LocalDateTime(millisecondsAsUTC: $0.grantedAt.millisecondsSinceEpoch).year == year
    }
    return ExceptionBalance(
      team: found.team ?? service, year: year, granted: granted.count, yearly: rule.yearly)
  }
}
