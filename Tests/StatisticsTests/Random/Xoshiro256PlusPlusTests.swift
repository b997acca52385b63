import Testing

@testable import Statistics

@Suite("Seeded random numbers")
struct Xoshiro256PlusPlusTests {
  @Test func `are those of the reference implementation`() {
    // The vector of the `rand_xoshiro` crate, made with the authors' C code.
    var random = Xoshiro256PlusPlus(state: (1, 2, 3, 4))
    let expected: [UInt64] = [
      41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386,
      9_228_616_714_210_784_205, 9_973_669_472_204_895_162, 14_011_001_112_246_962_877,
      12_406_186_145_184_390_807, 15_849_039_046_786_891_736, 10_450_023_813_501_588_000,
    ]
    #expect((0..<10).map { _ in random.next() } == expected)
  }

  @Test(
    arguments: [
      // The same crate's `seed_from_u64(0)`, and the authors' algorithms in Python.
      (0, [5_987_356_902_031_041_503, 7_051_070_477_665_621_255, 6_633_766_593_972_829_180]),
      (2026, [7_876_778_575_317_408_663, 11_327_947_559_129_167_783, 13_317_806_937_878_235_853]),
    ] as [(UInt64, [UInt64])])
  func `follow from the seed`(seed: UInt64, expected: [UInt64]) {
    var random = Xoshiro256PlusPlus(seed: seed)
    #expect((0..<3).map { _ in random.next() } == expected)
  }

  @Test func `differ from stream to stream`() {
    let firsts = (0..<UInt64(1_000)).map { stream in
      var random = Xoshiro256PlusPlus(seed: 7, stream: stream)
      return random.next()
    }
    #expect(Set(firsts).count == 1_000)
    let others = (0..<UInt64(1_000)).map { stream in
      var random = Xoshiro256PlusPlus(seed: 8, stream: stream)
      return random.next()
    }
    #expect(Set(firsts).isDisjoint(with: others))
  }

  @Test func `are uniform`() {
    var random = Xoshiro256PlusPlus(seed: 1)
    let draws = (0..<20_000).map { _ in random.uniform() }
    #expect(draws.allSatisfy { (0..<1).contains($0) })
    #expect(kolmogorovDistance(draws) { $0 } < 1.95)
  }

  @Test(arguments: [UInt64.min, .max])
  func `stay off the ends where they must`(bits: UInt64) {
    struct Constant: RandomNumberGenerator {
      let bits: UInt64
      mutating func next() -> UInt64 { bits }
    }
    var random = Constant(bits: bits)
    #expect(random.uniform() < 1)
    #expect((0x1p-53...1.nextDown).contains(random.openUniform()))
  }

  @Test(arguments: [1, 2, 3, 7, 10])
  func `choose each index as often as any other`(count: Int) {
    var random = Xoshiro256PlusPlus(seed: 3)
    var hits = [Int](repeating: 0, count: count)
    for _ in 0..<20_000 { hits[random.index(below: count)] += 1 }
    #expect(hits.allSatisfy { agrees($0, of: 20_000, with: 1 / Double(count)) })
  }

  @Test(arguments: [Int.min, -1, 0, 1])
  func `choose the only index there is`(count: Int) {
    var random = Xoshiro256PlusPlus(seed: 3)
    #expect(random.index(below: count) == 0)
  }

  @Test func `choose among as many as there can be`() {
    var random = Xoshiro256PlusPlus(seed: 3)
    for _ in 0..<100 { #expect((0..<Int.max).contains(random.index(below: .max))) }
  }
}
