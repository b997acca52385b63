package import Reliability
import Statistics

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
  init(_ weeks: Int?) {
    self.weeks = weeks
    neverAtThisRate = weeks == nil
  }

  /// The need in words: `needs about 14 more weeks`.
  package var words: String {
    weeks.map { "needs about \(Words.count($0, "more week"))" } ?? "never at this rate"
  }
}

/// What the data do not rule out of an effect, as multiples of what was before.
package struct EffectInterval: Hashable, Codable, Sendable {
  /// The smallest multiple.
  package var lower: Double
  /// The largest, `nil` where there is no bound.
  @OrNull package var upper: Double?
  /// How often such an interval holds the truth.
  package var confidence: Double

  init(_ interval: Interval, _ confidence: Confidence) {
    lower = interval.lower
    upper = interval.upper
    self.confidence = confidence.level
  }

  /// What the interval says of a change that was to make something at most `worthwhile` times what
  /// it was.
  func judge(worthwhile: Double) -> (verdict: EffectVerdict, isForTheWorse: Bool, because: String) {
    let range = upper.map { "from \(Words.number(lower)) to \(Words.number($0)) times what it was" }
    if let upper, let range, upper < 1 {
      let less = lower > worthwhile ? ", and not the \(Words.number(worthwhile)) hoped for" : ""
      return (.worked, false, "certainly less than before, \(range)\(less)")
    }
    let open = range ?? "at least \(Words.number(lower)) times what it was"
    if lower > 1 { return (.didNot, true, "certainly more than before, \(open)") }
    if lower > worthwhile {
      return (.didNot, false, "certainly not down to \(Words.number(worthwhile)), \(open)")
    }
    return (
      .cannotTell, false,
      range.map { "anything \($0) fits" } ?? "anything \(open) fits"
    )
  }
}
