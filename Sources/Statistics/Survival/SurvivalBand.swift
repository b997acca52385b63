private import CBoostMath
private import Foundation

/// The interval of a survival curve at one time.
///
/// Greenwood's variance (1926) on the scale log(-log S), so that an interval stays within [0, 1]
/// (Kalbfleisch and Prentice, "The Statistical Analysis of Failure Time Data", 1980): S to the power
/// exp(-w) and exp(w), where w = z sqrt(sum of d / (n (n - d))) / log S.
struct SurvivalBand: Hashable, Sendable {
  let confidence: Confidence

  /// The interval where all of `atRisk` have lasted: Clopper and Pearson's, as Greenwood's variance
  /// is zero there and would claim certainty.
  func untouched(atRisk: Int) -> Interval {
    Interval(boost_ibeta_inv(Double(atRisk), 1, confidence.miss / 2), 1)
  }

  /// The interval of a survival below 1, `before` being the one above it.
  ///
  /// At 0 Greenwood's variance is infinite. The curve never rises, so that the bound above it still
  /// holds.
  func interval(of survival: Double, greenwood: Double, before: Interval) -> Interval {
    guard survival > 0 else { return Interval(0, before.upper) }
    let width = confidence.twoSidedDeviate * greenwood.squareRoot() / -log(survival)
    return Interval(pow(survival, exp(width)), pow(survival, exp(-width)))
  }
}
