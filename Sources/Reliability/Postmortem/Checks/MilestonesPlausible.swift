extension ReviewCheck {
  static let milestonesPlausible = ReviewCheck(
    id: "milestones-plausible", level: .warning,
    summary: "No milestone lies in the future, and no impact lasts longer than thirty days.",
    explanation: """
      Such times are possible and far more often a wrong month, a wrong year or a wrong time zone; \
      a single one of them outweighs all other incidents of a quarter.
      """,
    sources: [
      "Štěpán Davidovič, Incident Metrics in SRE (O'Reilly, 2021)"
    ],
    howToMend: "Check the date and the zone; where the time is right, waive the check and say so."
  ) { subject in
    subject.observations(ofMilestones: \.doubtful)
  }
}

extension MilestoneFinding {
  /// The milestone that is possible and not likely, `nil` where the finding is about something
  /// else.
  fileprivate var doubtful: Milestone? {
    switch self {
    case .inFuture(let milestone, _, _): milestone
    case .farApart(_, _, let milestone, _): milestone
    case .beforeImpact, .outOfOrder: nil
    }
  }
}
