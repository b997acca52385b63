extension ReviewCheck {
  static let milestonesInOrder = ReviewCheck(
    id: "milestones-in-order", level: .error,
    summary: "The milestones stand in an order that can be.",
    explanation: """
      A detection after the resolution, or a mitigation before the impact began, is a slip of the \
      pen or of a time zone. It gives negative durations, and a negative duration makes every mean \
      and median that it enters wrong.
      """,
    sources: [
      "docs/incidents.md, on times that cannot be; no guide that we know asks for it"
    ],
    howToMend: "Compare the two times with the timeline and its evidence, and correct one of them."
  ) { subject in
    subject.observations(ofMilestones: \.misplaced)
  }
}

extension MilestoneFinding {
  /// The milestone that cannot be where it is, `nil` where the finding is about something else.
  fileprivate var misplaced: Milestone? {
    switch self {
    case .beforeImpact(let milestone, _, _): milestone
    case .outOfOrder(_, _, let later, _): later
    case .inFuture, .farApart: nil
    }
  }
}
