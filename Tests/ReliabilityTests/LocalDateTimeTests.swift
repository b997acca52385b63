import Reliability
import Testing

@Suite("Local date and time")
struct LocalDateTimeTests {
  @Test(
    arguments: [
      (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0),
      (2026, 1, 32),
    ])
  func `is a day that exists`(year: Int, month: Int, day: Int) {
    #expect(LocalDateTime(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(24, 0, 0, 0), (0, 60, 0, 0), (0, 0, 60, 0), (0, 0, 0, 1_000), (-1, 0, 0, 0)])
  func `is a time that exists`(hour: Int, minute: Int, second: Int, millisecond: Int) {
    #expect(
      LocalDateTime(
        year: 2026, month: 1, day: 1, hour: hour, minute: minute, second: second,
        millisecond: millisecond) == nil)
  }

  @Test func `knows every leap year of four centuries`() {
    for year in 1_600..<2_000 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year == 1_600)
      #expect((LocalDateTime(year: year, month: 2, day: 29) != nil) == isLeap)
    }
  }

  @Test func `counts every day of four centuries and more`() throws {
    var date = try #require(LocalDateTime(year: 1_899, month: 12, day: 31))
    for day in Int64(-25_567)...150_000 {
      let next = LocalDateTime(millisecondsAsUTC: day * 86_400_000)
      #expect(next.millisecondsAsUTC == day * 86_400_000)
      let follows =
        (next.year, next.month, next.day) == (date.year, date.month, date.day + 1)
        || (next.month, next.day) == (date.month % 12 + 1, 1)
      #expect(follows)
      date = next
    }
  }

  @Test func `writes ISO 8601 without a zone`() throws {
    let whole = try #require(
      LocalDateTime(year: 2026, month: 1, day: 2, hour: 3, minute: 4, second: 5))
    #expect(whole.iso8601 == "2026-01-02T03:04:05")
    #expect(whole.dateText == "2026-01-02")
    #expect((whole.hour, whole.minute, whole.second) == (3, 4, 5))
    #expect(LocalDateTime(millisecondsAsUTC: 45).iso8601 == "1970-01-01T00:00:00.045")
    #expect(LocalDateTime(millisecondsAsUTC: -1).iso8601 == "1969-12-31T23:59:59.999")
  }
}
