extension ReviewCheck {
  static let urgentAction = ReviewCheck(
    id: "urgent-action", level: .warning,
    summary: "An incident that users felt has at least one action item of P0 or P1.",
    explanation: """
      Where everything that follows can wait, the organisation accepts that the same happens \
      again; that is a decision, and deserves to be written as one.
      """,
    sources: [
      "Site Reliability Workbook, ch. 10, Postmortem Culture: Learning from Failure"
    ],
    howToMend: """
      Set the priority of the action that most lowers the risk to P1, or waive the check and say \
      who accepts the risk.
      """
  ) { subject in
    let isUrgent = subject.actions.contains { action in
      action.record.status != .wontDo && action.record.priority.map { $0 >= .p1 } ?? false
    }
    guard subject.affectedUsers, !isUrgent else { return [] }
    return [
      ReviewObservation(
        "users were affected, and no action item is P0 or P1",
        at: subject.place(section: .actionItems))
    ]
  }
}
