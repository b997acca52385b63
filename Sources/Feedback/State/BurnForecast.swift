package import Reliability
import Statistics

/// What the next window of an objective will burn, and how probable it is that it will be missed, from
/// its days: blocks of a week or less, drawn by a Bayesian bootstrap with a tail beyond the largest
/// (`BlockBootstrap`).
///
/// It says that the objective is met or missed only where its own checks hold; where they do not, whole
/// windows have to be counted. What is not known of a day counts as good where a miss is to be shown,
/// and as bad where that it is met is: a window with missing data never counts as met.
package struct BurnForecast: Hashable, Sendable {
  /// How many days it rests on.
  package let days: Int
  /// How many bursts there are among them.
  package let bursts: Int
  /// How many of the whole windows among them were missed, if all that is unknown was good, and if all
  /// of it was bad.
  package let missedWindows: ClosedRange<Int>
  /// The probability that the next window is missed, likewise.
  package let missProbability: ClosedRange<Double>
  /// What that probability may be: it is surely above the lower end (``ForecastRule/surenessOfMissed``)
  /// and surely below the upper one (``ForecastRule/surenessOfMet``).
  package let bounds: ClosedRange<Double>
  /// What the next window burns of its budget four times in five, if all that is unknown was good.
  package let nextBurn: ClosedRange<Double>
  /// Whether what its verdicts rest on holds.
  package let checks: [ForecastCheck]
  /// What it says of the objective.
  package let state: ObjectiveState
  /// Draws of the probability that the next window is missed, if all that is unknown was good.
  private let chances: [Double]

  /// A forecast from days; `nil` where they do not fill one block.
  ///
  /// - Parameters:
  ///   - days: The days, oldest first, none left out: what is not measured of one is missing in it.
  ///   - windowDays: How many days a window has, at least 1.
  ///   - target: The target that the windows are judged by.
  ///   - rule: From which probability of a miss on it is missed, and under which it is met.
  ///   - forecastRule: When the days may say so.
  ///   - seed: The seed; the same gives the same bytes.
  package init?(
    _ days: [WindowBurn], in windowDays: Int, at target: Double, rule: StateRule = StateRule(),
    _ forecastRule: ForecastRule = ForecastRule(), seed: UInt64
  ) {
    let isKnown = days.allSatisfy { $0.missing <= 0 }
    let least = BurnReading(days, in: windowDays, at: target, unknown: .good)
    guard !least.blocks.isEmpty else { return nil }
    let most = isKnown ? least : BurnReading(days, in: windowDays, at: target, unknown: .bad)
    let atLeast = least.chances(forecastRule, seed: seed)
    let atMost = isKnown ? atLeast : most.chances(forecastRule, seed: seed)
    let lower = Quantiles(of: atLeast).quantile(1 - forecastRule.surenessOfMissed) ?? 0
    let upper = Quantiles(of: atMost).quantile(forecastRule.surenessOfMet) ?? 1

    self.days = days.count
    chances = atLeast
    bursts = least.bursts.sizes.count
    missedWindows = least.missed...max(least.missed, most.missed)
    let (mean, meanAtMost) = (atLeast.mean, atMost.mean)
    missProbability = mean...max(mean, meanAtMost)
    bounds = lower...max(lower, upper)
    nextBurn = least.nextBurn(forecastRule, seed: seed)

    // Half of what the counting rule needs.
    let toMiss = least.checks(
      for: .missed, fewestWindows: (rule.fewestWindows + 1) / 2, forecastRule)
    let toMeet = most.checks(
      for: .met, fewestWindows: MissCount(windows: 0, missed: 0).cleanWindowsNeeded(rule) / 2,
      forecastRule)
    checks = toMiss + toMeet
    if lower > rule.missedAbove, missedWindows.lowerBound >= forecastRule.fewestMissed,
      toMiss.allSatisfy(\.holds)
    {
      state = .missed
    } else if upper < rule.metBelow, missedWindows.upperBound == 0, toMeet.allSatisfy(\.holds) {
      state = .met
    } else {
      state = .notEnoughEvidence
    }
  }
}

extension BurnForecast {
  /// How many draws it rests on.
  var draws: Int { chances.count }

  /// The probability that the next windows are all met: the mean of (1 - p)^m over the draws.
  func probabilityOfMeeting(_ windows: Int) -> Double {
    chances.map { chance in (0..<windows).reduce(1) { met, _ in met * (1 - chance) } }.mean
  }
}

extension BurnReading {
  /// Draws of the probability that the next window is missed.
  fileprivate func chances(_ rule: ForecastRule, seed: UInt64) -> [Double] {
    BlockBootstrap(of: blocks).chances(
      ofSumAbove: windowsToCome, blocks: blocksToCome, draws: rule.draws, seed: seed)
  }

  /// What the next window burns of its budget four times in five.
  fileprivate func nextBurn(_ rule: ForecastRule, seed: UInt64) -> ClosedRange<Double> {
    let sums = Quantiles(
      of: BlockBootstrap(of: blocks).sums(ofBlocks: blocksToCome, draws: rule.draws, seed: seed))
    let (low, high) = (sums.quantile(0.1) ?? 0, sums.quantile(0.9) ?? 0)
    return low / windowsToCome...high / windowsToCome
  }
}

extension [Double] {
  fileprivate var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }
}
