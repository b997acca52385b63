import Reliability
import Statistics

extension EffectMeasure {
  /// The burn of an objective before and after a change, compared by a permutation test.
  ///
  /// - Parameters:
  ///   - course: How the objective fared.
  ///   - periods: The periods.
  ///   - leaving: When the incident that led to the change lasted.
  ///   - confidence: How sure the interval is to be: where several objectives are looked at, each is
  ///     asked for more.
  ///   - request: The policy and the seed.
  /// - Returns: The measure.
  static func burn(
    _ course: ObjectiveCourse, _ periods: ComparedPeriods, leaving: Period?,
    _ confidence: Confidence, _ request: FeedbackRequest
  ) -> EffectMeasure {
    var measure = EffectMeasure(
      .burn, slo: course.slo, unit: "of a budget of \(course.window) a week",
      seeing: request.policy.verification.worthwhile)
    if let obstacle = course.obstacle { return measure.unknown(because: obstacle) }
    let burn = WeeklyBurn(course, periods, leaving: leaving)
    measure.sizeBefore = burn.before.count
    measure.sizeAfter = burn.after.count
    let weeks = BurnComparison(burn: burn, confidence: confidence, request: request)
    guard burn.before.count >= 2, burn.after.count >= 2 else {
      var unknown = measure.unknown(
        because: "two measured weeks on either side are needed, and there are "
          + "\(burn.before.count) before and \(burn.after.count) after")
      if burn.before.count >= 2 { unknown.needs = weeks.needs(nil) }
      return unknown
    }
    weeks.fill(&measure)
    return measure
  }
}

/// Two groups of weeks, and what they say.
private struct BurnComparison {
  let burn: WeeklyBurn
  let confidence: Confidence
  let request: FeedbackRequest

  private var policy: VerificationPolicy { request.policy.verification }

  func fill(_ measure: inout EffectMeasure) {
    let (before, after) = (mean(burn.before), mean(burn.after))
    measure.before = before
    measure.after = after
    measure.ratio = before > 0 ? after / before : nil
    guard before > 0 || after > 0 else {
      measure.because = "nothing burned before, and nothing after"
      measure.needs = WeeksNeeded(nil)
      return
    }
    let comparison = MeanComparison(
      burn.after, burn.before, seed: request.seed)
    measure.pValue = comparison?.pValue
    if let interval = MeanComparison.ratioInterval(
      burn.after, burn.before, confidence, seed: request.seed)
    {
      measure.judge(
        by: EffectInterval(interval, confidence), worthwhile: policy.worthwhile)
    }
    measure.power = power?.simulated(
      toSee: policy.worthwhile, sizes: burn.after.count, burn.before.count, seed: request.seed)
    if measure.verdict == .cannotTell { measure.needs = needs(measure.ratio) }
    measure.numbers = numbers(measure, comparison)
  }

  private var power: MeanPower? {
    MeanPower(baseline: burn.before, significance: 1 - confidence.level)
  }

  private func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  /// How many more weeks it takes to tell an effect that is worth it from none; where it should have
  /// been told already, one as large as it seems to be.
  func needs(_ ratio: Double?) -> WeeksNeeded {
    let size = { (factor: Double) in
      power?.firstSize(toSee: factor, power: policy.power, second: burn.before.count)
    }
    let more = { (size: Int) in max(1, (size - burn.after.count) * burn.weeks) }
    // Under two blocks nothing is compared.
    let enough = size(policy.worthwhile).map { max($0, 2) }
    guard let enough, enough <= burn.after.count else { return WeeksNeeded(enough.map(more)) }
    return WeeksNeeded(ratio.flatMap(size).map(more))
  }

  private func numbers(
    _ measure: EffectMeasure, _ comparison: MeanComparison?
  ) -> [DerivedNumber] {
    let sizes =
      "\(burn.after.count) blocks of \(Words.count(burn.weeks, "week")) after and "
      + "\(burn.before.count) before, \(Words.count(burn.daysLeftOut, "day")) left out"
    let shift = MeanComparison.differenceInterval(
      burn.after, burn.before, confidence, seed: request.seed)
    let range = shift.flatMap { shift in
      shift.upper.map {
        ", \(Words.percent(confidence.level)) interval \(Words.number(shift.lower)) to "
          + Words.number($0)
      }
    }
    let kind = comparison.map { $0.isExact ? "all" : "drawn with seed \(request.seed)" } ?? ""
    return [
      DerivedNumber(
        "burn after as a multiple of before", measure.ratio,
        formula: "mean burn a week after / before; interval: every multiple that a permutation "
          + "test does not reject",
        arithmetic: "\(Words.number(measure.after ?? 0)) / \(Words.number(measure.before ?? 0))"
          + "\(measure.intervalWords); \(sizes)",
        source: "Tritchler, 1984; a week's burn is 7 x the mean over its days of "
          + "bad / ((1 - target) x total) / days of a window"),
      DerivedNumber(
        "burn after less burn before", comparison?.difference, unit: measure.unit,
        formula: "mean burn a week after - before; interval: every shift that a permutation test "
          + "does not reject",
        arithmetic: "\(Words.number(measure.after ?? 0)) - \(Words.number(measure.before ?? 0))"
          + (range ?? ""),
        source: "Tritchler, 1984"),
      DerivedNumber(
        "probability of such a difference by chance", measure.pValue,
        formula: "share of the arrangements of the blocks with a difference as large",
        arithmetic: "\(comparison?.arrangements ?? 0) arrangements, \(kind)",
        source: "Fisher, 1935; Phipson and Smyth, 2010"),
      DerivedNumber(
        "power to see \(Words.number(policy.worthwhile)) times the burn", measure.power,
        formula: "share of simulated pairs of groups, weeks drawn from those before, in which the "
          + "test sees it",
        arithmetic: "400 pairs of \(burn.after.count) and \(burn.before.count) blocks, seed "
          + "\(request.seed)",
        source: "simulation"),
    ]
  }
}
