extension ReviewCheck {
  static let hindsight = ReviewCheck(
    id: "hindsight", level: .warning,
    summary: "No sentence tells what somebody should have done.",
    explanation: """
      'Should have' measures what people did by what is known now. It explains nothing of why they \
      did it, and readers who fear that measure tell less the next time. A present duty ('every \
      item should have a ticket') is not meant.
      """,
    sources: [
      "Etsy, Debriefing Facilitation Guide",
      "Sidney Dekker, The Field Guide to Understanding 'Human Error'",
      "Richard Cook, How Complex Systems Fail, point 8",
    ],
    howToMend: """
      Tell what was done and what was known at that moment; put what is to be different from now \
      on among the action items.
      """
  ) { subject in
    subject.observations(of: phrases) { located, range in
      located.sentence.tokens[range].last?.word?.isPastParticiple ?? false
        && !located.sentence.hasOne(of: ["if", "whether"], within: 12, before: range.lowerBound)
    } message: {
      "'\($0)' judges by what is known now: tell what was known then"
    }
  }

  private static let phrases: [Phrase] = [
    "should|shouldn't have|of *", "should've|shouldn't've *", "ought|oughtn't to have *",
  ]
}
