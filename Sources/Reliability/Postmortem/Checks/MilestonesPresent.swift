extension ReviewCheck {
  static let milestonesPresent = ReviewCheck(
    id: "milestones-present", level: .error,
    summary: "The start of the impact, the detection, the mitigation and the resolution are known.",
    explanation: """
      Time to detect, to mitigate and to resolve, and the budget that was burned, are each computed \
      from two of these moments. Where one is missing, the incident counts in no such figure, and \
      what it teaches about detection or response is lost.
      """,
    sources: [
      "Site Reliability Workbook, ch. 10, Postmortem Culture: Learning from Failure",
      "Site Reliability Engineering, app. D, Example Postmortem",
    ],
    howToMend: """
      Add the time to `milestones` in the front matter. Where nobody knows it, estimate it from \
      graphs and logs, say so in the timeline, or waive the check with the reason.
      """
  ) { subject in
    let milestones = subject.milestones
    let isMitigated = milestones[.mitigated] != nil || milestones[.impactEnded] != nil
    let needed: [Milestone] =
      subject.affectedUsers
      ? [.impactStarted, .detected, .mitigated, .resolved] : [.detected, .resolved]
    let missing = needed.filter { milestone in
      milestones[milestone] == nil && !(milestone == .mitigated && isMitigated)
    }
    return missing.map { milestone in
      let other = milestone == .mitigated ? ", nor when impact ended" : ""
      return ReviewObservation(
        "it is not known when the incident was at '\(milestone.words)'\(other)",
        at: subject.place(header: "milestones"))
    }
  }
}
