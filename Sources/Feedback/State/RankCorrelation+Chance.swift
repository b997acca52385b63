import Statistics

extension RankCorrelation {
  /// Where a series goes.
  enum Direction: Double {
    case rising = 1
    case falling = -1
  }

  /// The one-sided probability that chance makes a series rise, or fall, as steadily; 1 where it says
  /// nothing.
  static func chance(ofTrend direction: Direction, in series: [Double]) -> Double {
    chance(direction, of: series.enumerated().map { (Double($0), $1) })
  }

  /// The one-sided probability that chance makes pairs rise, or fall, as much together; 1 where there
  /// is nothing to correlate.
  static func chance(_ direction: Direction, of pairs: [(Double, Double)]) -> Double {
    guard let correlation = RankCorrelation(pairs) else { return 1 }
    let half = correlation.pValue / 2
    return correlation.coefficient * direction.rawValue > 0 ? half : 1 - half
  }
}
