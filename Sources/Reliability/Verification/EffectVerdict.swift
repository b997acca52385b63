/// Whether a change worked.
package enum EffectVerdict: String, CaseIterable, Codable, Sendable {
  /// What was to become better did, for certain.
  case worked
  /// It certainly did not become as much better as was worth it, or became worse.
  case didNot = "did-not"
  /// The data fit with an effect that was worth it, and with none.
  case cannotTell = "cannot-tell"

  /// The verdict in words.
  package var words: String {
    switch self {
    case .worked: "worked"
    case .didNot: "did not work"
    case .cannotTell: "cannot tell yet"
    }
  }
}

/// How much longer the data have to be gathered for a verdict.
package struct WeeksNeeded: Hashable, Codable, Sendable {
  /// About so many more weeks; `nil` where no number suffices, or nobody can say.
  @OrNull package var weeks: Int?
  /// Whether at this rate no number of weeks suffices: what was before is too little to compare with.
  package var neverAtThisRate: Bool

  /// About so many more weeks; never, where they are `nil`.
  package init(_ weeks: Int?) {
    self.weeks = weeks
    neverAtThisRate = weeks == nil
  }

  /// The need in words: `needs about 14 more weeks`.
  package var words: String {
    weeks.map { "needs about \($0) more \($0 == 1 ? "week" : "weeks")" } ?? "never at this rate"
  }
}
