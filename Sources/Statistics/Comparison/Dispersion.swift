/// Whether counts vary more from one period to another than independent events would: they come in
/// bursts, or their rate changes.
///
/// The index is the sum of (n - e)^2 / e over all periods, e being what equal rates would give; where
/// the exposures are equal that is (k - 1) s^2 / mean. It is chi-squared with k - 1 degrees of freedom
/// for independent events (Fisher, "Statistical Methods for Research Workers", 1925).
package struct Dispersion: Hashable, Sendable {
  /// The index of dispersion.
  package let index: Double
  /// The number of periods less one.
  package let degreesOfFreedom: Int

  /// The dispersion of the counts of two periods or more.
  ///
  /// `nil` where there is one period or none, or no event.
  package init?(of counts: [EventCount]) {
    let total = counts.reduce(0) { $0 + $1.count }
    guard counts.count > 1, total > 0 else { return nil }
    let exposure = counts.reduce(0) { $0 + $1.exposure }
    index = counts.reduce(0) { sum, count in
      let expected = Double(total) * count.exposure / exposure
      let difference = Double(count.count) - expected
      return sum + difference * difference / expected
    }
    degreesOfFreedom = counts.count - 1
  }

  /// The probability of an index as large or larger, were the events independent.
  package var pValue: Double {
    ChiSquaredDistribution(uncheckedDegreesOfFreedom: Double(degreesOfFreedom)).upperTail(index)
  }

  /// How many times larger than a Poisson count's the variance is, and at least 1: what widens
  /// ``EventCount/interval(_:dispersion:)``.
  package var factor: Double { max(1, index / Double(degreesOfFreedom)) }
}
