extension ReviewCheck {
  static let singleRootCause = ReviewCheck(
    id: "single-root-cause", level: .note,
    summary: "No sentence speaks of the one root cause.",
    explanation: """
      'The root cause' promises that the story ends there. Failures of systems that people keep \
      running need several conditions, each necessary and none sufficient by itself.
      """,
    sources: [
      "Richard Cook, How Complex Systems Fail, points 3 and 7",
      "John Allspaw, The Infinite Hows",
      "PagerDuty, Postmortem guide",
    ],
    howToMend: "Write 'a contributing factor' or 'the trigger', whichever of the two it is."
  ) { subject in
    subject.observations(of: ["root cause"]) { located, range in
      let sentence = located.sentence
      let next = sentence.tokens.element(at: range.upperBound)?.word ?? ""
      return !practices.contains(next)
        && !sentence.hasOne(
          of: ["no", "not", "another", "other", "several", "each", "different", "possible"],
          within: 3, before: range.lowerBound)
    } message: {
      "'\($0)' promises one cause: name it as one factor among others"
    }
  }

  /// What makes it the name of a practice or of a document.
  private static let practices: Set<String> = [
    "analysis", "analyses", "investigation", "hunting", "hunt", "template", "document", "meeting",
  ]
}
