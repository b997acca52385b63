import Reliability
import Statistics
import Testing

@testable import Feedback

/// Days of an objective of 99.9 % over 28 days, by what each burned of a window's budget.
private func days(_ shares: [Double], missing: Set<Int> = [], traffic: Double = 1e6) throws
  -> [WindowBurn]
{
  try shares.enumerated().map { day, share in
    let start = Int64(day) * 86_400_000
    return WindowBurn(
      period: try Period(start..<start + 86_400_000), weight: traffic,
      bad: share * 0.001 * traffic * 28, missing: missing.contains(day) ? traffic : 0)
  }
}

/// Days that burn as if drawn from a lognormal distribution, so that a window burns `mean`.
private func believable(_ windows: Int, burning mean: Double, seed: UInt64 = 4) -> [Double] {
  var random = Xoshiro256PlusPlus(seed: seed)
  return (0..<windows * 28).map { _ in
    mean / 28 * random.gamma(shape: 1.5) / 1.5
  }
}

@Suite struct `Days foretell whether the next window is missed` {
  private func forecast(_ days: [WindowBurn], seed: UInt64 = 1) throws -> BurnForecast {
    try #require(BurnForecast(days, in: 28, at: 0.999, seed: seed))
  }

  private func failing(_ forecast: BurnForecast, for state: ObjectiveState) -> [ForecastCheck.Kind]
  {
    forecast.checks.filter { $0.verdict == state && !$0.holds }.map(\.kind)
  }

  @Test func `half a year that burned little is met`() throws {
    let forecast = try forecast(days(believable(6, burning: 0.3)))
    #expect(forecast.state == .met)
    #expect(forecast.bounds.upperBound < 0.25)
    #expect(failing(forecast, for: .met).isEmpty)
    #expect(forecast.days == 168)
    #expect(forecast.nextBurn.lowerBound < 0.3 && 0.3 < forecast.nextBurn.upperBound)
  }

  @Test func `a quarter that burned twice its budget is missed`() throws {
    let forecast = try forecast(days(believable(3, burning: 2)))
    #expect(forecast.state == .missed)
    #expect(forecast.bounds.lowerBound > 0.1)
    #expect(forecast.missedWindows == 3...3)
  }

  @Test(arguments: [(2, 2.0, ObjectiveState.missed), (4, 0.3, .met)])
  func `fewer days than half of what counting needs tell nothing`(
    windows: Int, burn: Double, state: ObjectiveState
  ) throws {
    let forecast = try forecast(days(believable(windows, burning: burn)))
    #expect(forecast.state == .notEnoughEvidence)
    #expect(failing(forecast, for: state) == [.enoughDays])
  }

  @Test func `burn that grew is not met, and burn that shrank is not missed`() throws {
    let little = believable(6, burning: 0.3)
    let growing = try forecast(
      days(little.enumerated().map { $1 * (0.3 + 1.4 * Double($0) / 168) }))
    #expect(growing.state == .notEnoughEvidence)
    #expect(failing(growing, for: .met).contains(.noDrift))
    let shrinking = try forecast(
      days(believable(4, burning: 2).enumerated().map { $1 * (1.7 - 1.4 * Double($0) / 112) }))
    #expect(shrinking.state == .notEnoughEvidence)
    #expect(failing(shrinking, for: .missed).contains(.noDrift))
  }

  @Test func `weeks that follow one another are not taken for independent`() throws {
    let waves = believable(6, burning: 0.3).enumerated().map { day, share in
      share * (day / 42 % 2 == 0 ? 0.2 : 1.8)
    }
    let forecast = try forecast(days(waves))
    #expect(failing(forecast, for: .met).contains(.independentBlocks))
    #expect(failing(forecast, for: .missed).contains(.independentBlocks))
    #expect(forecast.state == .notEnoughEvidence)
  }

  @Test func `one event that burned most of everything decides nothing`() throws {
    var shares = believable(3, burning: 0.1)
    for day in 20..<36 { shares[day] += 0.25 }
    let forecast = try forecast(days(shares))
    #expect(failing(forecast, for: .missed).contains(.noSingleEvent))
    #expect(forecast.state == .notEnoughEvidence)
  }

