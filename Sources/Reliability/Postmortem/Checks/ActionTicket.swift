extension ReviewCheck {
  static let actionTicket = ReviewCheck(
    id: "action-ticket", level: .warning,
    summary: "Each action item has a ticket.",
    explanation: """
      Action items that live in a document alone are planned by nobody: they are read once, when \
      the postmortem is. A ticket puts them beside the other work.
      """,
    sources: [
      "Site Reliability Workbook, ch. 10, Postmortem Culture: Learning from Failure",
      "PagerDuty, Postmortem guide, Accountability",
      "monzo/response issue 144, on actions that are stored and never shown",
    ],
    howToMend: "Open a ticket in the team's tracker and put its address at the item."
  ) { subject in
    subject.observations(ofActions: [.open, .done]) { record in
      record.ticketURL?.trimmingWhitespace.isEmpty ?? true ? "has no ticket" : nil
    }
  }
}
