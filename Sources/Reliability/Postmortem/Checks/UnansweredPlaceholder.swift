extension ReviewCheck {
  static let unansweredPlaceholder = ReviewCheck(
    id: "unanswered-placeholder", level: .error,
    summary: "Nothing is left to be filled in: TODO, TBD, ???.",
    explanation: """
      A placeholder is a question that its writer meant to answer. In a reviewed postmortem nobody \
      will, and readers cannot tell an unknown from a forgotten one.
      """,
    sources: [
      "Site Reliability Engineering, ch. 15, Postmortem Culture: Learning from Failure"
    ],
    howToMend: """
      Answer it; or write that it is unknown and why; or move it to the open questions, with a \
      name beside it.
      """
  ) { subject in
    subject.observations(of: ["todo|tbd|tba|tbc|fixme"]) { located, range in
      let next = located.sentence.tokens.element(at: range.upperBound)?.word ?? ""
      let excerpt = located.place(of: range, in: subject).excerpt
      return excerpt.allSatisfy(\.isUppercase) && !["list", "lists", "comment"].contains(next)
    } message: {
      "'\($0)' was to be filled in"
    }
      + subject.sentences.compactMap { located in
        guard let range = located.sentence.questionMarks else { return nil }
        let place = located.place(of: range, in: subject)
        return ReviewObservation("'\(place.excerpt)' was to be filled in", at: place)
      }
  }
}

extension ProseSentence {
  /// Three question marks or more in a row.
  fileprivate var questionMarks: Range<Int>? {
    guard let start = tokens.firstIndex(where: { $0.isMark("?") }) else { return nil }
    let count = tokens[start...].prefix { $0.isMark("?") }.count
    return count >= 3 ? start..<start + count : nil
  }
}
