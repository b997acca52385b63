import Interchange
import Reliability
import Testing

@Suite("Counts of events from samples")
struct EventCountsTests {
  private func counts(
    good: [Int64: Double], total: [Int64: Double], countsGood: Bool = true
  ) throws -> EventCounts {
    try EventCounts(
      of: 0..<180_000, step: .seconds(60), part: good, total: total, countsGood: countsGood)
  }

  @Test func `belong to the step before a sample`() throws {
    let counts = try counts(
      good: [60_000: 9, 120_000: 0, 180_000: 3], total: [60_000: 10, 120_000: 0, 180_000: 4])
    #expect(
      counts.intervals == [
        MeasuredInterval(time: 0..<60_000, good: 9, total: 10),
        MeasuredInterval(time: 60_000..<120_000, good: 0, total: 0),
        MeasuredInterval(time: 120_000..<180_000, good: 3, total: 4),
      ])
    #expect(counts.gaps == 0)
  }

  @Test func `take bad ones from all`() throws {
    let counts = try counts(good: [60_000: 1], total: [60_000: 10], countsGood: false)
    #expect(counts.intervals == [MeasuredInterval(time: 0..<60_000, good: 9, total: 10)])
  }

  @Test func `are unknown without a sample, and nothing where nothing happened`() throws {
    let counts = try counts(good: [60_000: 1], total: [120_000: 0, 180_000: 7])
    #expect(counts.intervals == [MeasuredInterval(time: 60_000..<120_000, good: 0, total: 0)])
    #expect(counts.gaps == 1)
    #expect(counts.halfKnown == 1)
  }

  @Test func `may exceed all events by a thousandth or by one`() throws {
    let good: [Int64: Double] = [60_000: 10_009, 120_000: 10.9, 180_000: 0.5]
    let total: [Int64: Double] = [60_000: 10_000, 120_000: 10, 180_000: 0]
    #expect(
      try counts(good: good, total: total).intervals.allSatisfy {
        $0.good == $0.total
      })
    #expect(
      try counts(good: good, total: total, countsGood: false).intervals.allSatisfy { $0.good == 0 })
    #expect(
      throws: EventCountsError.moreThanAll(
        start: Instant(millisecondsSinceEpoch: 0), part: 10_011, total: 10_000)
    ) { try self.counts(good: [60_000: 10_011], total: [60_000: 10_000]) }
  }

  @Test func `cannot be negative or infinite`() {
    for (part, total) in [(-1.0, 5.0), (1, -5), (1, .infinity), (.infinity, .infinity)] {
      #expect(throws: EventCountsError.self) {
        try self.counts(good: [60_000: part], total: [60_000: total])
      }
    }
  }
}
