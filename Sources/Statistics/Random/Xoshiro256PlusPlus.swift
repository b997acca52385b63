/// The room's source of randomness: xoshiro256++ 1.0 (Blackman and Vigna, "Scrambled linear
/// pseudorandom number generators", 2021), its state filled from the seed by SplitMix64 (Steele, Lea
/// and Flood, "Fast splittable pseudorandom number generators", 2014), as its authors advise.
///
/// The same seed gives the same bytes on every machine and with every version of Swift, and so do
/// the draws of this room, which use only integer operations, IEEE 754's exactly rounded ones
/// (+, -, x, /, square root) and the room's own logarithm and exponential made of them. The
/// shuffles and ranges of the standard library make no such promise.
///
/// ```swift
/// var random = Xoshiro256PlusPlus(seed: 2026)
/// random.uniform()         // in [0, 1)
/// random.index(below: 6)   // 0 to 5
/// ```
package struct Xoshiro256PlusPlus: RandomNumberGenerator, Hashable, Sendable {
  private var s0, s1, s2, s3: UInt64

  /// A generator that gives the same numbers for the same seed.
  package init(seed: UInt64) {
    var expander = SeedExpander(state: seed)
    self.init(
      state: (expander.next(), expander.next(), expander.next(), expander.next()))
  }

  /// One of many generators of the same seed, so that the numbers of one part of a calculation do
  /// not depend on how many the parts before it drew, nor on which thread drew them.
  ///
  /// The stream's number is mixed as well as the seed's: neighbours have nothing in common.
  package init(seed: UInt64, stream: UInt64) {
    var streams = SeedExpander(state: stream)
    self.init(seed: seed ^ streams.next())
  }

  /// A generator with a state of its own, which must not be all zero.
  init(state: (UInt64, UInt64, UInt64, UInt64)) { (s0, s1, s2, s3) = state }

  @inline(__always)
  package mutating func next() -> UInt64 {
    let result = rotated(s0 &+ s3, by: 23) &+ s0
    let shifted = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = rotated(s3, by: 45)
    return result
  }

  @inline(__always)
  private func rotated(_ bits: UInt64, by count: UInt64) -> UInt64 {
    (bits &<< count) | (bits &>> (64 - count))
  }
}

/// SplitMix64, which makes a state without patterns from any seed.
private struct SeedExpander {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
