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
    RankCorrelation(pairs)?.chance(direction) ?? 1
  }

  /// The one-sided probability that chance makes a correlation as strong in a direction.
  func chance(_ direction: Direction) -> Double {
    coefficient * direction.rawValue > 0 ? pValue / 2 : 1 - pValue / 2
  }
}
