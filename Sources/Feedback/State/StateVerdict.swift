package import Reliability
import Statistics

/// Whether an objective is met or missed in the long run, and what says so.
///
/// Whole windows are counted first, as their bounds suppose nothing but that windows are alike. Where
/// they are too few, its days are asked, which need half as many and suppose more.
///
/// Windows are not alike where the burn drifts. So where it falls and is missed, or rises and is met,
/// the older half is left out and the rest is asked again: what is over, or was never seen yet,
/// decides nothing.
package struct StateVerdict: Hashable, Sendable {
  /// What decided.
  package enum Source: String, Codable, Sendable {
    /// Whole windows were counted: ``MissCount``.
    case counting
    /// The next window was predicted from days: ``BurnForecast``.
    case prediction
  }

  /// What it is.
  package let state: ObjectiveState
  /// What decided; the counting where neither knows.
  package let by: Source
  /// What was counted.
  package let count: MissCount
  /// What was predicted; `nil` where no days are known.
  package let forecast: BurnForecast?
  /// How many of the oldest windows are left out, as the burn drifts.
  package private(set) var leftOut = 0
  /// The probability that chance makes the drift for which the first were left out; `nil` where none
  /// were.
  package private(set) var chanceOfDrift: Double?

  /// A verdict from a history.
  ///
  /// - Parameters:
  ///   - windows: The whole windows, oldest first.
  ///   - days: The days, oldest first, none left out; empty where only windows are known.
  ///   - windowDays: How many days a window has, at least 1.
  ///   - target: The target that all is judged by.
  ///   - rule: From which probability of a miss on it is missed, and under which it is met.
  ///   - forecastRule: When days may say so.
  ///   - seed: The seed of what is drawn; the same gives the same bytes.
  package init(
    windows: [WindowBurn], days: [WindowBurn], in windowDays: Int, at target: Double,
    rule: StateRule = StateRule(), _ forecastRule: ForecastRule = ForecastRule(), seed: UInt64
  ) {
    self.init(
      counting: windows, days, in: windowDays, at: target, rule, forecastRule, seed: seed)
    let chance = Self.chanceOfDeceivingDrift(
      state, windows: windows, days: days, in: windowDays, at: target)
    guard chance <= rule.drift, windows.count > 1 else { return }
    let half = windows.count / 2
    self.init(
      windows: windows.suffix(half), days: days.suffix(half * windowDays), in: windowDays,
      at: target, rule: rule, forecastRule, seed: seed)
    leftOut += windows.count - half
    chanceOfDrift = chance
  }

  /// The verdict as if all windows were alike.
  private init(
    counting windows: [WindowBurn], _ days: [WindowBurn], in windowDays: Int, at target: Double,
    _ rule: StateRule, _ forecastRule: ForecastRule, seed: UInt64
  ) {
    count = MissCount(windows, at: target)
    forecast = BurnForecast(
      days, in: windowDays, at: target, rule: rule, forecastRule, seed: seed)
    let counted = count.state(rule)
    if counted == .notEnoughEvidence, let forecast, forecast.state != .notEnoughEvidence {
      state = forecast.state
      by = .prediction
    } else {
      state = counted
      by = .counting
    }
  }

  /// The probability that chance makes so strong a drift as would make a state of the past deceive:
  /// a fall of what is missed, a rise of what is met; 1 where there is nothing to deceive.
  private static func chanceOfDeceivingDrift(
    _ state: ObjectiveState, windows: [WindowBurn], days: [WindowBurn], in windowDays: Int,
    at target: Double
  ) -> Double {
    guard state != .notEnoughEvidence else { return 1 }
    let burns = windows.compactMap { $0.share(ofBudgetAt: target)?.lowerBound }
    let blocks = BurnReading(days, in: windowDays, at: target, unknown: .good).blocks
    // Weeks show a drift sooner; windows show it where most weeks burn nothing.
    return [burns, blocks].map {
      RankCorrelation.chance(ofTrend: state == .met ? .rising : .falling, in: $0)
    }.reduce(1, min)
  }
}
