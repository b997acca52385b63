import Statistics
import Testing

@Suite("The power to see means change")
struct MeanPowerTests {
  private static let baseline: [Double] = {
    var random = Xoshiro256PlusPlus(seed: 7)
    return (0..<52).map { _ in random.exponential() }
  }()

  @Test func `is what the test itself finds`() throws {
    // Groups made as the power supposes, and tested by the interval that decides.
    let power = try #require(MeanPower(baseline: Self.baseline))
    let stated = power.simulated(toSee: 0.5, sizes: 26, 52, seed: 1)
    var random = Xoshiro256PlusPlus(seed: 8)
    let found = try (0..<200).count { place in
      let before = (0..<52).map { _ in Self.baseline[random.index(below: 52)] }
      let after = (0..<26).map { _ in 0.5 * Self.baseline[random.index(below: 52)] }
      let interval = MeanComparison.ratioInterval(after, before, draws: 199, seed: UInt64(place))
      return try #require(interval?.upper) < 1
    }
    #expect(abs(Double(found) / 200 - stated) < 0.12, "\(found) of 200, stated \(stated)")
  }

  @Test func `grows with the values, and falls with how little is to be seen`() throws {
    let power = try #require(MeanPower(baseline: Self.baseline))
    let few = power.simulated(toSee: 0.5, sizes: 6, 52, seed: 1)
    let many = power.simulated(toSee: 0.5, sizes: 52, 52, seed: 1)
    #expect(few < many)
    #expect(power.simulated(toSee: 0.9, sizes: 52, 52, seed: 1) < many)
    #expect(power.simulated(toSee: 0.5, sizes: 52, 52, seed: 1) == many)
    #expect(power.simulated(toSee: 2, sizes: 52, 52, seed: 1) > 0.5)
  }

  @Test func `is the significance, on one side, where nothing changes`() throws {
    let power = try #require(MeanPower(baseline: Self.baseline))
    #expect(power.simulated(toSee: 1, sizes: 20, 30, seed: 3) < 0.06)
  }

  @Test func `says about how many values are needed`() throws {
    let power = try #require(MeanPower(baseline: Self.baseline))
    let size = try #require(power.firstSize(toSee: 0.5, power: 0.8, second: 52))
    let simulated = power.simulated(toSee: 0.5, sizes: size, 52, seed: 2)
    #expect((0.68...0.92).contains(simulated), "\(size) values: \(simulated)")
    // With four values before, no number after them suffices.
    #expect(power.firstSize(toSee: 0.9, power: 0.8, second: 4) == nil)
    #expect(power.firstSize(toSee: 1, power: 0.8, second: 52) == nil)
  }

  @Test func `is unknown where the values never vary`() {
    #expect(MeanPower(baseline: []) == nil)
    #expect(MeanPower(baseline: [0, 0, 0]) == nil)
    #expect(MeanPower(baseline: Self.baseline)?.simulated(toSee: 0.5, sizes: 0, 3, seed: 1) == 0)
  }
}
