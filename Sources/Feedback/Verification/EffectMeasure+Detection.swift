private import Foundation
import Reliability
import Statistics

extension EffectMeasure {
  /// How long it took from the impact to its detection, before and after a change, compared by a
  /// permutation test of the logarithms: durations are heavy-tailed, and a mean of them says little.
  ///
  /// - Parameters:
  ///   - incidents: The incidents.
  ///   - periods: The periods.
  ///   - request: The policy and the seed.
  /// - Returns: The measure.
  static func detection(
    _ incidents: [Incident], _ periods: ComparedPeriods, _ request: FeedbackRequest
  ) -> EffectMeasure {
    let known = incidents.compactMap { DetectionTime($0, periods) }
    let before = known.filter(\.isBefore)
    let after = known.filter { !$0.isBefore }
    var measure = EffectMeasure(
      .detection, unit: "minutes", seeing: request.policy.verification.worthwhile)
    measure.sizeBefore = before.count
    measure.sizeAfter = after.count
    measure.before = Quantiles(of: before.map(\.minutes)).median
    measure.after = Quantiles(of: after.map(\.minutes)).median
    guard before.count >= 2, after.count >= 2 else {
      return measure.unknown(
        because: "two incidents on either side with known start and detection are needed, and "
          + "there are \(before.count) before and \(after.count) after")
    }
    guard before.contains(where: { $0.minutes > 1 }) else {
      return measure.unknown(because: "it was within a minute before, and cannot be shorter")
    }
    DetectionComparison(
      before: before, after: after, weeksAfter: periods.weeksAfter, request: request
    ).fill(&measure)
    return measure
  }
}

/// How long an incident went unnoticed.
private struct DetectionTime {
  let incident: IncidentReference
  let isBefore: Bool
  /// At least one: milestones are written down to the minute.
  let minutes: Double

  init?(_ incident: Incident, _ periods: ComparedPeriods) {
    let times = incident.record.milestones
    guard let start = times[.impactStarted], let detected = times[.detected],
      let isBefore = periods.isBefore(start)
    else { return nil }
    self.incident = incident.reference
    self.isBefore = isBefore
    minutes = max(1, start.duration(to: detected).minutes)
  }
}

/// Two groups of times to detection, and what they say.
private struct DetectionComparison {
  let before: [DetectionTime]
  let after: [DetectionTime]
  let weeksAfter: Double
  let request: FeedbackRequest

  private var policy: VerificationPolicy { request.policy.verification }

  func fill(_ measure: inout EffectMeasure) {
    let logs = (before.map { log($0.minutes) }, after.map { log($0.minutes) })
    let comparison = MeanComparison(logs.1, logs.0, seed: request.seed)
    measure.ratio = comparison.map { exp($0.difference) }
    measure.pValue = comparison?.pValue
    if let shift = MeanComparison.differenceInterval(logs.1, logs.0, seed: request.seed) {
      let interval = Interval(exp(shift.lower), shift.upper.map { exp($0) })
      measure.judge(by: EffectInterval(interval, .ninetyFive), worthwhile: policy.worthwhile)
    } else {
      measure.because = "too few incidents for any limit of the effect"
    }
    let deviation = pooledDeviation(logs.0, logs.1)
    // No deviation, no power: the initialiser refuses it.
    let power = try? LognormalPower(logDeviation: deviation, power: policy.power)
    measure.power = power?.power(
      toSee: policy.worthwhile, sizes: before.count, after.count)
    if measure.verdict == .cannotTell { measure.needs = needs(power) }
    measure.numbers = numbers(measure, comparison, deviation)
  }

  private func pooledDeviation(_ before: [Double], _ after: [Double]) -> Double {
    let squares = [before, after].reduce(0) { sum, logs in
      let mean = logs.reduce(0, +) / Double(logs.count)
      return sum + logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    return (squares / Double(before.count + after.count - 2)).squareRoot()
  }

  /// How many more weeks it takes, at the rate of incidents after the change, for as many as show
  /// the effect that is worth it.
  private func needs(_ power: LognormalPower?) -> WeeksNeeded? {
    guard let power else { return nil }
    let shows = { (size: Int) in
      (power.minimumDetectableCut(sizes: before.count, size) ?? 0) >= 1 - policy.worthwhile
    }
    guard let size = (1...10_000).first(where: shows) else { return WeeksNeeded(nil) }
    // Where there are as many already, the effect is smaller: twice as many show most of them.
    let more = size > after.count ? size - after.count : after.count
    return WeeksNeeded(max(1, Int((Double(more) * weeksAfter / Double(after.count)).rounded(.up))))
  }

  private func numbers(
    _ measure: EffectMeasure, _ comparison: MeanComparison?, _ deviation: Double
  ) -> [DerivedNumber] {
    [
      DerivedNumber(
        "time to detection after as a multiple of before", measure.ratio,
        formula: "exp(mean log minutes after - before); interval: every multiple that a "
          + "permutation test of the logarithms does not reject",
        arithmetic: "medians \(Words.number(measure.after ?? 0)) of n = \(after.count), and "
          + "\(Words.number(measure.before ?? 0)) of n = \(before.count)"
          + measure.intervalWords,
        source: "Tritchler, 1984; detected - impact started, at least a minute",
        records: (before + after).map(\.incident.description)),
      DerivedNumber(
        "probability of such a difference by chance", measure.pValue,
        formula: "share of the arrangements of the logarithms with a difference as large",
        arithmetic: "\(comparison?.arrangements ?? 0) arrangements",
        source: "Fisher, 1935"),
      DerivedNumber(
        "power to see \(Words.number(policy.worthwhile)) times the time", measure.power,
        formula: "Phi(|log ratio| / (s sqrt(1 / n + 1 / m)) - 1.96)",
        arithmetic: "s = \(Words.number(deviation)), n = \(before.count), m = \(after.count)",
        source: "Chow, Shao and Wang, 2008, 3.2"),
    ]
  }
}
