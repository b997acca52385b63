private import Foundation

/// Events whose expected number by time t is lambda t^beta: the Crow-AMSAA model, whose rate falls
/// where beta is below 1 and rises where it is above (Crow, "Reliability analysis for complex,
/// repairable systems", 1974; MIL-HDBK-189A).
package struct PowerLawProcess: Hashable, Sendable {
  /// The most likely beta.
  package let shape: Double
  /// Beta without the bias of the most likely one; `nil` where there are too few events for one.
  package let unbiasedShape: Double?
  /// Lambda, in events a unit of time to the power beta.
  package let scale: Double

  private let events: Double
  private let informative: Double

  /// The process that some events follow best: beta = n / sum(ln(T / t)).
  ///
  /// Unbiased it is (n - 1) / n of that where the clock ended the watch, and (n - 2) / n where the last
  /// event did, which the sum leaves out.
  ///
  /// `nil` where no time tells beta: no informative event, or all at the end.
  package init?(_ events: EventTimes) {
    let sum = events.logarithms
    guard sum > 0 else { return nil }
    self.events = Double(events.times.count)
    informative = Double(events.informative.count)
    shape = self.events / sum
    scale = self.events / pow(events.length, shape)
    unbiasedShape = informative > 1 ? (informative - 1) / sum : nil
  }

  /// The exact interval of beta: 2 n beta / shape is chi-squared with 2n degrees of freedom, or 2(n - 1)
  /// where the last event ended the watch.
  package func shapeInterval(_ confidence: Confidence = .ninetyFive) -> Interval {
    GammaDistribution(uncheckedShape: informative, rate: events / shape).interval(confidence)
  }

  /// How many events are expected up to `time`, from zero up.
  package func expectedEvents(by time: Double) -> Double { scale * pow(time, shape) }

  /// The rate at `time`, above zero, in events a unit of time.
  package func rate(at time: Double) -> Double { scale * shape * pow(time, shape - 1) }
}
