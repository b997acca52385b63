extension ReviewCheck {
  static let requiredSections = ReviewCheck(
    id: "required-sections", level: .error,
    summary: "Summary, impact, factors, timeline, lessons and action items are there.",
    explanation: """
      These are what a reader from another team needs to learn from the incident, and what counts \
      over many postmortems are made of.
      """,
    sources: [
      "Site Reliability Engineering, app. D, Example Postmortem",
      "Site Reliability Workbook, app. C, Results of Postmortem Analysis",
    ],
    howToMend: "Add the section; a sentence that says why there is nothing to tell is enough."
  ) { subject in
    let content = subject.content
    let kinds = Set(content.sections.compactMap(\.kind))
    let isHeld: [PostmortemSection.Kind: Bool] = [
      .timeline: !content.timeline.isEmpty, .contributingFactors: !content.factors.isEmpty,
      .actionItems: !subject.actions.isEmpty,
    ]
    return alternatives.compactMap { alternatives in
      guard let kind = alternatives.first, kinds.isDisjoint(with: alternatives),
        !(isHeld[kind] ?? false)
      else { return nil }
      return ReviewObservation(
        "there is no section '\(kind.heading)'", at: subject.place(line: nil))
    }
  }

  /// Each section that has to be there, and others that stand for it.
  private static let alternatives: [[PostmortemSection.Kind]] = [
    [.summary], [.impact, .sloImpact], [.contributingFactors], [.timeline],
    [.lessons, .wentWell, .wentBadly, .gotLucky, .surprises], [.actionItems],
  ]
}
