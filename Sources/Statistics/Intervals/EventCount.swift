/// How many events were seen over an exposure, such as a number of days: what is known of a rate.
package struct EventCount: Hashable, Sendable {
  /// How many events there were.
  package let count: Int
  /// For how long they were looked for, in any unit of time.
  package let exposure: Double

  /// A count over an exposure.
  ///
  /// - Throws: ``EventCountError`` where `count` is negative or `exposure` is not finite and above
  ///   zero.
  package init(_ count: Int, over exposure: Double) throws(EventCountError) {
    guard count >= 0 else { throw .negativeCount(count) }
    guard exposure > 0, exposure.isFinite else { throw .noExposure(exposure) }
    self.count = count
    self.exposure = exposure
  }

  /// Events a unit of exposure.
  package var rate: Double { Double(count) / exposure }

  /// The exact interval of the rate of a Poisson process (Garwood, "Fiducial limits for the Poisson
  /// distribution", 1936), in events a unit of exposure; from 0 where no event was seen.
  ///
  /// - Parameters:
  ///   - confidence: How often such an interval holds the rate, at least.
  ///   - dispersion: How many times larger than a Poisson count's the variance is, at least 1
  ///     (``Dispersion/factor``): the interval is as wide as if that many fewer events had been seen
  ///     over that much less exposure.
  /// - Returns: The interval.
  package func interval(
    _ confidence: Confidence = .ninetyFive, dispersion: Double = 1
  ) -> Interval {
    let effective = Double(count) / dispersion
    let units = exposure / dispersion
    let lower =
      count == 0
      ? 0
      : GammaDistribution(uncheckedShape: effective, rate: units).quantile(confidence.miss / 2)
    return Interval(lower, upperLimit(effective, units, miss: confidence.miss / 2))
  }

  /// The exact one-sided upper bound of the rate, in events a unit of exposure.
  package func upperBound(_ confidence: Confidence = .ninetyFive) -> Double {
    upperLimit(Double(count), exposure, miss: confidence.miss)
  }

  /// What is believed of the rate after the count, where nothing was believed before: Gamma(1/2 + n,
  /// exposure), which follows from Jeffreys' prior.
  package var posterior: GammaDistribution {
    GammaDistribution(uncheckedShape: 0.5 + Double(count), rate: exposure)
  }

  private func upperLimit(_ effective: Double, _ units: Double, miss: Double) -> Double {
    GammaDistribution(uncheckedShape: effective + 1, rate: units).upperQuantile(miss)
  }
}

/// Why a number and an exposure make no count.
package enum EventCountError: Error, Equatable {
  /// The count is negative.
  case negativeCount(Int)
  /// The exposure is not finite and above zero.
  case noExposure(Double)
}

extension EventCountError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .negativeCount(let count):
      "\(count) events cannot be: write how many there were"
    case .noExposure(let exposure):
      "an exposure of \(exposure) shows no rate: it must be finite and above zero"
    }
  }
}
