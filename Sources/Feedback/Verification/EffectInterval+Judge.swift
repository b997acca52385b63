import Reliability

extension EffectInterval {
  /// What the interval says of a change that was to make something at most `worthwhile` times what
  /// it was.
  func judge(worthwhile: Double) -> (verdict: EffectVerdict, isForTheWorse: Bool, because: String) {
    let range = upper.map { upper in
      let most = upper > 100 ? "over 100" : Words.number(upper)
      return "from \(Words.number(lower)) to \(most) times what it was"
    }
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
