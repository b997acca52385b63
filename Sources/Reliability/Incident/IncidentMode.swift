/// Whether an incident was real.
package enum IncidentMode: String, CaseIterable, Codable, Sendable {
  /// It happened and was recorded as it happened or soon after.
  case real
  /// An exercise: recorded, and counted nowhere as harm.
  case drill
  /// It would have harmed users had luck or people not prevented it.
  case nearMiss = "near-miss"
  /// It happened and was recorded long after; it counts like a real one.
  case backfilled

  /// Whether users were harmed, so that it counts in reviews and burns budget.
  package var counts: Bool { self == .real || self == .backfilled }
}

/// Who may read an incident.
package enum Visibility: String, CaseIterable, Codable, Sendable {
  /// Those who can read the ledger.
  case `internal`
  /// Anyone: it may appear in reports that leave the organisation.
  case `public`
  /// Few: reports show its reference and times alone.
  case restricted
}
