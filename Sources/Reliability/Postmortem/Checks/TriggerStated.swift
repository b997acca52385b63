extension ReviewCheck {
  static let triggerStated = ReviewCheck(
    id: "trigger-stated", level: .error,
    summary: "The postmortem says what set the incident off.",
    explanation: """
      The trigger is what turned a latent weakness into an incident; it is not why the weakness was \
      there. Kept apart from the contributing factors, triggers can be counted over a year, and \
      the most frequent kind shows where a safer procedure pays.
      """,
    sources: [
      "Site Reliability Workbook, app. C, Results of Postmortem Analysis",
      "Site Reliability Engineering, app. D, Example Postmortem",
    ],
    howToMend: """
      Set `trigger` in the front matter to an entry of the taxonomy (`config-push`, `capacity`, …), \
      and tell in the section Trigger what it was.
      """
  ) { subject in
    let stated =
      subject.incident.record.trigger ?? subject.content.header.trigger
    let told = subject.content.sections.contains { $0.kind == .trigger && $0.isFilled }
    guard stated == nil, !told else { return [] }
    return [
      ReviewObservation(
        "neither the front matter nor a section says what set the incident off",
        at: subject.place(section: .trigger, .contributingFactors))
    ]
  }
}
