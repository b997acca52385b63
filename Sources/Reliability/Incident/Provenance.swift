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

  /// Why, where that has to be said.
  ///
  /// - Throws: `failure` where nobody said it.
  package func reason<Failure: Error>(
    or failure: @autoclosure () -> Failure
  ) throws(Failure) -> String {
    guard let reason, !reason.isEmpty else { throw failure() }
    return reason
  }
}
