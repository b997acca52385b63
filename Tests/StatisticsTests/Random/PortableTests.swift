import Foundation
import Testing

@testable import Statistics

/// The C library is right to within an ulp or so; the room's own functions must be too.
@Suite("The portable logarithm and exponential")
struct PortableTests {
  @Test func `agree with the C library`() {
    var random = Xoshiro256PlusPlus(seed: 4)
    for _ in 0..<20_000 {
      let x = random.uniform() * 1_400 - 700
      #expect(isClose(Portable.exp(x), exp(x), within: 4e-16))
      let y = exp(x)
      #expect(abs(Portable.log(y) - log(y)) <= 2 * log(y).ulp)
      let u = random.openUniform()
      #expect(abs(Portable.log(u) - log(u)) <= 2 * log(u).ulp)
    }
  }

  @Test func `are exact where the answer is`() {
    #expect(Portable.log(1) == 0)
    #expect(Portable.exp(0) == 1)
    #expect(Portable.exp(-701) == 0)
    #expect(Portable.log(.leastNonzeroMagnitude) == log(.leastNonzeroMagnitude))
  }
}
