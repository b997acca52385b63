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
    RankCorrelation.chance(ofTrend: rising ? .rising : .falling, in: blocks)
  }

  /// The probability that chance makes each block as much like the one before.
  private var chanceOfDependence: Double {
    RankCorrelation.chance(.rising, of: Array(zip(blocks, blocks.dropFirst())))
  }
}
