/// What somebody decided of a risk within the budget of one SLO.
package struct RiskDecision: Hashable, Sendable {
  /// What can be decided.
  package enum Verdict: String, CaseIterable, Codable, Sendable {
    /// The budget is to pay for it.
    case accepted
    /// It is to be made rarer, shorter or smaller.
    case rejected
  }

  /// The name of the SLO whose budget it is about.
  package let slo: String
  /// The name of the risk.
  package let risk: String
  /// What was decided.
  package let verdict: Verdict
  /// Who decided.
  package let person: String
  /// When.
  package let decidedAt: Instant
  /// Why.
  package let reason: String?
  /// The estimate that was decided on.
  package let estimate: RiskEstimate
  /// The target that was decided on.
  package let target: Double

  /// A decision from its parts.
  package init(
    slo: String, risk: String, verdict: Verdict, person: String, decidedAt: Instant,
    reason: String? = nil, estimate: RiskEstimate, target: Double
  ) {
    self.slo = slo
    self.risk = risk
    self.verdict = verdict
    self.person = person
    self.decidedAt = decidedAt
    self.reason = reason
    self.estimate = estimate
    self.target = target
  }

  /// Whether it still holds: it was made of this estimate and this target, and says nothing of
  /// others.
  package func holds(for estimate: RiskEstimate, target: Double) -> Bool {
    self.estimate == estimate && self.target == target
  }
}
