extension ReviewCheck {
  static let actionBounded = ReviewCheck(
    id: "action-bounded", level: .warning,
    summary: "No action item begins with a verb that never ends: investigate, improve, consider.",
    explanation: """
      One can investigate, improve and be careful for ever. Such items stay open until somebody \
      closes them unread. An end state to test, or a figure to reach, bounds them.
      """,
    sources: [
      "Lunney, Lueder and Beyer, Postmortem Action Items: Plan the Work and Work the Plan (;login:)",
      "Site Reliability Workbook, ch. 10, Postmortem Culture: Learning from Failure",
    ],
    howToMend: """
      Say what will be there at the end ('Write down whether …, and decide'), the figure to reach \
      ('… to under 5 minutes'), or give the item an end state to test.
      """
  ) { subject in
    subject.observations(ofActions: [.open]) { record in
      guard record.endState == nil, let sentence = SentenceReader.sentences(of: record.title).first,
        let vague = sentence.vagueVerb
      else { return nil }
      return "has no end: '\(vague)' can go on for ever"
    }
  }
}

extension ProseSentence {
  /// The vague words that it begins with, or that stand anywhere in it.
  fileprivate var vagueVerb: String? {
    if let range = ranges(of: Self.moods).first {
      return tokens[range].compactMap(\.word).joined(separator: " ")
    }
    let hasFigure = words.contains { $0.first?.isNumber ?? false }
    guard !hasFigure, let first = tokens.firstIndex(where: { $0.word != nil }),
      let end = Self.verbs.compactMap({ $0.end(in: tokens, from: first) }).max(),
      !Self.ends.contains(where: { $0.end(in: tokens, from: end) != nil })
    else { return nil }
    return tokens[first..<end].compactMap(\.word).joined(separator: " ")
  }

  private static let verbs: [Phrase] = [
    "investigate|improve|consider|explore|examine|evaluate|research|discuss|reconsider|revisit",
    "look into|at", "think about|of", "make sure", "try to", "work on|towards|to",
    "keep an? eye|looking|improving|working", "continue to|with|investigating",
    "be more? aware|mindful", "figure out", "better",
  ]
  /// What follows a vague verb and gives it an end: 'investigate and fix'.
  private static let ends: [Phrase] = [
    "and fix|add|implement|document|decide|remove|write|report|replace|enable|disable|set|apply"
  ]
  private static let moods: [Phrase] = [
    "be more? careful", "pay more? attention", "raise|increase awareness", "take more? care",
  ]
}
