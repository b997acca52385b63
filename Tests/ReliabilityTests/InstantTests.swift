import Foundation
import Reliability
import TestSupport
import Testing

@Suite("Instant")
struct InstantTests {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0, 0), ("2026-11-20T14:02:00Z", 1_795_183_320_000, 0),
      ("2026-11-20 15:02+01:00", 1_795_183_320_000, 60),
      ("2026-11-20t14:02:00z", 1_795_183_320_000, 0),
      ("2026-11-20T19:47:00.25+0545", 1_795_183_320_250, 345),
      ("2026-11-20T09:02:00,123456789-05", 1_795_183_320_123, -300),
      ("2026-11-20T14:02 Z", 1_795_183_320_000, 0),
      ("1969-12-31T23:59:59.999Z", -1, 0), ("2000-02-29T00:00Z", 951_782_400_000, 0),
      ("0001-01-01T00:00:00Z", -62_135_596_800_000, 0),
    ])
  func `reads ISO 8601 with a zone`(text: String, milliseconds: Int64, offset: Int) throws {
    let read = try instant(text)
    #expect(read.millisecondsSinceEpoch == milliseconds)
    #expect(read.offsetMinutes == offset)
  }

  @Test(
    arguments: [
      "", "2026-11-20", "2026-11-20T14:02:00", "2026-11-20T14:02:00 Europe/Berlin",
      "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
      "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-04-31T00:00:00Z",
      "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:60Z",
      "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00+1", "2026-01-01T00:00:00+01:",
      "2026-01-01T00:00:00+19:00", "2026-01-01T00:00:00+01:60", "2026-01-01T00:00:00Zx",
      "26-01-01T00:00:00Z", "２026-01-01T00:00:00Z", "2026-1-1T00:00:00Z", "-2026-01-01T00:00:00Z",
    ])
  func `reads nothing else`(text: String) { #expect(Instant(iso8601: text) == nil) }

  @Test(arguments: UInt64(0)..<500)
  func `writes what it reads, and agrees with Foundation`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // From 1600 to 9999, as Foundation's calendar is Julian before 1582.
    let written = Instant(
      millisecondsSinceEpoch: Int64.random(
        in: -11_676_096_000_000...253_370_764_800_000, using: &random),
      offsetMinutes: Int.random(in: -18 * 60...18 * 60, using: &random))
    #expect(Instant(iso8601: written.iso8601) == written)

    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
    let seconds = Double(written.millisecondsSinceEpoch) / 1_000
    let text = formatter.string(from: Date(timeIntervalSince1970: seconds))
    let read = try instant(text)
    #expect(abs(read.millisecondsSinceEpoch - written.millisecondsSinceEpoch) <= 1)

    formatter.formatOptions = [.withInternetDateTime]
    let whole = Instant(
      millisecondsSinceEpoch: written.millisecondsSinceEpoch.floorDivided(by: 1_000) * 1_000,
      offsetMinutes: written.offsetMinutes)
    let date = try #require(formatter.date(from: whole.iso8601))
    #expect(Int64(date.timeIntervalSince1970) * 1_000 == whole.millisecondsSinceEpoch)
  }

  @Test func `survives JSON`() throws {
    let written = try instant("2026-11-20T15:02:00.250+01:00")
    let data = try JSONEncoder().encode([written])
    #expect(String(decoding: data, as: UTF8.self) == #"["2026-11-20T15:02:00.250+01:00"]"#)
    #expect(try JSONDecoder().decode([Instant].self, from: data) == [written])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Instant].self, from: Data(#"["yesterday"]"#.utf8))
    }
  }

  @Test func `is ordered by time before offset`() throws {
    let early = try instant("2026-01-01T12:00:00+05:00")
    let late = try instant("2026-01-01T08:00:00Z")
    #expect(early < late)
    #expect(early != early.inUTC)
    #expect(early.duration(to: late) == .seconds(3_600))
    #expect(early.advanced(by: .seconds(3_600)).inUTC == late)
    #expect(early.advanced(by: .seconds(1)).offsetMinutes == 300)
  }
}

@Suite("Period")
struct PeriodTests {
  @Test func `contains its start and not its end`() throws {
    let hour = try period(0, 60)
    #expect(hour.contains(at(0)) && hour.contains(at(59)) && !hour.contains(at(60)))
    #expect(!hour.contains(at(-1)))
    #expect(hour.duration == .seconds(3_600))
  }

  @Test(arguments: [0, -1])
  func `ends after it starts`(end: Int) {
    #expect(throws: PeriodError.endsBeforeItStarts(start: at(0), end: at(end))) {
      try Period(from: at(0), to: at(end))
    }
  }
}
