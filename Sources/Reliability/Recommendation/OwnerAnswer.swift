/// What an owner wrote as the answer to a recommendation.
package struct OwnerAnswer: Hashable, Sendable {
  /// Of which recommendation.
  package var reference: RecommendationReference
  /// What was decided.
  package var verdict: RecommendationDecision.Verdict
  /// Who decided it.
  package var person: String
  /// Why.
  package var reason: String
  /// From when on an accepted change of terms holds; `nil` is from when it is taken into the ledger.
  package var effectiveFrom: Instant?

  /// An answer from its parts.
  package init(
    to reference: RecommendationReference, verdict: RecommendationDecision.Verdict, person: String,
    reason: String, effectiveFrom: Instant? = nil
  ) {
    self.reference = reference
    self.verdict = verdict
    self.person = person
    self.reason = reason
    self.effectiveFrom = effectiveFrom
  }
}
