import GRDB
package import Reliability

extension Ledger {
  /// Asks the team of a service to account for what an incident burned of another's budget.
  ///
  /// The incident's link to the SLO becomes one of attribution `dependency`.
  ///
  /// - Parameters:
  ///   - incident: The incident.
  ///   - slo: The SLO whose budget burned.
  ///   - service: The service that is to account for it.
  ///   - policy: The policy, which says by when that is answered.
  ///   - provenance: Who asks, when and why.
  /// - Returns: The claim.
  /// - Throws: ``AttributionError``, ``LedgerError``.
  package func askAttribution(
    of incident: IncidentReference, slo: String, to service: String,
    under policy: ErrorBudgetPolicy, by provenance: Provenance
  ) throws -> AttributionClaim {
    _ = try provenance.reason(or: AttributionError.noReason)
    return try change(by: provenance) { db, trail in
      let before = try Self.existing(incident, db)
      let services = try Service.fetchAll(db)
      guard services.contains(where: { $0.name == service }) else {
        throw LedgerError.unknownService(
          service, similar: services.map(\.name).mostSimilar(to: service))
      }
      guard let index = before.record.links.firstIndex(where: { $0.slo == slo }) else {
        throw AttributionError.noLink(incident, slo: slo)
      }
      let owner = try String.fetchOne(
        db, sql: "SELECT service FROM slo WHERE name = ?", arguments: [slo])
      guard owner != service else {
        throw AttributionError.ownBudget(slo: slo, service: service)
      }
      if let asked = try AttributionClaim.fetch(
        db, where: "incident = ? AND slo = ?", arguments: [incident.number, slo]
      ).first {
        throw AttributionError.alreadyAsked(asked.reference)
      }
      try Self.setAttribution(.dependency, ofLink: index, in: before, db, &trail)
      let claim = try AttributionClaim.insert(
        incident, slo: slo, service: service,
        due: CalendarDay(of: provenance.at.inUTC)
          .advanced(byWorkingDays: policy.answerWorkingDays), by: provenance, db)
      try trail.record(.recorded, to: claim.auditedState)
      return claim
    }
  }

  /// Records what the other team says of a claim.
  ///
  /// - Throws: ``AttributionError``, ``LedgerError``.
  package func answerAttribution(
    _ reference: AttributionReference, _ kind: AttributionClaim.Answer.Kind,
    by provenance: Provenance
  ) throws -> AttributionClaim {
    if kind == .disputed { _ = try provenance.reason(or: AttributionError.noReason) }
    return try updateClaim(reference, by: provenance) { claim, _, _, _ in
      let state = claim.state(on: CalendarDay(of: provenance.at.inUTC))
      guard state == .asked || state == .escalated else {
        throw AttributionError.alreadySaid(reference, state)
      }
      claim.answer = .init(kind, provenance.inUTC)
    }
  }

  /// Records what the policy's role decided of a claim; rejected, the burn is the service's own.
  ///
  /// - Throws: ``AttributionError``, ``LedgerError``.
  package func decideAttribution(
    _ reference: AttributionReference, _ kind: AttributionClaim.Decision.Kind,
    by provenance: Provenance
  ) throws -> AttributionClaim {
    _ = try provenance.reason(or: AttributionError.noReason)
    return try updateClaim(reference, by: provenance) { claim, incident, db, trail in
      let state = claim.state(on: CalendarDay(of: provenance.at.inUTC))
      guard state == .disputed || state == .escalated else {
        throw AttributionError.nothingToDecide(reference, state)
      }
      claim.decision = .init(kind, provenance.inUTC)
      let slo = claim.slo
      if kind == .rejected,
        let index = incident.record.links.firstIndex(where: { $0.slo == slo })
      {
        try Self.setAttribution(.own, ofLink: index, in: incident, db, &trail)
      }
    }
  }

  /// The claims, in the order of their references.
  ///
  /// - Throws: ``LedgerError``.
  package func attributions() throws -> [AttributionClaim] {
    try read { db in try AttributionClaim.fetch(db, where: "TRUE", arguments: []) }
  }

  /// What claims on incidents of a period come to, for every team.
  ///
  /// - Throws: ``LedgerError``, ``BudgetError``, ``TimeWindowError``.
  package func attributedBurns(during period: Period, asOf: Instant) throws -> [AttributedBurn] {
    try read { db in
      let claims = try AttributionClaim.fetch(
        db,
        where: "incident IN (SELECT id FROM incident WHERE began >= ? AND began < ?)",
        arguments: [period.start.millisecondsSinceEpoch, period.end.millisecondsSinceEpoch])
      let named = Set(claims.map(\.slo))
      let statuses = try Self.budgets(
        of: try ServiceLevelObjective.fetchAll(db).filter { named.contains($0.name) },
        BudgetRequest(asOf: asOf, window: .period(period)), db)
      let owners = Dictionary(
        uniqueKeysWithValues: try Service.fetchAll(db).map { ($0.name, $0.team ?? $0.name) })
      return claims.compactMap { claim in
        // The objective that governs is the first.
        guard let status = statuses.first(where: { $0.slo.name == claim.slo }) else { return nil }
        let burned = status.charges.first { $0.incident == claim.incident }?.burned ?? 0
        return AttributedBurn(
          claim: claim, creditor: owners[status.slo.service] ?? status.slo.service,
          debtor: owners[claim.service] ?? claim.service, burned: burned, unit: status.unit,
          share: status.share(ofWhole: burned))
      }
    }
  }

  private func updateClaim(
    _ reference: AttributionReference, by provenance: Provenance,
    _ body: (inout AttributionClaim, Incident, Database, inout AuditTrail) throws -> Void
  ) throws -> AttributionClaim {
    try change(by: provenance) { db, trail in
      let found = try AttributionClaim.fetch(
        db, where: "id = ?", arguments: [reference.number])
      guard let before = found.first else { throw AttributionError.unknown(reference) }
      var after = before
      try body(&after, try Self.existing(before.incident, db), db, &trail)
      try after.update(db)
      try trail.record(.updated, from: before.auditedState, to: after.auditedState)
      return after
    }
  }

  private static func setAttribution(
    _ attribution: Attribution, ofLink index: Int, in incident: Incident, _ db: Database,
    _ trail: inout AuditTrail
  ) throws {
    var after = incident
    after.record.links[index].attribution = attribution
    try after.update(db)
    let timeline = try TimelineEntry.fetch(db, of: incident.reference)
    try trail.record(
      .linked, from: incident.auditedState(timeline: timeline),
      to: after.auditedState(timeline: timeline))
  }
}

extension Provenance {
  /// The same, its time written in UTC.
  fileprivate var inUTC: Provenance {
    Provenance(author: author, at: at.inUTC, reason: reason)
  }
}
