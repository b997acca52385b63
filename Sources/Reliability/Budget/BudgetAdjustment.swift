/// A correction of what an SLO's budget is charged with, by somebody, for a reason.
///
/// The measured figures stay as they are; a budget is told raw and adjusted. An adjustment can be
/// taken back.
package struct BudgetAdjustment: Hashable, Sendable {
  /// Its reference.
  package var reference: AdjustmentReference
  /// The name of the SLO.
  package var slo: String
  /// The time that it corrects.
  package var period: Period
  /// What it does.
  package var effect: Effect
  /// Why.
  package var reason: String
  /// Who made it.
  package var author: String
  /// When.
  package var recordedAt: Instant
  /// Who took it back, when and why; `nil` where it holds.
  package var withdrawal: Provenance?

  /// An adjustment from its parts.
  package init(
    reference: AdjustmentReference, slo: String, period: Period, effect: Effect, reason: String,
    author: String, recordedAt: Instant, withdrawal: Provenance? = nil
  ) {
    self.reference = reference
    self.slo = slo
    self.period = period
    self.effect = effect
    self.reason = reason
    self.author = author
    self.recordedAt = recordedAt
    self.withdrawal = withdrawal
  }

  /// What an adjustment does in its period.
  package enum Effect: Hashable, Sendable {
    /// Nothing that happened counts, neither as good nor as bad: a load test, planned work.
    case exclude
    /// So much that counted as bad counts as good: errors that harmed no user.
    case forgive(Amount)
    /// So much that counted as good counts as bad: harm that the indicator did not see.
    case charge(Amount)
  }

  /// How much is bad.
  package enum Amount: Hashable, Sendable {
    /// So many events.
    case events(Double)
    /// So many minutes, as if all events in them were bad.
    case minutes(Double)
  }
}
