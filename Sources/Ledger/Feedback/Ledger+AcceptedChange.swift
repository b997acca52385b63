import GRDB
package import Reliability

/// What somebody answers to a recommendation.
package struct RecommendationAnswer: Hashable, Sendable {
  /// What was decided.
  package var verdict: RecommendationDecision.Verdict
  /// Who decided it.
  package var person: String
  /// Why.
  package var reason: String
  /// From when on an accepted change of terms holds; `nil` is now.
  package var effectiveFrom: Instant?
  /// The OpenSLO document of the SLO with the change; `nil` where the SLO has none.
  package var document: CatalogueDocument?

  /// An answer from its parts.
  package init(
    verdict: RecommendationDecision.Verdict, person: String, reason: String,
    effectiveFrom: Instant? = nil, document: CatalogueDocument? = nil
  ) {
    self.verdict = verdict
    self.person = person
    self.reason = reason
    self.effectiveFrom = effectiveFrom
    self.document = document
  }
}

extension Ledger {
  /// Makes the revision that an accepted proposal asks for.
  ///
  /// - Returns: How it took effect; `nil` where somebody has to do something first.
  static func putIntoEffect(
    _ recommendation: Recommendation, _ answer: RecommendationAnswer, _ db: Database,
    _ trail: inout AuditTrail
  ) throws -> Recommendation.Implementation? {
    let proposal = recommendation.proposal
    let recorder = trail.provenance
    let effective = answer.effectiveFrom ?? recorder.at
    if let document = answer.document { try take(document, db, &trail) }
    guard case .objective(let name, let index) = proposal.subject, let change = proposal.change
    else { return nil }
    guard proposal.kind.changesTerms else {
      return .init(
        at: effective.inUTC, author: answer.person,
        what: "aspirational target \(change.target) of \(name)")
    }
    guard
      let before = try ServiceLevelObjective.fetchAll(db).first(where: { $0.name == name }),
      var terms = before.revision(at: effective)?.terms, terms.objectives.indices.contains(index),
      terms.objectives[index].target == change.currentTarget
    else { throw RecommendationError.objectiveChanged(recommendation.reference, slo: name) }
    terms.objectives[index].target = change.target
    if let length = change.window.flatMap({ CalendarDuration($0) }) {
      terms.window = .rolling(length)
    }
    let revision = ObjectiveRevision(
      terms: terms, effectiveFrom: effective, author: answer.person,
      rationale: "\(recommendation.reference): \(answer.reason)", recordedAt: recorder.at.inUTC)
    try revision.insert(db, into: name)
    let after = ServiceLevelObjective(
      name: name, displayName: before.displayName, summary: before.summary,
      service: before.service, revisions: before.revisions + [revision])
    try trail.record(.updated, from: before.auditedState, to: after.auditedState)
    return .init(
      at: effective.inUTC, author: answer.person,
      what: "revision of \(name) with target \(change.target)"
        + (change.window.map { " over \($0)" } ?? ""))
  }
}
