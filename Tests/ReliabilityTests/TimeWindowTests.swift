import Reliability
import TestSupport
import Testing

@Suite("Rolling window")
struct RollingWindowTests {
  @Test(
    arguments: [
      ("28d", "2026-03-31T10:00:00Z", "2026-03-03T10:00:00Z"),
      ("1w", "2026-03-31T10:00:00Z", "2026-03-24T10:00:00Z"),
      ("36h", "2026-03-31T10:00:00Z", "2026-03-29T22:00:00Z"),
      ("90m", "2026-03-31T10:00:00Z", "2026-03-31T08:30:00Z"),
      ("1M", "2026-03-31T10:00:00Z", "2026-02-28T10:00:00Z"),
      ("1M", "2024-03-31T10:00:00Z", "2024-02-29T10:00:00Z"),
      ("1M", "2026-01-15T10:00:00Z", "2025-12-15T10:00:00Z"),
      ("1Q", "2026-05-31T10:00:00Z", "2026-02-28T10:00:00Z"),
      ("1Y", "2024-02-29T10:00:00Z", "2023-02-28T10:00:00Z"),
      ("24M", "2026-02-28T10:00:00Z", "2024-02-28T10:00:00Z"),
      // Months are counted in UTC, where this is still 31 March.
      ("1M", "2026-04-01T01:00:00+02:00", "2026-03-01T01:00:00+02:00"),
    ])
  func `ends at an instant`(text: String, end: String, start: String) throws {
    let window = try TimeWindow.rolling(length(text)).period(at: instant(end))
    #expect(window.end == (try instant(end)))
    #expect(window.start.inUTC == (try instant(start).inUTC))
  }

  @Test(arguments: ["1001Y", "9223372036854775807d", "9223372036854775807Y"])
  func `is not longer than a thousand years`(text: String) throws {
    let long = try length(text)
    #expect(throws: TimeWindowError.tooLong(long)) {
      try TimeWindow.rolling(long).period(at: at(0))
    }
  }

  @Test func `agrees with calendar weeks in UTC where they coincide`() throws {
    let week = try length("1w")
    let windows = try CalendarWindows(week, from: local(2026, 1, 5), timeZone: "UTC")
    for window in try windows.windows(
      overlapping: period("2025-06-01T00:00:00Z", "2027-01-01T00:00:00Z"))
    {
      let rolling = try TimeWindow.rolling(week).period(at: window.end)
      #expect(rolling == window)
    }
  }
}

@Suite("Calendar window")
struct CalendarWindowTests {
  private func boundaries(
    _ text: String, from start: LocalDateTime, in zone: String, over judged: Period
  ) throws -> [String] {
    let windows = try CalendarWindows(length(text), from: start, timeZone: zone)
      .windows(overlapping: judged)
    #expect(zip(windows, windows.dropFirst()).allSatisfy { $0.end == $1.start })
    return windows.map(\.start.iso8601) + windows.suffix(1).map(\.end.iso8601)
  }

  private func window(
    _ text: String, from start: LocalDateTime, in zone: String, at moment: String
  ) throws -> Period {
    try TimeWindow.calendarAligned(length(text), start: start, timeZone: zone)
      .period(at: instant(moment))
  }

  @Test(
    arguments: [
      ("2026-03-29T12:00:00Z", 23), ("2026-10-25T12:00:00Z", 25), ("2026-03-28T12:00:00Z", 24),
    ])
  func `of a day in Berlin has the hours of that day`(moment: String, hours: Int64) throws {
    let day = try window("1d", from: local(2026, 1, 1), in: "Europe/Berlin", at: moment)
    #expect(day.duration == .seconds(hours * 3_600))
    #expect(day.start.iso8601.dropFirst(10).prefix(9) == "T00:00:00")
    #expect(day.end.iso8601.dropFirst(10).prefix(9) == "T00:00:00")
  }

  @Test(
    arguments: [
      ("UTC", "2024-02-10T00:00:00Z", 29, 0), ("UTC", "2026-02-10T00:00:00Z", 28, 0),
      ("America/New_York", "2024-02-10T00:00:00Z", 29, 0),
      ("America/New_York", "2024-03-20T00:00:00Z", 31, -1),
      ("America/New_York", "2024-11-20T00:00:00Z", 30, 1),
    ])
  func `of a month has its days and its clock changes`(
    zone: String, moment: String, days: Int64, hours: Int64
  ) throws {
    let month = try window("1M", from: local(2020, 1, 1), in: zone, at: moment)
    #expect(month.duration == .seconds((days * 24 + hours) * 3_600))
  }

