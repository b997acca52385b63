/// The moments that the life of an incident is measured by.
package enum Milestone: String, CaseIterable, Codable, Sendable {
  /// Users began to be affected.
  case impactStarted = "impact_started"
  /// A person or an alert noticed.
  case detected
  /// A responder took it.
  case acknowledged
  /// It was called an incident.
  case declared
  /// The harm was reduced, not necessarily the cause removed.
  case mitigated
  /// Users were no longer affected.
  case impactEnded = "impact_ended"
  /// The response was over.
  case resolved
  /// Its postmortem was completed.
  case postmortemCompleted = "postmortem_completed"
  /// Nothing remains to be done.
  case closed

  /// The name for people: `impact started`.
  package var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}

/// The milestones of one incident; those that nobody recorded are unknown, never guessed.
package struct Milestones: Hashable, Sendable {
  private var instants: [Instant?]

  /// No milestone known.
  package init() { instants = Array(repeating: nil, count: Milestone.allCases.count) }

  /// The milestones given.
  package init(_ known: [Milestone: Instant]) {
    self.init()
    for (milestone, instant) in known { self[milestone] = instant }
  }

  /// When a milestone was reached, `nil` where that is unknown.
  package subscript(milestone: Milestone) -> Instant? {
    get { instants[milestone.index] }
    set { instants[milestone.index] = newValue }
  }

  /// The known milestones in the order in which they are declared.
  package var known: [(milestone: Milestone, instant: Instant)] {
    Milestone.allCases.compactMap { milestone in
      self[milestone].map { (milestone, $0) }
    }
  }
}

extension Milestone {
  fileprivate var index: Int {
    switch self {
    case .impactStarted: 0
    case .detected: 1
    case .acknowledged: 2
    case .declared: 3
    case .mitigated: 4
    case .impactEnded: 5
    case .resolved: 6
    case .postmortemCompleted: 7
    case .closed: 8
    }
  }
}
