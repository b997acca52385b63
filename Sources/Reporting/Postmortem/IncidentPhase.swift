import Reliability

/// A stretch of an incident between two milestones, named by how far the response was.
struct IncidentPhase {
  /// How far the response was.
  enum Stage: String {
    /// Users are affected, and nobody has noticed.
    case undetected
    /// Users are affected; whether somebody has noticed is not known.
    case affected
    /// It is noticed, and nobody has taken it.
    case unacknowledged
    /// Somebody works on it.
    case responding
    /// The harm is reduced.
    case mitigated
    /// Users are no longer affected, and the response goes on.
    case recovering
    /// The response is over, as other milestones are not.
    case resolved
  }

  let stage: Stage
  let start: Instant
  var end: Instant

  /// How long it lasted.
  var length: Duration { start.duration(to: end) }

  /// The phases that milestones divide an incident into, in order; none where fewer than two are
  /// known, or all are at one moment.
  ///
  /// When its postmortem was completed and when it was closed is not part of an incident's course.
  static func all(of milestones: Milestones) -> [IncidentPhase] {
    let course = milestones.known.filter { $0.milestone.isOfCourse }
    let sorted = course.sorted {
      ($0.instant.millisecondsSinceEpoch, $0.milestone.rank)
        < ($1.instant.millisecondsSinceEpoch, $1.milestone.rank)
    }
    var phases: [IncidentPhase] = []
    var furthest = Milestone.impactStarted
    for (current, next) in zip(sorted, sorted.dropFirst()) {
      if current.milestone.rank > furthest.rank { furthest = current.milestone }
      guard current.instant.duration(to: next.instant) > .zero else { continue }
      let stage = furthest.stage(in: milestones)
      if let last = phases.indices.last, phases[last].stage == stage {
        phases[last].end = next.instant
      } else {
        phases.append(IncidentPhase(stage: stage, start: current.instant, end: next.instant))
      }
    }
    return phases
  }
}

extension Milestone {
  fileprivate var isOfCourse: Bool { self != .postmortemCompleted && self != .closed }

  fileprivate var rank: Int { Milestone.allCases.firstIndex(of: self) ?? 0 }

  /// How far the response is from this milestone on.
  fileprivate func stage(in milestones: Milestones) -> IncidentPhase.Stage {
    func isKnown(_ milestone: Milestone) -> Bool { milestones[milestone] != nil }
    return switch self {
    case .impactStarted:
      isKnown(.detected) || isKnown(.acknowledged) || isKnown(.declared) ? .undetected : .affected
    case .detected: isKnown(.acknowledged) ? .unacknowledged : .responding
    case .acknowledged, .declared: .responding
    case .mitigated: .mitigated
    case .impactEnded: .recovering
    case .resolved, .postmortemCompleted, .closed: .resolved
    }
  }
}
