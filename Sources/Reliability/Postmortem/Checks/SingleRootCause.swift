extension ReviewCheck {
  static let singleRootCause = ReviewCheck(
    id: "single-root-cause", level: .note,
    summary: "No sentence claims one root cause.",
    explanation: """
      'The root cause' promises that the story ends there. Failures of systems that people keep \
      running need several conditions, each necessary and none sufficient by itself.
      """,
    sources: [
      "Richard Cook, How Complex Systems Fail, points 3 and 7",
      "John Allspaw, The Infinite Hows (O'Reilly Radar, 2014)",
      "PagerDuty, Postmortem guide, Step by Step, Analyze the Incident",
    ],
    howToMend: "Write 'a contributing factor' or 'the trigger', whichever of the two it is."
  ) { subject in
    subject.observations(of: ["root cause"]) { located, range in
      located.sentence.claims(range)
    } message: {
      "'\($0)' promises one cause: name it as one factor among others"
    }
  }
}

extension ProseSentence {
  /// Whether what stands there is said to be something, and not only looked for or found.
  fileprivate func claims(_ range: Range<Int>) -> Bool {
    if block == .heading { return words == ["root", "cause"] }
    let denials: Set<String> = [
      "no", "not", "another", "other", "several", "each", "different", "possible", "one", "a",
    ]
    guard !hasOne(of: denials, within: 2, before: range.lowerBound) else { return false }
    if hasOne(of: ["is", "was", "be", "were", "as"], within: 2, before: range.lowerBound) {
      return true
    }
    let rest = tokens[range.upperBound...].prefix(6).map(\.word)
    guard let verb = rest.firstIndex(where: { ["is", "was", "were"].contains($0) }),
      verb == 0 || ["of", "for", "behind"].contains(rest.first), !rest[..<verb].contains(nil),
      !rest[..<verb].contains("and")
    else { return false }
    let next = rest.element(at: verb + 1).flatMap(\.self) ?? ""
    return !next.isPastParticiple && !Self.unfound.contains(next)
  }

  /// What says that the search goes on.
  private static let unfound: Set<String> = [
    "still", "unknown", "unclear", "not", "yet", "being", "never", "now", "under", "hard",
    "difficult", "later", "quickly",
  ]
}
