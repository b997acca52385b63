/// The durations that milestones define, each as one milestone minus an earlier one.
package enum IncidentDuration: String, CaseIterable, Sendable {
  /// Time to detect.
  case timeToDetect
  /// Time to acknowledge.
  case timeToAcknowledge
  /// Time to mitigate.
  case timeToMitigate
  /// Time to resolve.
  case timeToResolve
  /// How long users were affected.
  case impact

  /// The milestones that begin and end it.
  package var bounds: (from: Milestone, to: Milestone) {
    switch self {
    case .timeToDetect: (.impactStarted, .detected)
    case .timeToAcknowledge: (.detected, .acknowledged)
    case .timeToMitigate: (.impactStarted, .mitigated)
    case .timeToResolve: (.impactStarted, .resolved)
    case .impact: (.impactStarted, .impactEnded)
    }
  }

  /// The abbreviation in use: `TTD`.
  package var abbreviation: String {
    switch self {
    case .timeToDetect: "TTD"
    case .timeToAcknowledge: "TTA"
    case .timeToMitigate: "TTM"
    case .timeToResolve: "TTR"
    case .impact: "impact"
    }
  }

  /// The definition: `resolved - impact started`.
  package var formula: String { "\(bounds.to.words) - \(bounds.from.words)" }
}

extension Milestones {
  /// A duration, `nil` where one of its milestones is unknown.
  package func duration(_ duration: IncidentDuration) -> Duration? {
    guard let start = self[duration.bounds.from], let end = self[duration.bounds.to] else {
      return nil
    }
    return start.duration(to: end)
  }
}
