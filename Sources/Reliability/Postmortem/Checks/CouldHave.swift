extension ReviewCheck {
  static let couldHave = ReviewCheck(
    id: "could-have", level: .note, isOnByDefault: false,
    summary: "No sentence tells what could have been done.",
    explanation: """
      Often 'could have' is a reproach in softer words, about a choice that nobody saw at the time. \
      It is also how people say that things might have been worse, or that they do not know.
      """,
    sources: [
      "Etsy, Debriefing Facilitation Guide, Introduction",
      "Sidney Dekker, The Field Guide to Understanding 'Human Error'",
    ],
    howToMend: """
      Tell what was done and what was known at that moment; make the better way an action item.
      """
  ) { subject in
    subject.observations(of: phrases) { located, range in
      let sentence = located.sentence
      return located.origin != .section(.gotLucky)
        && sentence.tokens[range].last?.word?.isPastParticiple ?? false
        && !sentence.contains(speculation)
    } message: {
      "'\($0)' tells of what did not happen: tell what did, and what was known then"
    }
  }

  private static let phrases: [Phrase] = ["could have|of *", "could've *"]

  /// What says that the sentence wonders, or is glad, and reproaches nobody.
  private static let speculation: [Phrase] = [
    "worse", "gone wrong|better", "possible|possibly|perhaps|maybe|might|may|suggests|suspect*",
    "believe|think|assume|assumed|unclear|unknown|hypothesis|theory",
    "been difficult|hard|a|an|the|any|due",
  ]
}
