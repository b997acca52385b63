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
      "Etsy, Debriefing Facilitation Guide, Introduction",
      "Sidney Dekker, The Field Guide to Understanding 'Human Error'",
      "Richard Cook, How Complex Systems Fail, point 8",
    ],
    howToMend: """
      Tell what was done and what was known at that moment; put what is to be different from now \
      on among the action items.
      """
  ) { subject in
    subject.observations(of: phrases) { located, range in
      located.sentence.regrets(range)
    } message: {
      "'\($0)' judges by what is known now: tell what was known then"
    }
  }

  private static let phrases: [Phrase] = [
    "should|shouldn't have|of been? *", "should've|shouldn't've been? *",
    "ought|oughtn't to have been? *",
  ]
}

extension ProseSentence {
  /// Whether what stands there is about something that people do: 'they should have known', 'it
  /// should have been tested', and not 'jobs that should have run', 'lower than it should have been'.
  fileprivate func regrets(_ range: Range<Int>) -> Bool {
    let words = tokens[range].compactMap(\.word)
    guard let deed = words.last, deed.isPastParticiple,
      !hasOne(of: ["if", "whether"], within: 12, before: range.lowerBound)
    else { return false }
    let isOfThing = hasOne(of: ["that", "which"], within: 1, before: range.lowerBound)
    return words.dropLast().contains("been")
      ? Self.care.contains(deed) || !isOfThing && Self.changes.contains(deed)
      : hasOne(of: Self.people, within: 4, before: range.lowerBound)
  }

  private static let people = Set(peopleWords.split(separator: "|").map(String.init))
  /// What people do who take care.
  private static let care: Set<String> = [
    "addressed", "rushed", "communicated", "tested", "reviewed", "checked", "caught", "noticed",
    "detected", "documented", "alerted", "escalated", "planned", "monitored", "told", "informed",
    "found", "fixed", "identified", "prevented", "considered", "verified", "announced", "raised",
    "paged", "seen", "known", "discovered", "avoided", "anticipated", "foreseen", "validated",
    "spotted", "declared", "notified",
  ]
  /// What people do, and programs too: 'a status that should have been removed'.
  private static let changes: Set<String> = [
    "done", "rolled", "deployed", "merged", "updated", "added", "configured", "set", "automated",
    "disabled", "enabled", "removed", "reverted", "made", "taken", "handled", "written", "started",
    "stopped",
  ]
}