  @Test func `an even burn does not tell how large an incident would be`() throws {
    let even = (0..<168).map { [0.009, 0.0107, 0.012][$0 % 3] }
    let forecast = try forecast(days(even))
    #expect(forecast.missProbability.upperBound < 0.05)
    #expect(failing(forecast, for: .met) == [.enoughBursts, .burnInBursts])
    #expect(forecast.state == .notEnoughEvidence)
  }

  @Test func `an objective that never burned is not met by that alone`() throws {
    let forecast = try forecast(days([Double](repeating: 0, count: 280)))
    #expect(forecast.missProbability == 0...0)
    #expect(forecast.state == .notEnoughEvidence)
  }

  @Test func `what is not known counts as bad for a met, and as good for a missed`() throws {
    let clean = try forecast(days(believable(6, burning: 0.3), missing: [100]))
    #expect(clean.state == .notEnoughEvidence)
    #expect(clean.missedWindows == 0...1)
    #expect(clean.missProbability.lowerBound < 0.05)
    #expect(clean.missProbability.upperBound > 0.1)
    // 27 days are bad enough.
    let burnt = try forecast(days(believable(3, burning: 2.5), missing: [10, 40]))
    #expect(burnt.state == .missed)
    // Days of which nothing is known are no evidence of a miss.
    let unknown = try forecast(days(believable(3, burning: 0.1), missing: Set(0..<84)))
    #expect(unknown.state == .notEnoughEvidence)
    #expect(unknown.bounds.lowerBound < 0.01)
    #expect(unknown.bounds.upperBound > 0.99)
  }

  @Test func `traffic that grows changes nothing, as each window has its own budget`() throws {
    let shares = believable(6, burning: 0.3)
    let steady = try forecast(days(shares))
    let grown = try shares.indices.map { day in
      try #require(try days(shares, traffic: 1e6 * Double(1 + day / 28))[day...].first)
    }
    #expect(abs(try forecast(grown).bounds.upperBound - steady.bounds.upperBound) < 1e-6)
  }

  @Test func `the same seed gives the same forecast`() throws {
    let series = try days(believable(5, burning: 0.5))
    #expect(try forecast(series) == forecast(series))
    #expect(try forecast(series).bounds != forecast(series, seed: 2).bounds)
  }

  @Test func `days that fill no block foretell nothing`() throws {
    #expect(BurnForecast([], in: 28, at: 0.999, seed: 1) == nil)
    #expect(try BurnForecast(days([0.1, 0.2]), in: 28, at: 0.999, seed: 1) == nil)
    #expect(try BurnForecast(days([0.1, 0.2, 0.3]), in: 1, at: 0.999, seed: 1) != nil)
  }

  @Test(arguments: [(28, 7, 4), (30, 7, 4), (90, 7, 13), (7, 1, 7), (14, 3, 5), (1, 1, 1)])
  func `a window is made of blocks of a week or less`(window: Int, block: Int, count: Int) {
    let reading = BurnReading([], in: window, at: 0.999, unknown: .good)
    #expect(reading.blockDays == block)
    #expect(reading.blocksToCome == count)
  }
}

@Suite struct `Bursts stand out from a typical day` {
  @Test func `days in a row are one burst, counted by what is beyond the typical day`() {
    let bursts = Bursts(in: [1, 1, 5, 4, 1, 1, 1, 3, 2, 1])
    #expect(bursts.sizes == [7, 2])
    #expect(bursts.total == 20)
    #expect(bursts.share == 0.45)
    #expect(bursts.largestShare == 0.35)
    #expect(bursts.effectiveCount == 81.0 / 53)
  }

  @Test func `where most days burn nothing, each that does is one`() {
    #expect(Bursts(in: [0, 0, 2, 0, 1, 0, 0]).sizes == [2, 1])
    #expect(Bursts(in: []).effectiveCount == 0)
    #expect(Bursts(in: [0, 0]).share == 0)
  }
}
