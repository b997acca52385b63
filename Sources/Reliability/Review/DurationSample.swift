package import Statistics

/// The lengths of one duration over the incidents of a period, one by one, and what can be said of
/// what they were drawn from.
package struct DurationSample: Hashable, Sendable {
  /// Which duration.
  package var duration: IncidentDuration
  /// The known lengths in minutes, the shortest first.
  package var minutes: [Double]
  /// How long it has lasted so far in those incidents that are not over, in minutes, the shortest
  /// first: they are in no quantile, as they will be longer.
  package var open: [Double]
  /// The median of the known lengths.
  package var median: Estimate?
  /// The 90th percentile, `nil` under ``DurationSummary/fewestForNinetieth`` known lengths.
  package var ninetieth: Estimate?

  /// A quantile of the sample, and the exact 95 % interval of what it estimates; `nil` where there are
  /// too few lengths for one.
  package struct Estimate: Hashable, Sendable {
    /// The quantile, in minutes.
    package var minutes: Double
    /// The interval, in minutes.
    package var interval: Interval?
  }

  /// The lengths of a duration as seen at an instant; a negative one is as good as unknown.
  init(_ duration: IncidentDuration, of incidents: [Milestones], asOf: Instant) {
    self.duration = duration
    minutes = incidents.compactMap { $0.duration(duration)?.minutes }.filter { $0 >= 0 }.sorted()
    open = incidents.compactMap { $0.openMinutes(of: duration, asOf: asOf) }.sorted()
    let quantiles = Quantiles(of: minutes)
    func estimate(_ p: Double) -> Estimate? {
      quantiles.quantile(p).map { Estimate(minutes: $0, interval: quantiles.interval(of: p)) }
    }
    median = estimate(0.5)
    ninetieth = minutes.count >= DurationSummary.fewestForNinetieth ? estimate(0.9) : nil
  }
}

extension Milestones {
  /// How long a duration has lasted that goes on, `nil` where it does not.
  ///
  /// Of an incident that is not over, only what ends with the harm is known to go on: somebody may
  /// well have noticed it, and not said when.
  fileprivate func openMinutes(of duration: IncidentDuration, asOf: Instant) -> Double? {
    switch duration {
    case .timeToDetect, .timeToAcknowledge: return nil
    case .timeToMitigate, .timeToResolve, .impact: break
    }
    guard isOngoing, self[duration.bounds.to] == nil, let start = self[duration.bounds.from],
      start.duration(to: asOf) >= .zero
    else { return nil }
    return start.duration(to: asOf).minutes
  }
}
