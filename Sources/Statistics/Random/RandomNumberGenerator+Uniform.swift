extension RandomNumberGenerator {
  /// A number in [0, 1): the upper 53 bits of one draw, so that every value is as likely as any other.
  @inline(__always)
  package mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number in (0, 1), both ends excluded: one that has a logarithm.
  @inline(__always)
  package mutating func openUniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  /// A whole number from 0 to `count` - 1, each as likely as any other; 0 where `count` is below 1.
  ///
  /// Lemire's multiplication with rejection ("Fast random integer generation in an interval", 2019),
  /// written out because the standard library may change its own.
  package mutating func index(below count: Int) -> Int {
    guard count > 1 else { return 0 }
    let bound = UInt64(count)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let fewest = (0 &- bound) % bound
      while product.low < fewest { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }
}
