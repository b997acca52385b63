extension String {
  /// Whether a word, in lower case, is likely the past participle of a verb: `checked`, `seen`.
  var isPastParticiple: Bool {
    Self.irregularParticiples.contains(self)
      || (count > 3 && hasSuffix("ed") && !Self.noParticiples.contains(self))
  }

  private static let noParticiples: Set<String> = [
    "need", "speed", "feed", "seed", "shed", "limited", "dedicated", "detailed", "unlimited",
    "embed", "indeed", "exceed", "proceed", "advanced", "distributed", "centralized", "automated",
  ]

  private static let irregularParticiples: Set<String> = [
    "been", "done", "had", "made", "taken", "seen", "known", "caught", "found", "gone", "written",
    "set", "put", "begun", "brought", "built", "chosen", "come", "given", "got", "gotten", "kept",
    "led", "left", "let", "lost", "meant", "read", "said", "sent", "shown", "shut", "thought",
    "told", "understood", "broken", "held", "spoken", "spent", "rolled", "paid", "dealt", "won",
    "felt", "become", "run", "thrown", "drawn", "grown", "woken",
  ]
}
