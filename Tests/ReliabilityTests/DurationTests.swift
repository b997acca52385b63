import Reliability
import TestSupport
import Testing

@Suite("Calendar duration")
struct CalendarDurationTests {
  @Test(arguments: ["1m", "90m", "36h", "28d", "4w", "12M", "1Q", "10Y"])
  func `writes what it reads`(text: String) { #expect(CalendarDuration(text)?.shorthand == text) }

  @Test(
    arguments: [
      "", "d", "28", "028d", "0d", "-1d", "+1d", "1.5d", "1 d", " 1d", "1s", "1D", "1y", "d1",
      "99999999999999999999d", "１d",
    ])
  func `reads nothing else`(text: String) { #expect(CalendarDuration(text) == nil) }

  @Test func `is positive`() {
    #expect(CalendarDuration(0, .day) == nil)
    #expect(CalendarDuration(-1, .day) == nil)
    #expect(CalendarDuration(28, .day)?.count == 28)
  }
}

@Suite("Duration in shorthand")
struct DurationShorthandTests {
  @Test(
    arguments: [
      ("4m", 240_000), ("4min", 240_000), ("90s", 90_000), ("1h30m", 5_400_000),
      ("2d", 172_800_000), ("1w", 604_800_000), ("500ms", 500), ("0s", 0), ("1m1m", 120_000),
    ])
  func `is read as people write it`(text: String, milliseconds: Int64) {
    #expect(Duration(shorthand: text) == .milliseconds(milliseconds))
  }

  @Test(
    arguments: [
      "", "4", "m", "-4m", "+4m", "4 m", "1h 30m", "4M", "1.5h", "4mm", "4m3", "99999999999999w",
      "99999999999999999999s", String(repeating: "2305843009213693950ms", count: 5),
    ])
  func `is nothing else`(text: String) { #expect(Duration(shorthand: text) == nil) }

  @Test(
    arguments: [
      (6_420_000, "1 h 47 min"), (266_400_000, "3 d 2 h"), (40_000, "40 s"), (0, "0 min"),
      (86_700_000, "1 d"), (3_600_000, "1 h"), (500, "500 ms"), (-90_000, "-1 min 30 s"),
    ])
  func `is written in its two largest units`(milliseconds: Int64, words: String) {
    #expect(Duration.milliseconds(milliseconds).words == words)
  }

  @Test(arguments: UInt64(0)..<100)
  func `is read back from its parts`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let parts = [("w", 604_800_000), ("d", 86_400_000), ("h", 3_600_000), ("ms", 1)].map {
      (count: Int64.random(in: 0...10_000, using: &random), unit: $0.0, length: Int64($0.1))
    }
    let text = parts.map { "\($0.count)\($0.unit)" }.joined()
    let sum = parts.reduce(0) { $0 + $1.count * $1.length }
    #expect(Duration(shorthand: text)?.wholeMilliseconds == sum)
  }
}
