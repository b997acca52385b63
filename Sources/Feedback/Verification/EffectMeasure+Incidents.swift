import Reliability
import Statistics

extension EffectMeasure {
  /// The incidents before and after a change, compared by the exact conditional test.
  ///
  /// Incidents that come in bursts count as fewer: where the counts of four weeks vary more than
  /// independent incidents would, all counts and times are divided by how much more.
  ///
  /// - Parameters:
  ///   - incidents: The incidents, each with when it began.
  ///   - periods: The periods.
  ///   - policy: What effect is worth it.
  ///   - mayNotRise: Whether all that is asked is that they do not become more.
  /// - Returns: The measure.
  static func incidents(
    _ incidents: [(reference: IncidentReference, began: Instant)], _ periods: ComparedPeriods,
    _ policy: VerificationPolicy, mayNotRise: Bool = false
  ) -> EffectMeasure {
    let before = incidents.filter { periods.isBefore($0.began) == true }
    let after = incidents.filter { periods.isBefore($0.began) == false }
    let bursts = max(
      Burstiness(before.map(\.began), from: periods.from, to: periods.change).factor,
      Burstiness(after.map(\.began), from: periods.change, to: periods.to).factor)
    let multiple = mayNotRise ? 1 / policy.worthwhile : policy.worthwhile
    var measure = EffectMeasure(.incidents, unit: "a week", seeing: multiple)
    measure.sizeBefore = before.count
    measure.sizeAfter = after.count
    do throws(EventCountError) {
      let counts = try IncidentCounts(
        before: before.count, after: after.count, periods: periods, bursts: bursts, policy: policy,
        multiple: multiple)
      counts.fill(&measure, records: (before + after).map(\.reference.description))
    } catch {
      return measure.unknown(because: "\(error)")
    }
    return measure
  }
}

/// Two counts of incidents, and what they say.
private struct IncidentCounts {
  let periods: ComparedPeriods
  let bursts: Double
  let policy: VerificationPolicy
  /// The multiple that the power is about.
  let multiple: Double
  /// What was seen.
  let seen: (before: EventCount, after: EventCount)
  /// The same with bursts counted as fewer.
  let comparison: RateComparison

  init(
    before: Int, after: Int, periods: ComparedPeriods, bursts: Double, policy: VerificationPolicy,
    multiple: Double
  ) throws(EventCountError) {
    self.periods = periods
    self.bursts = bursts
    self.policy = policy
    self.multiple = multiple
    seen = (
      try EventCount(before, over: periods.weeksBefore),
      try EventCount(after, over: periods.weeksAfter)
    )
    let fewer = { (count: EventCount) throws(EventCountError) in
      try EventCount(Int((Double(count.count) / bursts).rounded()), over: count.exposure / bursts)
    }
    comparison = RateComparison(try fewer(seen.after), try fewer(seen.before))
  }

  func fill(_ measure: inout EffectMeasure, records: [String]) {
    measure.before = seen.before.rate
    measure.after = seen.after.rate
    measure.ratio = seen.before.count > 0 ? seen.after.rate / seen.before.rate : nil
    measure.pValue = comparison.pValue
    measure.judge(
      by: EffectInterval(comparison.ratioInterval(), .ninetyFive), worthwhile: policy.worthwhile)
    measure.power = power(against: multiple)?.power(
      exposures: comparison.second.exposure, comparison.first.exposure)
    if seen.before.count == 0, seen.after.count == 0 {
      measure.because = "there was none before and none after"
    }
    if measure.verdict == .cannotTell { measure.needs = needs(measure) }
    measure.numbers = numbers(measure, records)
  }

  /// The power to tell the rate before from a multiple of it; `nil` where there was nothing before.
  private func power(against factor: Double) -> RatePower? {
    let rate = comparison.second.rate
    guard rate > 0 else { return nil }
    // The rates come from counts, and so are rates.
    return try? RatePower(of: rate, against: factor * rate)
  }

  /// How many more weeks it takes to tell an effect that is worth it from none; where it should have
  /// been told already, one as large as it seems to be.
  private func needs(_ measure: EffectMeasure) -> WeeksNeeded {
    let enough = weeks(toSee: policy.worthwhile)
    guard let enough, enough <= periods.weeksAfter else {
      return WeeksNeeded(enough.map { more($0) })
    }
    return WeeksNeeded(measure.ratio.flatMap { weeks(toSee: $0) }.map { more($0) })
  }

  private func weeks(toSee factor: Double) -> Double? {
    power(against: factor)?.secondExposure(
      reaching: policy.power, afterFirst: comparison.second.exposure
    ).map { $0 * bursts }
  }

  private func more(_ weeks: Double) -> Int {
    max(1, Int((weeks - periods.weeksAfter).rounded(.up)))
  }

  private func numbers(_ measure: EffectMeasure, _ records: [String]) -> [DerivedNumber] {
    let (before, after) = (seen.before, seen.after)
    let split =
      "\(after.count) of \(after.count + before.count) in "
      + "\(Words.number(after.exposure)) of \(Words.number(after.exposure + before.exposure)) weeks"
    let fewer =
      bursts > 1 ? ", all counts and times divided by \(Words.number(bursts)) for bursts" : ""
    let test = "Przyborowski and Wilenski, 1940"
    return [
      DerivedNumber(
        "incidents after as a multiple of before", measure.ratio,
        formula: "(n after / weeks after) / (n before / weeks before), interval by Clopper-Pearson",
        arithmetic: "(\(after.count) / \(Words.number(after.exposure))) / (\(before.count) / "
          + "\(Words.number(before.exposure)))\(measure.intervalWords)\(fewer)",
        source: test, records: records),
      DerivedNumber(
        "probability of such a split by chance", measure.pValue,
        formula: "n after | N ~ Bin(N, weeks after / all weeks), both tails",
        arithmetic: split + fewer, source: test),
      DerivedNumber(
        "power to see \(Words.number(multiple)) times as many", measure.power,
        formula:
          "probability of p < 0.05 over all counts, were the rate after so many times that before",
        arithmetic: "\(Words.number(before.rate)) and "
          + "\(Words.number(before.rate * multiple)) a week over "
          + "\(Words.number(before.exposure)) and \(Words.number(after.exposure)) weeks\(fewer)",
        source: test),
    ]
  }
}

extension EffectMeasure {
  /// The interval as the arithmetic of a number ends with it.
  var intervalWords: String {
    guard let interval else { return "" }
    let upper = interval.upper.map { Words.number($0) } ?? "no bound"
    return ", \(Words.percent(interval.confidence)) interval \(Words.number(interval.lower)) to "
      + upper
  }
}

/// How much more the counts of four weeks vary than those of independent incidents.
private struct Burstiness {
  /// At least 1; 1 where chance explains what varies, or there is too little to tell.
  let factor: Double

  init(_ instants: [Instant], from start: Instant, to end: Instant) {
    let length = 28 * 86_400_000.0
    let cells = Int(Double(start.duration(to: end).wholeMilliseconds) / length)
    guard cells >= 4, instants.count >= 10 else {
      factor = 1
      return
    }
    var counts = [Int](repeating: 0, count: cells)
    for instant in instants {
      let cell = Int(Double(start.duration(to: instant).wholeMilliseconds) / length)
      // What is left over at the end belongs to no cell.
      if counts.indices.contains(cell) { counts[cell] += 1 }
    }
    // The counts are not negative and the exposures alike, so that none is refused.
    let dispersion = Dispersion(of: counts.compactMap { try? EventCount($0, over: 4) })
    factor = dispersion.map { $0.pValue < 0.05 ? $0.factor : 1 } ?? 1
  }
}
