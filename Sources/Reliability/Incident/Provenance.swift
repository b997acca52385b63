/// Who changes the ledger, when and why: it stands beside each change in the audit log.
package struct Provenance: Hashable, Sendable {
  /// Who makes the change.
  package var author: String
  /// When the ledger learns of it.
  package var at: Instant
  /// Why, where somebody said.
  package var reason: String?

  /// A provenance from its parts.
  package init(author: String, at: Instant, reason: String? = nil) {
    self.author = author
    self.at = at
    self.reason = reason
  }
}
