import Reliability
import Statistics

extension BurnReading {
  /// Whether what a verdict rests on holds, such as that the burn does not fall where it would be
  /// missed.
  func checks(
    for verdict: ObjectiveState, fewestWindows: Int, _ rule: ForecastRule
  ) -> [ForecastCheck] {
    let bursts = bursts
    let common: [ForecastCheck] = [
      .atLeast(Double(fewestWindows), .enoughDays, windows, for: verdict),
      .above(rule.drift, .noDrift, chanceOfTrend(rising: verdict == .met), for: verdict),
      .above(rule.dependence, .independentBlocks, chanceOfDependence, for: verdict),
      .atMost(rule.largestEvent, .noSingleEvent, bursts.largestShare, for: verdict),
    ]
    guard verdict == .met else { return common }
    return common + [
      .atLeast(rule.fewestBursts, .enoughBursts, bursts.effectiveCount, for: verdict),
      .atLeast(rule.leastInBursts, .burnInBursts, bursts.share, for: verdict),
    ]
  }

  /// The probability that chance makes a trend as strong in a direction.
  private func chanceOfTrend(rising: Bool) -> Double {
    chance(rising ? 1 : -1, blocks.enumerated().map { (Double($0), $1) })
  }

  /// The probability that chance makes each block as much like the one before.
  private var chanceOfDependence: Double {
    chance(1, Array(zip(blocks, blocks.dropFirst())))
  }

  /// The one-sided probability of a rank correlation; 1 where there is nothing to correlate.
  private func chance(_ sign: Double, _ pairs: [(Double, Double)]) -> Double {
    guard let correlation = RankCorrelation(pairs) else { return 1 }
    let half = correlation.pValue / 2
    return correlation.coefficient * sign > 0 ? half : 1 - half
  }
}
