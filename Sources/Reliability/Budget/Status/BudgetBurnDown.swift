/// How a budget went from day to day: what burned on each day of a window, what of it no incident
/// explains, and which days nobody measured.
package struct BudgetBurnDown: Hashable, Sendable {
  /// The days in UTC that the window has reached, in order; the first and the last may be parts of one.
  package var days: [Day]
  /// The incidents that burned something, the largest first.
  package var incidents: [Mark]
  /// Whether some of it is measured by intervals longer than a day, so that what burned in one is
  /// spread evenly over its days.
  package var isSpread: Bool

  /// A day and what burned on it, in the unit of the budget.
  package struct Day: Hashable, Sendable {
    /// The part of the day that lies in the window.
    package var period: Period
    /// What burned.
    package var burned: Double
    /// The part of that which no incident explains.
    package var unexplained: Double
    /// The minutes that are measured.
    package var measuredMinutes: Double
    /// The minutes in which the objective was in force, those that an adjustment excludes left out.
    package var expectedMinutes: Double

    /// Whether nothing of what should be measured is.
    package var isGap: Bool { expectedMinutes > 0 && measuredMinutes == 0 }
  }

  /// An incident and what it burned.
  package struct Mark: Hashable, Sendable {
    /// The incident.
    package var incident: IncidentReference
    /// When its harm began, or the window where that was before.
    package var at: Instant
    /// What it burned in the window, in the unit of the budget.
    package var burned: Double
  }

  /// The days of a window, `nil` where nothing of it has passed.
  ///
  /// - Parameters:
  ///   - pieces: What was bad in the window, in order.
  ///   - attribution: Who is to blame for it.
  ///   - claims: The incidents' harm.
  ///   - elapsed: The part of the window that has passed, in milliseconds since 1970.
  ///   - expected: The part of that in which the objective was in force.
  init?(
    of pieces: [BudgetPiece], attributedBy attribution: BurnAttribution, to claims: [HarmClaim],
    within elapsed: Range<Int64>, expected: [Range<Int64>]
  ) {
    guard !elapsed.isEmpty else { return nil }
    let first = elapsed.daysInUTC[0].day
    days = elapsed.daysInUTC.compactMap { day, _ in
      let range = (Int64(day) * 86_400_000..<Int64(day + 1) * 86_400_000).clamped(to: elapsed)
      return range.period.map {
        Day(period: $0, burned: 0, unexplained: 0, measuredMinutes: 0, expectedMinutes: 0)
      }
    }
    for (piece, unexplained) in zip(pieces, attribution.unexplainedByPiece) {
      for (day, share) in piece.time.daysInUTC {
        days[day - first].burned += piece.bad * share
        days[day - first].unexplained += unexplained * share
        days[day - first].measuredMinutes += piece.time.minutes * share
      }
    }
    for range in expected {
      for (day, share) in range.daysInUTC {
        days[day - first].expectedMinutes += range.minutes * share
      }
    }
    isSpread = pieces.contains { $0.time.minutes > 1_440 }
    let starts = Dictionary(claims.map { ($0.incident, $0.time.lowerBound) }, uniquingKeysWith: min)
    incidents = attribution.charges.filter { $0.burned > 0 }.map { charge in
      let start = max(starts[charge.incident] ?? elapsed.lowerBound, elapsed.lowerBound)
      return Mark(
        incident: charge.incident, at: Instant(millisecondsSinceEpoch: start),
        burned: charge.burned)
    }
  }
}