  @Test func `counts months from the anchor, not from one another`() throws {
    #expect(
      try boundaries(
        "1M", from: local(2026, 1, 31), in: "UTC",
        over: period("2026-02-10T00:00:00Z", "2026-05-10T00:00:00Z")) == [
          "2026-01-31T00:00:00Z", "2026-02-28T00:00:00Z", "2026-03-31T00:00:00Z",
          "2026-04-30T00:00:00Z", "2026-05-31T00:00:00Z",
        ])
    let leap = try window("1M", from: local(2023, 10, 31), in: "UTC", at: "2024-03-05T00:00:00Z")
    #expect(leap.start.iso8601 == "2024-02-29T00:00:00Z")
    #expect(leap.end.iso8601 == "2024-03-31T00:00:00Z")
  }

  @Test func `exists before the anchor`() throws {
    #expect(
      try boundaries(
        "1Q", from: local(2026, 1, 1), in: "Europe/Berlin",
        over: period("2025-05-10T00:00:00Z", "2026-01-10T00:00:00Z")) == [
          "2025-04-01T00:00:00+02:00", "2025-07-01T00:00:00+02:00", "2025-10-01T00:00:00+02:00",
          "2026-01-01T00:00:00+01:00", "2026-04-01T00:00:00+02:00",
        ])
    let year = try window("1Y", from: local(2024, 2, 29), in: "UTC", at: "1999-06-01T00:00:00Z")
    #expect(year.start.iso8601 == "1999-02-28T00:00:00Z")
    #expect(year.end.iso8601 == "2000-02-29T00:00:00Z")
  }

  @Test func `belongs to its start and not to its end`() throws {
    let start = try window("1d", from: local(2026, 1, 1), in: "UTC", at: "2026-01-02T00:00:00Z")
    #expect(start.start.iso8601 == "2026-01-02T00:00:00Z")
    #expect(
      try boundaries(
        "1d", from: local(2026, 1, 1), in: "UTC",
        over: period("2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z")
      ).count == 2)
  }

  @Test func `of hours elapses across a change of clocks`() throws {
    #expect(
      try boundaries(
        "2h", from: local(2026, 3, 29), in: "Europe/Berlin",
        over: period("2026-03-28T23:00:00Z", "2026-03-29T03:00:00Z")) == [
          "2026-03-29T00:00:00+01:00", "2026-03-29T03:00:00+02:00", "2026-03-29T05:00:00+02:00",
        ])
  }

  @Test func `takes a skipped time for the same time after the gap`() throws {
    let day = try window(
      "1d", from: local(2026, 1, 1, 2, 30), in: "Europe/Berlin", at: "2026-03-29T12:00:00Z")
    #expect(day.start.iso8601 == "2026-03-29T03:30:00+02:00")
    #expect(day.end.iso8601 == "2026-03-30T02:30:00+02:00")
    // In São Paulo in 2018, clocks changed at midnight: the day began at one.
    let midnight = try window(
      "1d", from: local(2018, 1, 1), in: "America/Sao_Paulo", at: "2018-11-04T12:00:00Z")
    #expect(midnight.start.iso8601 == "2018-11-04T01:00:00-02:00")
    #expect(midnight.duration == .seconds(23 * 3_600))
  }

  @Test func `takes a time that occurs twice for the first`() throws {
    let day = try window(
      "1d", from: local(2026, 1, 1, 2, 30), in: "Europe/Berlin", at: "2026-10-25T12:00:00Z")
    #expect(day.start.iso8601 == "2026-10-25T02:30:00+02:00")
    #expect(day.duration == .seconds(25 * 3_600))
  }

  @Test func `leaves out a day that never was`() throws {
    // Samoa went from 29 to 31 December 2011.
    #expect(
      try boundaries(
        "1d", from: local(2011, 1, 1), in: "Pacific/Apia",
        over: period("2011-12-29T12:00:00Z", "2011-12-31T12:00:00Z")) == [
          "2011-12-29T00:00:00-10:00", "2011-12-31T00:00:00+14:00", "2012-01-01T00:00:00+14:00",
          "2012-01-02T00:00:00+14:00",
        ])
  }

  @Test(arguments: ["Europe/Atlantis", "", "Berlin"])
  func `needs a zone that exists`(zone: String) throws {
    let day = try length("1d")
    #expect(throws: TimeWindowError.unknownTimeZone(zone)) {
      try CalendarWindows(day, from: local(2026, 1, 1), timeZone: zone)
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `follows another without a gap, anywhere`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let zone = random.pick([
      "UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe",
      "Pacific/Apia", "America/Sao_Paulo",
    ])
    let windows = try CalendarWindows(
      length(random.pick(["1d", "5d", "1w", "1M", "7M", "1Q", "1Y", "7h", "45m"])),
      from: local(
        Int.random(in: 1990...2030, using: &random), Int.random(in: 1...12, using: &random),
        Int.random(in: 1...28, using: &random), Int.random(in: 0...23, using: &random), 30),
      timeZone: zone)
    let start = at(Int.random(in: -20_000_000...5_000_000, using: &random))
    let some = try Period(from: start, to: start.advanced(by: .seconds(40 * 86_400)))
    let found = try windows.windows(overlapping: some)
    #expect(found.first?.contains(some.start) == true)
    #expect(try #require(found.last).end >= some.end.inUTC)
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.end == $1.start })
    for window in found { #expect(try windows.window(containing: window.start) == window) }
  }
}
