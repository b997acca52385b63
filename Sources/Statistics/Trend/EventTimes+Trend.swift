extension EventTimes {
  /// The Laplace test: z = sqrt(12 n) sum(t - T/2) / (n T), normal where the rate is constant, and
  /// above zero where it rises (NIST/SEMATECH e-Handbook of Statistical Methods, 8.2.3.4). Best where
  /// the logarithm of the rate changes evenly.
  ///
  /// Where the last event ended the watch, the sum and n leave it out.
  ///
  /// - Returns: `nil` where no event is informative.
  package var laplaceTest: TrendTest? {
    let times = informative
    guard !times.isEmpty else { return nil }
    let n = Double(times.count)
    let sum = times.reduce(0) { $0 + ($1 - length / 2) }
    let z = (12 * n).squareRoot() * sum / (n * length)
    let normal = NormalDistribution.standard
    return TrendTest(
      statistic: z, pRising: normal.upperTail(z), pFalling: normal.cumulative(z))
  }

  /// The test of MIL-HDBK-189: 2 sum(ln(T / t)), chi-squared with 2n degrees of freedom where the rate
  /// is constant, and large where it falls (NIST/SEMATECH e-Handbook, 8.2.3.4). Best where the rate
  /// follows a power of time, as ``powerLaw`` has it.
  ///
  /// Where the last event ended the watch, the sum and n leave it out.
  ///
  /// - Returns: `nil` where no event is informative.
  package var militaryHandbookTest: TrendTest? {
    guard !informative.isEmpty else { return nil }
    let statistic = 2 * logarithms
    let constant = ChiSquaredDistribution(
      uncheckedDegreesOfFreedom: 2 * Double(informative.count))
    return TrendTest(
      statistic: statistic, pRising: constant.cumulative(statistic),
      pFalling: constant.upperTail(statistic))
  }
}
