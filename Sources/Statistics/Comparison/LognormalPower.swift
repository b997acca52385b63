private import Foundation

/// What a comparison of durations can see, whose logarithms are about normal: as many as it takes,
/// and no less, for a test of the geometric means to find a change.
package struct LognormalPower: Hashable, Sendable {
  /// The standard deviation of the natural logarithm of a duration.
  package let logDeviation: Double
  /// The two-sided significance of the test.
  package let significance: Double
  /// How likely the test is to find the change.
  package let power: Double

  /// A test with a significance and a power.
  ///
  /// - Throws: ``LognormalPowerError`` where `logDeviation` is not finite and above zero, or one of
  ///   the others is not between 0 and 1.
  package init(
    logDeviation: Double, significance: Double = 0.05, power: Double = 0.8
  ) throws(LognormalPowerError) {
    guard logDeviation > 0, logDeviation.isFinite else { throw .notADeviation(logDeviation) }
    for probability in [significance, power] where !(probability > 0 && probability < 1) {
      throw .notAProbability(probability)
    }
    self.logDeviation = logDeviation
    self.significance = significance
    self.power = power
  }

  /// How many durations each of two groups needs: 2 (z_(alpha/2) + z_beta)^2 sigma^2 / (log ratio)^2,
  /// with its fraction (Chow, Shao and Wang, "Sample Size Calculations in Clinical Research", 2008,
  /// 3.2). Round it up.
  ///
  /// - Parameter ratio: What a typical duration becomes, as a fraction of what it was, above 0: 0.9 for
  ///   a tenth less.
  /// - Returns: The number; `nil` where the ratio is 1, which no number can tell from no change, or is
  ///   no ratio.
  package func sizePerGroup(toSee ratio: Double) -> Double? {
    guard ratio > 0, ratio.isFinite, ratio != 1 else { return nil }
    let effect = deviates * logDeviation / log(ratio)
    return 2 * effect * effect
  }

  /// The smallest cut of a typical duration that two groups of these sizes can show, as a fraction of
  /// it.
  ///
  /// - Returns: `nil` where a group is empty.
  package func minimumDetectableCut(sizes first: Int, _ second: Int) -> Double? {
    guard first > 0, second > 0 else { return nil }
    let error = (1 / Double(first) + 1 / Double(second)).squareRoot()
    return -expm1(-deviates * logDeviation * error)
  }

  /// How likely the test is to find that a typical duration became so much shorter or longer.
  ///
  /// - Parameters:
  ///   - ratio: What a typical duration becomes, as a fraction of what it was, above 0.
  ///   - first: How many durations the first group has.
  ///   - second: How many durations the second group has.
  /// - Returns: The probability; `nil` where a group is empty or the ratio is no ratio.
  package func power(toSee ratio: Double, sizes first: Int, _ second: Int) -> Double? {
    guard first > 0, second > 0, ratio > 0, ratio.isFinite else { return nil }
    let error = logDeviation * (1 / Double(first) + 1 / Double(second)).squareRoot()
    let normal = NormalDistribution.standard
    return normal.cumulative(abs(log(ratio)) / error - normal.upperQuantile(significance / 2))
  }

  private var deviates: Double {
    let normal = NormalDistribution.standard
    return normal.upperQuantile(significance / 2) + normal.quantile(power)
  }
}

/// Why some numbers have no power.
package enum LognormalPowerError: Error, Equatable {
  /// The standard deviation is not finite and above zero.
  case notADeviation(Double)
  /// The significance or the power is not between 0 and 1.
  case notAProbability(Double)
}

extension LognormalPowerError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notADeviation(let deviation):
      "the standard deviation \(deviation) of the logarithms must be finite and above zero"
    case .notAProbability(let probability):
      "\(probability) is not between 0 and 1: write a significance such as 0.05, a power such as 0.8"
    }
  }
}
