package import Reliability

/// When the feedback engine reads the record, by which policy, and with which seed it draws.
package struct FeedbackRequest: Hashable, Sendable {
  /// When the record is read.
  package var asOf: Instant
  /// The seed of the numbers that are drawn.
  package var seed: UInt64
  /// The policy.
  package var policy: GovernancePolicy
  /// The file of the policy, or that it is the built-in one.
  package var policyOrigin: String

  /// A request by a policy.
  package init(
    asOf: Instant, seed: UInt64 = 1, policy: GovernancePolicy = GovernancePolicy(),
    policyOrigin: String = "the built-in policy"
  ) {
    self.asOf = asOf
    self.seed = seed
    self.policy = policy
    self.policyOrigin = policyOrigin
  }

  /// What proposals say that they depend on.
  package var basis: ProposalBasis {
    ProposalBasis(asOf: asOf, seed: seed, policy: policyOrigin)
  }
}
