extension ReviewCheck {
  static let judgingWords = ReviewCheck(
    id: "judging-words", level: .error,
    summary: "No word judges people: careless, negligent, stupid, sloppy.",
    explanation: """
      Such words say how the writer feels and nothing that can be mended. Whoever reads them of a \
      colleague will keep the next near miss to themselves.
      """,
    sources: [
      "Site Reliability Workbook, ch. 10, Postmortem Culture: Learning from Failure",
      "Sidney Dekker, The Field Guide to Understanding 'Human Error'",
    ],
    howToMend: "Say what happened, without the adjective; what is left is what can be mended."
  ) { subject in
    subject.observations(of: phrases) { located, range in
      let word = located.sentence.tokens[range.lowerBound].word ?? ""
      return !termsOfTheTrade.contains(word) || located.sentence.isAboutPeople(at: range)
    } message: {
      "'\($0)' judges people and mends nothing"
    }
  }

  private static let termsOfTheTrade: Set<String> = ["lazy", "dumb"]

  private static let phrases: [Phrase] = [
    "careless|carelessly|carelessness", "negligent|negligently|negligence", "stupid|stupidly",
    "stupidity|idiot|idiotic|moronic", "sloppy|sloppily|sloppiness", "incompetent|incompetence",
    "foolish|foolishly|dumb|lazy|laziness", "reckless|recklessly|recklessness", "irresponsible*",
    "ridiculous|unforgivable|inexcusable",
  ]
}

extension ProseSentence {
  /// Whether an adjective that is a term of the trade too, as in a lazy lookup and a dumb terminal,
  /// is said of people or of what they did: 'we were lazy', 'a dumb mistake'.
  fileprivate func isAboutPeople(at range: Range<Int>) -> Bool {
    let before = tokens[..<range.lowerBound].last { !Self.degrees.contains($0.word ?? "") }
    return Self.copulas.contains(before?.word ?? "")
      && hasOne(of: Self.people, within: 4, before: range.lowerBound)
      || Self.deeds.contains(tokens.element(at: range.upperBound)?.word ?? "")
  }

  private static let degrees: Set<String> = ["so", "too", "very", "just", "really", "being"]
  private static let contractions: Set<String> = [
    "i'm", "we're", "they're", "you're", "he's", "she's",
  ]
  private static let copulas = contractions.union([
    "am", "is", "are", "was", "were", "be", "been", "got",
  ])
  private static let people = Set(peopleWords.split(separator: "|").map(String.init))
    .union(contractions).union(["you"])
  private static let deeds: Set<String> = [
    "mistake", "mistakes", "error", "errors", "decision", "decisions", "choice", "idea",
    "engineer", "engineers", "developer", "developers", "people", "person",
  ]
}
