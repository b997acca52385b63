extension ReviewCheck {
  static let contributingFactors = ReviewCheck(
    id: "contributing-factors", level: .warning,
    summary: "The postmortem names at least two contributing factors.",
    explanation: """
      Systems that people keep running fail through several conditions that meet. A list of one \
      mostly means that the search ended at the first satisfying answer, and the other conditions \
      wait for the next trigger.
      """,
    sources: [
      "Richard Cook, How Complex Systems Fail, points 3, 4 and 7",
      "PagerDuty, Postmortem guide, Step by Step, Analyze the Incident",
      "John Allspaw, The Infinite Hows (O'Reilly Radar, 2014)",
    ],
    howToMend: """
      Ask how it was possible, not who or why once: what let the trigger through, what delayed the \
      detection, what made the recovery slow. Add one factor for each answer.
      """
  ) { subject in
    let count = max(subject.content.factors.count, subject.incident.record.factors.count)
    guard count < 2 else { return [] }
    return [
      ReviewObservation(
        count == 0 ? "no contributing factor is named" : "only one contributing factor is named",
        at: subject.place(section: .contributingFactors))
    ]
  }
}
