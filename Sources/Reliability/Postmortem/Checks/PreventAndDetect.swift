extension ReviewCheck {
  static let preventAndDetect = ReviewCheck(
    id: "prevent-and-detect", level: .warning,
    summary: "One action item prevents, one detects; not all mitigate.",
    explanation: """
      A plan that only makes the next incident shorter expects it. A plan without detection leaves \
      to users to notice that the prevention did not hold.
      """,
    sources: [
      "Lunney, Lueder and Beyer, Postmortem Action Items: Plan the Work and Work the Plan (;login:)",
      "Site Reliability Workbook, ch. 10, Postmortem Culture: Learning from Failure",
      "PagerDuty, Postmortem guide, Step by Step, Follow-Up Actions",
    ],
    howToMend:
      "Add an action item of the missing type, or waive the check and say why there is none."
  ) { subject in
    let types = Set(
      subject.actions.filter { $0.record.status != .wontDo }.compactMap(\.record.type))
    guard !subject.actions.isEmpty, subject.affectedUsers else { return [] }
    return [ActionType.prevent, .detect].filter { !types.contains($0) }.map { type in
      let goal = type == .prevent ? "keeps it from happening again" : "notices it sooner"
      return ReviewObservation(
        "no action item of type '\(type.rawValue)' \(goal)",
        at: subject.place(section: .actionItems))
    }
  }
}
