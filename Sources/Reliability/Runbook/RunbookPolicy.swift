/// How runbooks are kept.
package struct RunbookPolicy: Hashable, Sendable {
  /// A runbook that nobody used or practised for so long is stale.
  package var staleAfter: Duration
  /// So many times by hand within the time looked at make its steps worth a program.
  package var often: Int

  /// A policy from its parts; the standard one, unless given.
  package init(staleAfter: Duration = .seconds(180 * 86_400), often: Int = 3) {
    self.staleAfter = staleAfter
    self.often = often
  }
}
