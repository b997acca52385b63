extension ReviewCheck {
  static let humanError = ReviewCheck(
    id: "human-error", level: .error,
    summary: "No cause is a human error or somebody's fault.",
    explanation: """
      An error of a person is where an analysis begins, not where it ends: what that person did \
      made sense with what they saw and knew. A cause that stops there leads to reminders and \
      training, and leaves the conditions for the next person as they were.
      """,
    sources: [
      "Site Reliability Engineering, ch. 15, Postmortem Culture: Learning from Failure",
      "PagerDuty, Postmortem guide, Tips for Effective Postmortems",
      "John Allspaw, Blameless PostMortems and a Just Culture (Etsy, Code as Craft, 2012)",
      "Sidney Dekker, The Field Guide to Understanding 'Human Error'",
    ],
    howToMend: """
      Tell what made the action look right at the time and what let it through: the interface, the \
      missing guard, the outdated runbook. Make that the factor.
      """
  ) { subject in
    subject.observations(of: phrases) { located, range in
      !located.sentence.denies(at: range.lowerBound)
        && !located.sentence.hasOne(of: precautions, within: 5, before: range.lowerBound)
        && !located.sentence.isAside(range)
    } message: {
      "'\($0)' ends the analysis at a person: say what made it possible and likely"
    }
  }

  /// What tells of an error that is to be kept from happening, or might.
  private static let precautions: Set<String> = [
    "unless", "if", "avoid", "avoids", "prevent", "prevents", "reduce", "reduces", "risk",
    "against",
    "eliminate", "possible", "potential", "case", "until", "before", "any",
  ]

  private static let phrases: [Phrase] = [
    "human|operator|pilot|engineer|engineer's|people's|personal error|errors|mistake|mistakes",
    "mistake|mistakes|error of|by|from a|an|the|our? engineer|operator|developer|admin|colleague",
    Phrase("\(peopleWords) made a|an|the mistake|error"),
    Phrase("\(peopleWords) forgot|neglected|mistyped|misconfigured|fat-fingered"),
    Phrase("\(peopleWords) have|has|had forgotten|neglected|mistyped|misconfigured"),
    Phrase("\(peopleWords) was|were|is|are at|to fault|blame"),
    "fault of|by a|an|the|our? engineer|operator|developer|admin|team|colleague",
    "was|is|were forgotten by",
  ]
}

extension ProseSentence {
  /// Whether it tells of an error that is no cause: 'I forgot what the quota was', 'the one who made
  /// the mistake', 'operator error is never a root cause'.
  fileprivate func isAside(_ range: Range<Int>) -> Bool {
    let words = tokens[range].compactMap(\.word)
    let next = tokens[range.upperBound...].prefix(3).compactMap(\.word)
    return words.first == "who" && words.contains("made")
      || words.last == "forgot" && Self.questions.contains(next.first ?? "")
      || next.contains("never")
  }

  private static let questions: Set<String> = [
    "what", "which", "where", "who", "when", "how", "why",
  ]
}
