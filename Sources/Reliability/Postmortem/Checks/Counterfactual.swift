extension ReviewCheck {
  static let counterfactual = ReviewCheck(
    id: "counterfactual", level: .warning,
    summary: "No cause is something that did not happen.",
    explanation: """
      What would have prevented the incident is a wish about another past; there is no end of \
      them, and none of them caused anything. 'We failed to' is the same wish as a fact.
      """,
    sources: [
      "Etsy, Debriefing Facilitation Guide, Introduction",
      "Sidney Dekker, The Field Guide to Understanding 'Human Error'",
    ],
    howToMend: """
      Tell what was there instead: what the check did look at, what the alert did wait for. Make \
      the wish an action item.
      """
  ) { subject in
    subject.observations(of: phrases) { located, range in
      if case .action = located.origin { return false }
      return located.origin != .section(.gotLucky) && located.origin != .section(.wentWell)
        && !located.sentence.denies(at: range.lowerBound)
        && !located.sentence.isAboutProposal(range)
    } message: {
      "'\($0)' tells of what did not happen: tell what did"
    }
  }

  private static let phrases: [Phrase] = [
    Phrase(
      "\(peopleWords) failed to notice|check|verify|test|communicate|follow|realise|realize|consider|"
        + "see|update|document|review|escalate|inform|alert|understand|recognise|recognize|read|"
        + "anticipate|monitor|remember|declare|announce|validate"),
    "would|could have|of be|been? prevented|avoided|caught|detected|stopped|shortened|averted",
    "would|could've be|been? prevented|avoided|caught|detected|stopped|shortened|averted",
    "would|wouldn't|couldn't|could have happened|occurred",
    "if only we|they|he|she|somebody|someone had",
  ]
}

extension ProseSentence {
  /// Whether it weighs a measure of now, and tells of no cause: 'this would have caught it' behind
  /// what is proposed, 'would not have prevented', 'there are no items that could have'.
  fileprivate func isAboutProposal(_ range: Range<Int>) -> Bool {
    let words = tokens[range].compactMap(\.word)
    let before = tokens[..<range.lowerBound].suffix(12).compactMap(\.word)
    let isOfNow = zip(before, before.dropFirst()).contains { verb, next in
      ["is", "are"].contains(verb) && next == "no"
    }
    let helps = !["happened", "occurred"].contains(words.last)
    return helps && (words.contains("not") || isOfNow || before == ["this"] || before == ["these"])
  }
}
