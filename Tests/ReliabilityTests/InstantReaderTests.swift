import Reliability
import Testing

@Suite("Times as people write them")
struct InstantReaderTests {
  private static func instant(_ text: String) -> Instant {
    guard let instant = Instant(iso8601: text) else { preconditionFailure("\(text) is a time") }
    return instant
  }

  private let reader = InstantReader(
    now: instant("2026-11-20T12:00:00.731Z"), origin: instant("2026-11-20T10:00:00+01:00"))

  @Test(
    arguments: [
      ("now", "2026-11-20T12:00:00Z"), ("10m ago", "2026-11-20T11:50:00Z"),
      ("1d2h ago", "2026-11-19T10:00:00Z"), ("+4m", "2026-11-20T10:04:00+01:00"),
      ("+1h30m", "2026-11-20T11:30:00+01:00"), ("2026-11-20T14:02Z", "2026-11-20T14:02:00Z"),
      ("2026-11-20 14:02 Europe/Berlin", "2026-11-20T14:02:00+01:00"),
      ("2026-07-20 14:02 Europe/Berlin", "2026-07-20T14:02:00+02:00"),
      ("2026-11-20 14:02:30 America/New_York", "2026-11-20T14:02:30-05:00"),
      ("2026-11-20 14:02 UTC", "2026-11-20T14:02:00Z"),
      ("2026-11-20 14:02 Asia/Kolkata", "2026-11-20T14:02:00+05:30"),
      (" 2026-11-20 Europe/Berlin ", "2026-11-20T00:00:00+01:00"),
      ("2026-11-20T14:02:00.123456789-05:00", "2026-11-20T14:02:00.123-05:00"),
    ])
  func `are read with their zone`(text: String, expected: String) throws {
    #expect(try reader.read(text).iso8601 == expected)
  }

  @Test(
    arguments: [
      ("yesterday", InstantError.unreadable("yesterday")), ("", .unreadable("")),
      ("2026-13-01T00:00Z", .unreadable("2026-13-01T00:00Z")),
      ("2026-11-20 14:02", .noZone("2026-11-20 14:02")),
      ("2026-11-20 14:02 Mars/Olympus", .unknownZone("Mars/Olympus")),
      (
        "2026-03-29 02:30 Europe/Berlin",
        .skippedByClocks("2026-03-29 02:30 Europe/Berlin", zone: "Europe/Berlin")
      ),
      (
        "2026-10-25 02:30 Europe/Berlin",
        .shownTwice("2026-10-25 02:30 Europe/Berlin", zone: "Europe/Berlin")
      ),
    ])
  func `are refused for a reason`(text: String, error: InstantError) {
    #expect(throws: error) { try reader.read(text) }
  }

  @Test func `without a zone are taken in the default one`() throws {
    var reader = reader
    reader.defaultZone = "Europe/Berlin"
    #expect(try reader.read("2026-11-20 14:02").iso8601 == "2026-11-20T14:02:00+01:00")
  }

  @Test func `relative to an unknown start are refused`() {
    #expect(throws: InstantError.noOrigin("+4m")) {
      try InstantReader(now: reader.now).read("+4m")
    }
  }
}
