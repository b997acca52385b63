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
      "Site Reliability Engineering, ch. 15, Postmortem Culture: Learning from Failure",
    ],
    howToMend: "Say what happened, without the adjective; what is left is what can be mended."
  ) { subject in
    subject.observations(of: phrases) { located, range in
      let next = located.sentence.tokens.element(at: range.upperBound)?.word ?? ""
      return !technical.contains { next.hasPrefix($0) }
    } message: {
      "'\($0)' judges people and mends nothing"
    }
  }

  private static let phrases: [Phrase] = [
    "careless|carelessly|carelessness", "negligent|negligently|negligence", "stupid|stupidly",
    "stupidity|idiot|idiotic|moronic", "sloppy|sloppily|sloppiness", "incompetent|incompetence",
    "foolish|foolishly|dumb|lazy|laziness", "reckless|recklessly|recklessness", "irresponsible*",
    "ridiculous|ridiculously|unforgivable|inexcusable",
  ]

  /// What makes such a word a term of the trade: a lazy evaluation, a dumb terminal.
  private static let technical = [
    "load", "eval", "init", "fetch", "import", "creat", "mount", "expire", "quorum", "terminal",
    "pipe", "client", "bind", "clone", "pull",
  ]
}
