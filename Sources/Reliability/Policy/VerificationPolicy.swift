/// When a change counts as one that worked.
///
/// Every value is a default that the policy file can change, and stands beside what it decided.
package struct VerificationPolicy: Hashable, Sendable {
  /// The smallest effect that was worth it: what may be left of incidents, burn or time to
  /// detection, as a fraction of what there was.
  package var worthwhile = 0.5
  /// How many days before a change it is compared with, at most.
  package var daysBefore = 365
  /// How likely the data have to be to show such an effect, for it to be said how many are wanting.
  package var power = 0.8

  /// The standard rule.
  package init() {}
}
