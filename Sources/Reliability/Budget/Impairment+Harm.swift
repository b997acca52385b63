extension Impairment {
  /// The harm as far as the record tells it at `asOf`.
  ///
  /// An impact without an end lasts until `asOf` where the incident is not over, and is unknown
  /// where it is; stated minutes without an end are placed from the start on, wholly bad.
  func harm(asOf: Instant) -> HarmFinding {
    guard let start = milestones[.impactStarted]?.millisecondsSinceEpoch else {
      return unknown(.impactStartUnknown, within: .distantPast..<lastPossibleEnd(asOf: asOf))
    }
    if let end = milestones[.impactEnded]?.millisecondsSinceEpoch {
      return harm(from: start, to: end)
    }
    if case .badMinutes(let minutes) = impact {
      return harm(placing: minutes, from: start, asOf: asOf)
    }
    let end = max(start, lastPossibleEnd(asOf: asOf))
    guard milestones.isOngoing else {
      return unknown(.impactEndUnknown, within: start..<max(start + 1, end))
    }
    return known(impact.badFraction, in: start..<end)
  }

  private func harm(from start: Int64, to end: Int64) -> HarmFinding {
    guard start <= end else {
      return unknown(.impactEndsBeforeItStarts, within: end..<start + 1)
    }
    guard case .badMinutes(let minutes) = impact else {
      return known(impact.badFraction, in: start..<end)
    }
    let fraction = minutes * 60_000 / Double(end - start)
    guard fraction <= 1 + .roundingTolerance else {
      return unknown(.badMinutesExceedImpact, within: start..<max(start + 1, end))
    }
    return known(fraction, in: start..<end)
  }

  private func harm(placing minutes: Double, from start: Int64, asOf: Instant) -> HarmFinding {
    let milliseconds = min(max(0, minutes) * 60_000, Double(Int64.distantFuture))
    let end = start + Int64(milliseconds.rounded(.up))
    let lastEnd = milestones.isOngoing ? max(start, asOf.millisecondsSinceEpoch) : end
    return known(1, in: start..<min(end, lastEnd))
  }

  /// The latest end that the impact can have, in milliseconds since 1970: an incident that is over
  /// harms nobody, and of one that is not only the past counts.
  private func lastPossibleEnd(asOf: Instant) -> Int64 {
    let end = milestones[.impactEnded] ?? milestones[.resolved] ?? milestones[.closed] ?? asOf
    return end.millisecondsSinceEpoch
  }

  // Where harm is read it is checked to lie in (0, 1]; the clamp keeps sums right all the same.
  private func known(_ fraction: Double, in time: Range<Int64>) -> HarmFinding {
    .known(Harm(incident: incident, time: time, badFraction: min(max(0, fraction), 1)))
  }

  private func unknown(
    _ reason: BudgetAssessment.UnknownCharge.Reason, within time: Range<Int64>
  ) -> HarmFinding {
    .unknown(.init(incident: incident, reason: reason), within: time)
  }
}

extension SLOImpact {
  /// The fraction of events that was bad while the impact lasted, as far as the length of the
  /// impact does not matter.
  fileprivate var badFraction: Double {
    switch self {
    case .badFraction(let fraction): fraction
    case .badEvents(let bad, let total): total > 0 ? Double(bad) / Double(total) : 0
    case .badMinutes: 1
    }
  }
}

extension Int64 {
  /// A time, in milliseconds since 1970, before all others; far enough from overflow to add to.
  static let distantPast = -distantFuture
  /// A time, in milliseconds since 1970, after all others; far enough from overflow to add to.
  static let distantFuture: Int64 = 1 << 60
}

extension Double {
  /// How far, in relation to their size, two numbers may differ that are equal but for rounding.
  package static let roundingTolerance = 1e-9
}
