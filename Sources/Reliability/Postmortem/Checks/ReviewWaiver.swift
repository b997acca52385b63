/// Why the findings of a check do not count for one postmortem.
package struct ReviewWaiver: Hashable, Codable, Sendable {
  /// The id of the check.
  package let check: String
  /// Why.
  package let reason: String
  /// Who decided so.
  package let author: String
  /// When.
  package let at: Instant

  /// A waiver from its parts.
  package init(check: String, reason: String, author: String, at: Instant) {
    self.check = check
    self.reason = reason
    self.author = author
    self.at = at
  }
}
