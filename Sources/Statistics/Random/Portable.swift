/// A logarithm and an exponential that give the same bits on every machine, which the C library's
/// do not promise: they use only exactly rounded operations, and Swift never fuses a multiplication
/// with an addition on its own. For the draws of this room; less than an ulp from the truth.
///
/// After `e_log.c` and `e_exp.c` of FreeBSD's msun (Sun Microsystems' fdlibm, 1993).
enum Portable {
  // ln 2 in two parts, the upper with enough zeros at its end that a multiple of it is exact.
  private static let ln2Upper = 6.93147180369123816490e-01
  private static let ln2Lower = 1.90821492927058770002e-10

  /// The natural logarithm of a finite number above zero.
  static func log(_ x: Double) -> Double {
    var exponent = Double(x.exponent)
    var significand = x.significand
    if significand > 1.4142135623730951 {
      significand /= 2
      exponent += 1
    }
    // log(1 + f) = f - f^2/2 + s (f^2/2 + R), s = f / (2 + f), R a polynomial in s^2.
    let f = significand - 1
    let s = f / (2 + f)
    let z = s * s
    let w = z * z
    let even =
      w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01))
    let odd =
      z
      * (6.666666666666735130e-01
        + w
        * (2.857142874366239149e-01
          + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)))
    let halfSquare = 0.5 * f * f
    let correction = s * (halfSquare + (even + odd)) + exponent * ln2Lower
    return exponent * ln2Upper - ((halfSquare - correction) - f)
  }

  /// The exponential of a number from -700 to 700; below, 0.
  static func exp(_ x: Double) -> Double {
    guard x > -700 else { return 0 }
    let power = (x * 1.44269504088896338700).rounded()
    let upper = x - power * ln2Upper
    let lower = power * ln2Lower
    let reduced = upper - lower
    let t = reduced * reduced
    let c =
      reduced
      - t
      * (1.66666666666666019037e-01
        + t
        * (-2.77777777770155933842e-03
          + t
          * (6.61375632143793436117e-05
            + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))))
    let y = 1 - ((lower - (reduced * c) / (2 - c)) - upper)
    return y * Double(sign: .plus, exponent: Int(power), significand: 1)
  }
}
