private import CBoostMath

/// Student's t distribution.
struct StudentDistribution {
  let degreesOfFreedom: Double

  /// The probability of a value as far from zero as `t` or farther, on either side.
  func twoSidedTail(_ t: Double) -> Double {
    boost_ibeta(degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + t * t))
  }
}
