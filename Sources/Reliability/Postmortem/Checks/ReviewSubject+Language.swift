extension ReviewSubject {
  /// What is seen where phrases stand in the text, outside supporting data.
  ///
  /// - Parameters:
  ///   - phrases: The phrases.
  ///   - isMeant: Whether a phrase, at those tokens of that sentence, is what the check looks for.
  ///   - message: What to say of it, given what is written there.
  /// - Returns: What is seen, by place.
  func observations(
    of phrases: [Phrase], where isMeant: (LocatedSentence, Range<Int>) -> Bool = { _, _ in true },
    message: (String) -> String
  ) -> [ReviewObservation] {
    sentences.filter { $0.origin != .section(.supportingData) }.flatMap { located in
      located.sentence.ranges(of: phrases).prefix(Self.mostFindingsInSentence).filter {
        isMeant(located, $0)
      }.map { range in
        let place = located.place(of: range, in: self)
        return ReviewObservation(message(place.excerpt), at: place)
      }
    }
  }
}

extension ReviewSubject {
  /// More in one sentence tell nothing new, and cost time where somebody wrote a book without a
  /// full stop.
  private static let mostFindingsInSentence = 20
}

extension ProseSentence {
  /// Whether what stands at a token is denied: `no`, `not`, `never` or `rather than` just before.
  func denies(at index: Int) -> Bool {
    hasOne(
      of: ["no", "not", "never", "without", "than", "isn't", "wasn't", "nor", "instead"],
      within: 3, before: index)
  }
}

/// Words for people without their names, as they stand in postmortems.
let peopleWords =
  "we|i|they|he|she|somebody|someone|nobody|engineer|engineers|developer|developers|operator|"
  + "operators|on-call|oncall|admin|administrator|team|colleague|person|people|responder|"
  + "responders|author|reviewer|reviewers|employee|member|members|ops|who"
