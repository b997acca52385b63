/// A review check that somebody waived for one postmortem, and why.
package struct ReviewWaiver: Hashable, Sendable {
  /// The id of the check.
  package let check: String
  /// Why it need not hold here.
  package let reason: String
  /// Who says so.
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
