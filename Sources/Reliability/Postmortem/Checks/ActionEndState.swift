extension ReviewCheck {
  static let actionEndState = ReviewCheck(
    id: "action-end-state", level: .note,
    summary: "Each action item says what can be tested once it is done.",
    explanation: """
      An end state that somebody else can test tells done from nearly done, and keeps an action \
      item from growing while it is worked on.
      """,
    sources: [
      "Lunney, Lueder and Beyer, Postmortem Action Items: Plan the Work and Work the Plan (;login:)",
      "Site Reliability Workbook, ch. 10, Postmortem Culture: Learning from Failure",
    ],
    howToMend: "Write what will be so: 'a push without a canary is refused', not what is worked on."
  ) { subject in
    subject.observations(ofActions: [.open, .done]) { record in
      record.endState?.trimmingWhitespace.isEmpty ?? true ? "has no end state to test" : nil
    }
  }
}
