package import Foundation

/// The hours in which people work anyway, Monday to Friday.
package struct WorkingHours: Hashable, Sendable {
  /// When work begins, in minutes since midnight.
  package let startMinute: Int
  /// When work ends, in minutes since midnight.
  package let endMinute: Int
  /// The zone whose clocks count.
  package let zone: TimeZone

  /// How long a shift on call is.
  package static let shiftMilliseconds: Int64 = 12 * 3_600_000

  /// Working hours.
  ///
  /// - Parameters:
  ///   - text: Start and end, such as `09:00-17:00`.
  ///   - zone: An IANA name.
  /// - Throws: ``WorkingHoursError``.
  package init(_ text: String, in zone: String) throws(WorkingHoursError) {
    let minutes = text.split(separator: "-", omittingEmptySubsequences: false).map { part in
      let numbers = part.split(separator: ":", omittingEmptySubsequences: false)
      guard numbers.count == 2, numbers.allSatisfy({ $0.count == 2 }),
        let hour = Int(numbers[0]), let minute = Int(numbers[1]), (0...24).contains(hour),
        (0...59).contains(minute)
      else { return -1 }
      return hour * 60 + minute
    }
    guard minutes.count == 2, minutes[0] >= 0, minutes[0] < minutes[1], minutes[1] <= 1_440 else {
      throw .notHours(text)
    }
    guard let found = TimeZone(identifier: zone) else { throw .unknownZone(zone) }
    startMinute = minutes[0]
    endMinute = minutes[1]
    self.zone = found
  }

  /// Whether an instant lies within the hours of a working day.
  package func contains(_ instant: Instant) -> Bool {
    let local = Instant(millisecondsSinceEpoch: localMilliseconds(instant))
    let minute =
      LocalDateTime(millisecondsAsUTC: local.millisecondsSinceEpoch)
      .millisecondOfDay / 60_000
    return CalendarDay(of: local).isWorkingDay && (startMinute..<endMinute).contains(minute)
  }

  /// The number of the shift in which an instant lies: two a day, the first from the start of work.
  func shift(of instant: Instant) -> Int64 {
    (localMilliseconds(instant) - Int64(startMinute) * 60_000)
      .floorDivided(by: Self.shiftMilliseconds)
  }

  private func localMilliseconds(_ instant: Instant) -> Int64 {
    let date = Date(timeIntervalSince1970: Double(instant.millisecondsSinceEpoch) / 1_000)
    return instant.millisecondsSinceEpoch + Int64(zone.secondsFromGMT(for: date)) * 1_000
  }
}

/// Why there are no such working hours.
package enum WorkingHoursError: Error, Equatable {
  /// The text is no start and end.
  case notHours(String)
  /// There is no such zone.
  case unknownZone(String)
}

extension WorkingHoursError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notHours(let text):
      "'\(text)' are no working hours: write a start and a later end, such as 09:00-17:00"
    case .unknownZone(let name):
      "there is no time zone '\(name)': write an IANA name such as Europe/Berlin"
    }
  }
}
