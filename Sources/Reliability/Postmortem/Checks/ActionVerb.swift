extension ReviewCheck {
  static let actionVerb = ReviewCheck(
    id: "action-verb", level: .warning,
    summary: "The title of each action item begins with a verb.",
    explanation: """
      A verb in the imperative says what somebody will do. 'Better monitoring' says what would be \
      pleasant, and can be neither begun nor finished.
      """,
    sources: [
      "Lunney, Lueder and Beyer, Postmortem Action Items: Plan the Work and Work the Plan (;login:)",
      "PagerDuty, Postmortem guide, Step by Step, Follow-Up Actions",
    ],
    howToMend: "Begin with what is to be done: 'Alert on …', 'Refuse …', 'Document …'."
  ) { subject in
    subject.observations(ofActions: [.open, .done]) { record in
      let words = record.titleWords
      guard let first = words.first, first.isNoImperative(before: words.dropFirst().first) else {
        return nil
      }
      return "begins with '\(first)', which is no verb in the imperative"
    }
  }
}

extension String {
  /// Whether a word, in lower case, at the start of a title is clearly no verb in the imperative;
  /// a word that might be one, is one.
  fileprivate func isNoImperative(before next: String?) -> Bool {
    if Self.otherWords.contains(self) { return true }
    if Self.verbsLikeNouns.contains(self) { return false }
    if first?.isNumber ?? false { return true }
    let isNounOrGerund = Self.endings.contains { hasSuffix($0) && count > $0.count + 2 }
    return isNounOrGerund || next.map(Self.wordsAfterSubjects.contains) ?? false
  }

  private static let endings = [
    "ing", "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ed", "er's",
  ]
  private static let verbsLikeNouns: Set<String> = [
    "bring", "ring", "string", "ping", "implement", "document", "mention", "experiment",
    "reference",
    "balance", "position", "partition", "provision", "transition", "condition", "version",
    "question",
    "need", "feed", "seed", "speed", "embed", "exceed", "proceed", "shed", "function", "augment",
    "instrument", "segment", "increment", "comment", "supplement", "complement", "enhance",
    "advance",
    "commission", "decommission", "deprovision", "caution", "sequence", "silence", "finance",
  ]
  private static let otherWords: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "we", "i", "they", "it", "there", "our",
    "more", "better", "new", "additional", "proper", "improved", "less", "fewer", "no", "some",
    "possible", "possibly", "maybe", "perhaps", "should", "could", "would", "must", "all", "every",
    "each", "if", "when", "because", "as", "in", "on", "for", "with", "to", "automatic", "manual",
    "regular", "faster", "nothing", "none", "not", "other", "unknown", "missing", "long-term",
    "short-term", "tests", "alerts", "alarms", "dashboards", "logs", "metrics", "docs",
  ]
  private static let wordsAfterSubjects: Set<String> = [
    "should", "must", "needs", "is", "are", "was", "were", "will", "can", "could", "would", "of",
    "has", "have",
  ]
}
