extension ReviewCheck {
  static let emptySection = ReviewCheck(
    id: "empty-section", level: .warning,
    summary: "No section is empty or holds nothing but a placeholder.",
    explanation: """
      An empty heading is noise to every reader, and hides whether there was nothing to say or \
      nobody to say it.
      """,
    sources: [
      "2i2c-org/infrastructure pull request 1122, on empty fields that were noise"
    ],
    howToMend: "Fill it, say in a sentence why there is nothing to say, or delete the heading."
  ) { subject in
    let sections = subject.content.sections
    return sections.indices.compactMap { index in
      let section = sections[index]
      let next = sections.element(at: index + 1)
      guard let heading = section.heading, !section.isFilled,
        !subject.content.holdsParts(of: section),
        (next?.level ?? 0) <= section.level
      else { return nil }
      return ReviewObservation(
        "the section '\(heading)' says nothing",
        at: subject.place(line: subject.document.places.sections.element(at: index)))
    }
  }
}

extension PostmortemContent {
  /// Whether rows, factors or items that belong to a section's kind stand beside its prose.
  fileprivate func holdsParts(of section: PostmortemSection) -> Bool {
    switch section.kind {
    case .timeline: !timeline.isEmpty
    case .contributingFactors: factors.contains { !($0.text?.isEmpty ?? true) }
    case .actionItems: !actions.isEmpty
    default: false
    }
  }
}
