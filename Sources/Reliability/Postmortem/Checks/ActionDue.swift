extension ReviewCheck {
  static let actionDue = ReviewCheck(
    id: "action-due", level: .warning,
    summary: "Each open action item has a due date that is not past.",
    explanation: """
      Without a day, an action item is a wish that competes with planned work and loses. A day that \
      is past tells that nobody looks.
      """,
    sources: [
      "PagerDuty, Postmortem guide, Accountability"
    ],
    howToMend: "Set a day that its owner agrees to (`psgf action move` keeps the history)."
  ) { subject in
    subject.observations(ofActions: [.open]) { record in
      guard let due = record.due else { return "has no due date" }
      return due < subject.today ? "was due on \(due) and is open" : nil
    }
  }
}
