import Reliability

/// Turns the times of a timeline, as written one after the other, into instants.
struct TimelineClock {
  /// Why a written time is no instant, and what to do.
  enum Refusal: Error {
    case unknownZone(String)
    case noDay
    case noYear
    case noTimeOfDay
    case noZone
    case goesBack
    case noSuchDay
    case unclear(InstantError)
  }

  /// The zone of times that name none.
  var zone: NamedZone?
  /// The day that a time without one falls on, and the instant of the row before.
  private var day: WrittenTime.Day?
  private var last: Instant?

  /// A clock for times in a zone.
  init(zone: NamedZone?) { self.zone = zone }

  /// Begins another day: rows below that name none fall on it.
  mutating func begin(_ day: WrittenTime.Day) {
    self.day = WrittenTime.Day(year: day.year ?? self.day?.year, month: day.month, day: day.day)
  }

  /// The instant of the next row, as written.
  mutating func instant(of time: WrittenTime) throws(Refusal) -> Instant {
    if let name = time.unknownZone { throw .unknownZone(name) }
    if let written = time.day { begin(written) }
    guard let day else { throw .noDay }
    guard let timeOfDay = time.timeOfDay else { throw .noTimeOfDay }
    guard let year = day.year else { throw .noYear }
    guard let zone = time.zone ?? self.zone else { throw .noZone }
    let instant = try Self.instant(year, day, timeOfDay, in: zone)
    if time.day == nil, let last, instant.millisecondsSinceEpoch < last.millisecondsSinceEpoch {
      throw .goesBack
    }
    last = instant
    return instant
  }

  private static func instant(
    _ year: Int, _ day: WrittenTime.Day, _ timeOfDay: Int, in zone: NamedZone
  ) throws(Refusal) -> Instant {
    let local = LocalDateTime(
      year: year, month: day.month, day: day.day, hour: timeOfDay / 3_600_000,
      minute: timeOfDay / 60_000 % 60, second: timeOfDay / 1_000 % 60,
      millisecond: timeOfDay % 1_000)
    guard let local else { throw .noSuchDay }
    switch zone {
    case .offset(let minutes):
      return Instant(
        millisecondsSinceEpoch: local.millisecondsAsUTC - Int64(minutes) * 60_000,
        offsetMinutes: minutes)
    case .place(let name):
      do {
        return try InstantReader(now: Instant(millisecondsSinceEpoch: 0), defaultZone: name)
          .read(local.iso8601)
      } catch {
        throw .unclear(error)
      }
    }
  }
}

extension TimelineClock.Refusal {
  /// What is wrong with the time of a row, and what to do.
  var forRow: String {
    switch self {
    case .unknownZone(let name): "names '\(name)', which is no time zone: write UTC"
    case .noDay: "names no day, nor does a row before it: write 2026-11-20 before the time"
    case .noYear: "names no year, nor does a row before it: write 2026-11-20 before the time"
    case .noTimeOfDay: "names a day and no time of day: write 14:02Z behind it"
    case .noZone:
      "names no time zone: write Z behind the time, 'Time (UTC)' in the header of the table, or "
        + "'All times in UTC' above it"
    case .goesBack: "lies before the row above and names no day: write it, as past midnight"
    case .noSuchDay: "names a day that does not exist: correct it"
    case .unclear(let error): "is no time: \(error)"
    }
  }

  /// What is wrong with a time of the front matter, and what to do.
  var forFrontMatter: String {
    switch self {
    case .noZone: "names no time zone: write Z behind it"
    case .noDay, .noYear: "names no day: write 2026-11-20 before it"
    default: forRow
    }
  }
}
