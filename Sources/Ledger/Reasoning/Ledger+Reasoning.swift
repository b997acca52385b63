import GRDB
package import Reliability

extension Ledger {
  /// The journeys, the risks, the reasons of SLOs, and what was decided.
  package func reasoning() throws -> Reasoning { try read(Self.reasoning) }

  static func reasoning(_ db: Database) throws -> Reasoning {
    Reasoning(
      journeys: try Journey.fetchAll(db), risks: try Risk.fetchAll(db),
      objectives: try ObjectiveReasoning.fetchAll(db), decisions: try RiskDecision.fetchAll(db))
  }

  /// What of the catalogue is not reasoned or contradicts itself.
  package func reasoningGaps(at now: Instant) throws -> [ReasoningGap] {
    try read { db in try Self.reasoning(db).gaps(in: try Self.catalogue(db), at: now) }
  }

  /// Adds a journey.
  ///
  /// - Throws: ``ReasoningError/journeyExists(_:)``, ``LedgerError``.
  package func add(_ journey: Journey, by provenance: Provenance) throws {
    try change(by: provenance) { db, trail in
      guard try !Self.exists(journey.name, in: "journey", db) else {
        throw ReasoningError.journeyExists(journey.name)
      }
      try Self.put(journey, instead: nil, as: .recorded, db, &trail)
    }
  }

  /// Changes what is known of a journey, keeping what it was in the audit log.
  ///
  /// - Throws: ``ReasoningError/unknownJourney(_:similar:)``, ``LedgerError``, and whatever `body`
  ///   throws.
  package func updateJourney(
    _ name: String, by provenance: Provenance, _ body: (Journey) throws -> Journey
  ) throws -> Journey {
    try change(by: provenance) { db, trail in
      let before = try Self.existingJourney(name, db)
      let after = try body(before)
      try Self.put(after, instead: before, as: .updated, db, &trail)
      return after
    }
  }

  /// Adds a risk.
  ///
  /// - Throws: ``ReasoningError``, ``LedgerError``.
  package func add(_ risk: Risk, by provenance: Provenance) throws {
    try change(by: provenance) { db, trail in
      guard try !Self.exists(risk.name, in: "risk", db) else {
        throw ReasoningError.riskExists(risk.name)
      }
      try Self.put(risk, instead: nil, as: .recorded, db, &trail)
    }
  }

  /// Changes what is known of a risk, keeping what it was in the audit log.
  ///
  /// - Throws: ``ReasoningError``, ``LedgerError``, and whatever `body` throws.
  package func updateRisk(
    _ name: String, by provenance: Provenance, _ body: (Risk) throws -> Risk
  ) throws -> Risk {
    try change(by: provenance) { db, trail in
      let before = try Self.existingRisk(name, db)
      let after = try body(before)
      try Self.put(after, instead: before, as: .updated, db, &trail)
      return after
    }
  }

  /// Says why an SLO is what it is.
  ///
  /// - Throws: ``ReasoningError``, ``LedgerError``, and whatever `body` throws.
  package func setReasoning(
    of slo: String, by provenance: Provenance, _ body: (inout ObjectiveReasoning) throws -> Void
  ) throws -> ObjectiveReasoning {
    try change(by: provenance) { db, trail in
      let before = try ObjectiveReasoning.fetchAll(db).first { $0.slo == slo }
      var after = before ?? ObjectiveReasoning(slo: slo)
      try body(&after)
      try Self.put(after, instead: before, as: before == nil ? .recorded : .updated, db, &trail)
      return after
    }
  }

  /// Records what the author decides of a risk within the budget of an SLO: its estimate and the
  /// SLO's target as they are.
  ///
  /// - Throws: ``ReasoningError``, ``LedgerError``.
  package func decide(
    _ verdict: RiskDecision.Verdict, risk name: String, for slo: String,
    by provenance: Provenance
  ) throws -> RiskDecision {
    try change(by: provenance) { db, trail in
      let risk = try Self.existingRisk(name, db)
      let objective = try Self.existingSLO(slo, db)
      let reasoning = try Self.reasoning(db)
      guard reasoning.objective(slo).risks.contains(name) else {
        throw ReasoningError.notBounded(risk: name, slo: slo)
      }
      guard let target = objective.governingTarget(at: provenance.at) else {
        throw ReasoningError.notInForce(slo: slo)
      }
      let before = reasoning.decision(of: name, for: slo)
      let after = RiskDecision(
        slo: slo, risk: name, verdict: verdict, person: provenance.author,
        decidedAt: provenance.at.inUTC, reason: provenance.reason, estimate: risk.estimate,
        target: target)
      try after.upsert(db)
      try trail.record(
        before == nil ? .recorded : .updated, from: before?.auditedState, to: after.auditedState)
      return after
    }
  }
}

extension Ledger {
  static func existingSLO(_ name: String, _ db: Database) throws -> ServiceLevelObjective {
    let objectives = try ServiceLevelObjective.fetchAll(db)
    guard let slo = objectives.first(where: { $0.name == name }) else {
      throw LedgerError.unknownSLO(name, similar: objectives.map(\.name).mostSimilar(to: name))
    }
    return slo
  }

  private static func existingJourney(_ name: String, _ db: Database) throws -> Journey {
    let journeys = try Journey.fetchAll(db)
    guard let journey = journeys.first(where: { $0.name == name }) else {
      throw ReasoningError.unknownJourney(
        name, similar: journeys.map(\.name).mostSimilar(to: name))
    }
    return journey
  }

  private static func existingRisk(_ name: String, _ db: Database) throws -> Risk {
    let risks = try Risk.fetchAll(db)
    guard let risk = risks.first(where: { $0.name == name }) else {
      throw ReasoningError.unknownRisk(name, similar: risks.map(\.name).mostSimilar(to: name))
    }
    return risk
  }

  static func put(
    _ journey: Journey, instead before: Journey?, as action: AuditEntry.Action, _ db: Database,
    _ trail: inout AuditTrail
  ) throws {
    try journey.upsert(db)
    try trail.record(action, from: before?.auditedState, to: journey.auditedState)
  }

  static func put(
    _ risk: Risk, instead before: Risk?, as action: AuditEntry.Action, _ db: Database,
    _ trail: inout AuditTrail
  ) throws {
    if let journey = risk.journey { try checkJourney(journey, db) }
    try risk.upsert(db)
    try trail.record(action, from: before?.auditedState, to: risk.auditedState)
  }

  static func put(
    _ reasoning: ObjectiveReasoning, instead before: ObjectiveReasoning?,
    as action: AuditEntry.Action, _ db: Database, _ trail: inout AuditTrail
  ) throws {
    for slo in [reasoning.slo] + reasoning.dependencies where try !exists(slo, in: "slo", db) {
      throw LedgerError.unknownSLO(slo, similar: try mostSimilar(to: slo, in: "slo", db))
    }
    for journey in reasoning.journeys { try checkJourney(journey, db) }
    for risk in reasoning.risks { try checkRisk(risk, db) }
    try reasoning.upsert(db)
    try trail.record(action, from: before?.auditedState, to: reasoning.auditedState)
  }

  private static func checkJourney(_ name: String, _ db: Database) throws {
    guard try !exists(name, in: "journey", db) else { return }
    throw ReasoningError.unknownJourney(
      name, similar: try mostSimilar(to: name, in: "journey", db))
  }

  static func checkRisk(_ name: String, _ db: Database) throws {
    guard try !exists(name, in: "risk", db) else { return }
    throw ReasoningError.unknownRisk(name, similar: try mostSimilar(to: name, in: "risk", db))
  }
}
