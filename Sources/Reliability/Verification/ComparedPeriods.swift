/// The periods before and after a change.
package struct ComparedPeriods: Hashable, Encodable, Sendable {
  /// When the first one begins.
  package var from: Instant
  /// When the change took effect.
  package var change: Instant
  /// When the second one ends.
  package var to: Instant

  /// The periods around a change.
  package init(from: Instant, change: Instant, to: Instant) {
    self.from = from
    self.change = change
    self.to = to
  }
}
