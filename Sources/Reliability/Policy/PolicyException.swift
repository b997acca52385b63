/// A change allowed although the policy says otherwise, by somebody, for a reason, for a time: a
/// "silver bullet" (Site Reliability Workbook, appendix B).
package struct PolicyException: Hashable, Sendable {
  /// Its reference.
  package var reference: ExceptionReference
  /// What it allows.
  package var grant: Grant
  /// Who recorded it.
  package var author: String
  /// When it was granted.
  package var grantedAt: Instant
  /// What became of it; `nil` where nobody has said.
  package var outcome: Provenance?
  /// Who revoked it, when and why; `nil` where nobody did.
  package var revocation: Provenance?

  /// An exception from its parts.
  package init(
    reference: ExceptionReference, grant: Grant, author: String, grantedAt: Instant,
    outcome: Provenance? = nil, revocation: Provenance? = nil
  ) {
    self.reference = reference
    self.grant = grant
    self.author = author
    self.grantedAt = grantedAt
    self.outcome = outcome
    self.revocation = revocation
  }

  /// What an exception allows.
  package struct Grant: Hashable, Sendable {
    /// The service that may be changed.
    package var service: String
    /// Why in a word, such as `launch` or `regulatory`.
    package var kind: TaxonomyEntry
    /// The one change that it is for; every change of the service where it is `nil`.
    package var change: String?
    /// Who approved it.
    package var approver: String
    /// Why it is needed.
    package var reason: String
    /// When it ends.
    package var expires: Instant

    /// A grant from its parts.
    package init(
      service: String, kind: TaxonomyEntry, change: String? = nil, approver: String,
      reason: String, expires: Instant
    ) {
      self.service = service
      self.kind = kind
      self.change = change
      self.approver = approver
      self.reason = reason
      self.expires = expires
    }

    /// The built-in kinds.
    package static let knownKinds = ["launch", "regulatory", "contract", "safety", "other"]
  }

  /// Whether it allows a change of a service at an instant.
  package func allows(_ service: String, at instant: Instant) -> Bool {
    grant.service == service && revocation == nil
      && grantedAt.millisecondsSinceEpoch <= instant.millisecondsSinceEpoch
      && instant.millisecondsSinceEpoch < grant.expires.millisecondsSinceEpoch
  }
}
