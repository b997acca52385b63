import Reliability
import Testing

@Suite("Burn rates")
struct BurnRateTests {
  // methods.md, section 2, after table 5-8 of the workbook.
  @Test(arguments: [(30.0, [14.4, 6, 1]), (28.0, [13.44, 5.6, 14.0 / 15])])
  func `are alerted on at the workbook's thresholds`(days: Double, thresholds: [Double]) {
    let derived = BurnRateAlert.standard.map { $0.threshold(windowMinutes: days * 1_440) }
    #expect(zip(derived, thresholds).allSatisfy { agree($0, $1) })
    #expect(BurnRateAlert.standard.map(\.longMinutes) == [60, 360, 4_320])
    #expect(BurnRateAlert.standard.map(\.shortMinutes) == [5, 30, 360])
  }

  private func rates(bad: [Double], every minutes: Int) throws -> [BurnRate] {
    let slo = slo(try revision(from: -100_000, target: 0.99))
    return try status(
      of: slo, bad.count * minutes, series(every: minutes, bad: bad)
    ).burnRates
  }

  @Test func `are what burns over what may`() throws {
    var bad = [Double](repeating: 0, count: 72 * 12)
    for index in 0..<12 { bad[bad.count - 1 - index] = 150 }
    let rates = try rates(bad: bad, every: 5)
    #expect(zip(rates.map(\.long), [15, 2.5, 15.0 / 72]).allSatisfy { agree($0 ?? -1, $1) })
    #expect(rates.map(\.speaks) == [true, false, false])
  }

  @Test func `are unknown where a window is not measured, or not as finely`() throws {
    let rates = try rates(bad: Array(repeating: 1, count: 24), every: 60)
    #expect(rates.map { $0.long == nil } == [false, false, true])
    #expect(rates.map { $0.short == nil } == [true, true, false])
    #expect(rates.map(\.speaks) == [nil, nil, nil])
  }
}
