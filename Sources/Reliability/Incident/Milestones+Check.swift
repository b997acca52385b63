/// What is wrong or doubtful about the times of an incident.
package enum MilestoneFinding: Hashable, Sendable {
  /// A milestone lies before the start of the impact, which must be the earliest: refused.
  case beforeImpact(Milestone, Instant, impactStarted: Instant)
  /// Two milestones stand in an order that cannot be: kept, with a warning.
  case outOfOrder(earlier: Milestone, Instant, later: Milestone, Instant)
  /// A milestone lies in the future: kept, with a warning.
  case inFuture(Milestone, Instant, now: Instant)
  /// Two milestones are so far apart that a slip in the date is likely: kept, with a warning.
  case farApart(Milestone, Instant, Milestone, Instant)

  /// Whether an incident with this finding is refused.
  package var refuses: Bool {
    if case .beforeImpact = self { true } else { false }
  }
}

extension Milestones {
  /// Pairs of milestones of which the first cannot come after the second.
  private static let order: [(earlier: Milestone, later: Milestone)] = [
    (.detected, .acknowledged), (.detected, .mitigated), (.detected, .resolved),
    (.acknowledged, .resolved), (.declared, .resolved), (.mitigated, .impactEnded),
    (.mitigated, .resolved), (.impactEnded, .resolved), (.resolved, .postmortemCompleted),
    (.resolved, .closed), (.postmortemCompleted, .closed),
  ]

  /// An impact longer than this is more often a slip in a date than an outage.
  private static let longestPlausibleImpact = Duration.seconds(30 * 86_400)

  /// Everything impossible or suspicious about the times, as seen at `now`.
  package func findings(at now: Instant) -> [MilestoneFinding] {
    beforeImpact + outOfOrder
      + known.compactMap { milestone, instant in
        now.duration(to: instant) > .zero ? .inFuture(milestone, instant, now: now) : nil
      } + farApart
  }

  private var beforeImpact: [MilestoneFinding] {
    guard let start = self[.impactStarted] else { return [] }
    return known.compactMap { milestone, instant in
      start.duration(to: instant) < .zero
        ? .beforeImpact(milestone, instant, impactStarted: start) : nil
    }
  }

  private var outOfOrder: [MilestoneFinding] {
    Self.order.compactMap { earlier, later in
      guard let first = self[earlier], let second = self[later],
        first.duration(to: second) < .zero
      else { return nil }
      return .outOfOrder(earlier: earlier, first, later: later, second)
    }
  }

  private var farApart: [MilestoneFinding] {
    guard let start = self[.impactStarted] else { return [] }
    return [Milestone.impactEnded, .resolved].compactMap { milestone in
      guard let end = self[milestone], start.duration(to: end) > Self.longestPlausibleImpact else {
        return nil
      }
      return .farApart(.impactStarted, start, milestone, end)
    }
  }
}

extension MilestoneFinding: CustomStringConvertible {
  package var description: String {
    switch self {
    case .beforeImpact(let milestone, let instant, let start):
      "\(milestone.words) (\(instant.iso8601)) lies before impact started (\(start.iso8601)): "
        + "impact started must be the earliest; correct one of the two"
    case .outOfOrder(let earlier, let first, let later, let second):
      "\(earlier.words) (\(first.iso8601)) lies after \(later.words) (\(second.iso8601)): "
        + "kept as given; correct one of the two if it is a slip"
    case .inFuture(let milestone, let instant, let now):
      "\(milestone.words) (\(instant.iso8601)) lies in the future of now (\(now.iso8601)): "
        + "kept as given; check the date and the zone"
    case .farApart(let first, let start, let second, let end):
      "\(first.words) (\(start.iso8601)) and \(second.words) (\(end.iso8601)) are more than "
        + "30 days apart: kept as given; check the dates"
    }
  }
}
