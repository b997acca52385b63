package import Reliability

/// Whether an objective is met or missed in the long run, and what says so.
///
/// Whole windows are counted first, as their bounds suppose nothing but that windows are alike. Where
/// they are too few, its days are asked, which need half as many and suppose more.
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
}
