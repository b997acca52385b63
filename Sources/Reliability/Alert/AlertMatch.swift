/// For which incident an alert fired, and who says so.
package enum AlertMatch: Hashable, Sendable {
  /// For this one, as a person said.
  case linked(IncidentReference)
  /// For this one, which names the alert as what detected it.
  case named(IncidentReference)
  /// Perhaps for one of these, which it overlaps: for a person to say.
  case suggested([IncidentReference])
  /// For none, as a person said.
  case ofNone
  /// Nobody says, and it overlaps none.
  case unknown

  /// The incident that it fired for, as far as somebody says.
  package var incident: IncidentReference? {
    switch self {
    case .linked(let incident), .named(let incident): incident
    case .suggested, .ofNone, .unknown: nil
    }
  }

  /// The incidents that it overlaps, where nobody says.
  package var suggestions: [IncidentReference] {
    if case .suggested(let incidents) = self { incidents } else { [] }
  }
}

/// Finds the incidents that alerts may have fired for.
struct AlertMatcher {
  private let spans: [Span]
  private let originals: [IncidentReference: IncidentReference]
  private let asOf: Instant

  /// The time of an incident: from the first milestone of its impact and response to the last.
  private struct Span {
    let incident: Incident
    let time: ClosedRange<Int64>
  }

  /// A matcher for incidents; duplicates stand for those that they are duplicates of.
  init(_ incidents: [Incident], asOf: Instant) {
    self.asOf = asOf
    originals = Dictionary(
      incidents.compactMap { incident in
        incident.duplicateOf.map { (incident.reference, $0) }
      }
    ) { first, _ in first }
    spans = incidents.compactMap { incident in
      guard incident.duplicateOf == nil,
        let time = incident.record.milestones.responseSpan(asOf: asOf)
      else { return nil }
      return Span(incident: incident, time: time)
    }
  }

  /// For which incident an alert fired.
  func match(_ alert: FiredAlert, of scope: AlertScope) -> AlertMatch {
    switch alert.link {
    case .incident(let incident): return .linked(originals[incident] ?? incident)
    case .ofNone: return .ofNone
    case .unsaid: break
    }
    let start = alert.statement.startedAt.millisecondsSinceEpoch
    let end = max(start, alert.latestEnd(asOf: asOf).millisecondsSinceEpoch)
    let overlapping = spans.filter {
      $0.time.overlaps(start...end) && scope.fits($0.incident.record)
    }
    let naming = overlapping.filter {
      $0.incident.record.detection?.alertName == alert.statement.name
    }
    // Of several that name it, the one during which it began to fire.
    if let named = naming.first(where: { $0.time.contains(start) }) ?? naming.first {
      return .named(named.incident.reference)
    }
    return overlapping.isEmpty ? .unknown : .suggested(overlapping.map(\.incident.reference))
  }
}

extension Milestones {
  /// From the first known moment of impact and response to the last; until `asOf` where the
  /// incident is not over. `nil` where no moment is known.
  fileprivate func responseSpan(asOf: Instant) -> ClosedRange<Int64>? {
    let times = known.filter { $0.milestone != .postmortemCompleted && $0.milestone != .closed }
      .map(\.instant.millisecondsSinceEpoch)
    guard let first = times.min(), let last = times.max() else { return nil }
    return first...(isOngoing ? max(last, asOf.millisecondsSinceEpoch) : last)
  }
}
