import Foundation

/// Reads times as people write them.
package struct InstantReader: Sendable {
  /// What `now` and `10m ago` count from.
  package var now: Instant
  /// What `+4m` counts from: the start of an impact.
  package var origin: Instant?
  /// The zone of times that name none: an IANA name.
  package var defaultZone: String?

  /// A reader at an instant.
  package init(now: Instant, origin: Instant? = nil, defaultZone: String? = nil) {
    self.now = now
    self.origin = origin
    self.defaultZone = defaultZone
  }

  /// Reads ISO 8601 with a zone, `2026-11-20 14:02 Europe/Berlin`, `2026-11-20 14:02` in the
  /// default zone, `now`, `10m ago`, or `+4m` after the origin. A date alone is its midnight.
  ///
  /// - Throws: ``InstantError``.
  package func read(_ text: String) throws(InstantError) -> Instant {
    let text = text.trimmingCharacters(in: .whitespaces)
    if text == "now" { return now.wholeSecond }
    if text.hasSuffix(" ago"), let length = Duration(shorthand: text.dropLast(4)) {
      return now.wholeSecond.advanced(by: .zero - length)
    }
    if text.hasPrefix("+"), let length = Duration(shorthand: text.dropFirst()) {
      guard let origin else { throw .noOrigin(text) }
      return origin.advanced(by: length)
    }
    if let instant = Instant(iso8601: text) { return instant }
    return try readLocal(text)
  }

  private func readLocal(_ text: String) throws(InstantError) -> Instant {
    let words = text.split(separator: " ").map(String.init)
    guard let last = words.last else { throw .unreadable(text) }
    let namesZone = last.contains { $0.isLetter } && !last.contains(":")
    let written = words.dropLast(namesZone ? 1 : 0).joined(separator: " ")
    let complete = written.count == 10 ? written + " 00:00" : written
    let local = DigitReader.reading(complete) { reader in
      reader.readLocalDateTime().flatMap { reader.isAtEnd ? $0 : nil }
    }
    guard let local else { throw .unreadable(text) }
    guard let name = namesZone ? last : defaultZone else { throw .noZone(text) }
    guard let zone = TimeZone(identifier: name) else { throw .unknownZone(name) }
    return try Instant(local, in: zone, text: text)
  }
}

extension Instant {
  /// The instant without its fraction of a second, which nobody means who says "now".
  fileprivate var wholeSecond: Instant {
    Instant(
      millisecondsSinceEpoch: millisecondsSinceEpoch.floorDivided(by: 1_000) * 1_000,
      offsetMinutes: offsetMinutes)
  }

  /// The one instant at which clocks in `zone` show `local`.
  fileprivate init(
    _ local: LocalDateTime, in zone: TimeZone, text: String
  ) throws(InstantError) {
    let asUTC = local.millisecondsAsUTC
    func offset(at milliseconds: Int64) -> Int64 {
      let date = Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
      return Int64(zone.secondsFromGMT(for: date)) * 1_000
    }
    let dayBefore = offset(at: asUTC - 86_400_000)
    let dayAfter = offset(at: asUTC + 86_400_000)
    let offsets = Set([dayBefore, dayAfter]).filter { offset(at: asUTC - $0) == $0 }
    switch offsets.count {
    case 0: throw .skippedByClocks(text, zone: zone.identifier)
    case 1:
      let offset = offsets.first ?? 0
      self.init(
        millisecondsSinceEpoch: asUTC - offset, offsetMinutes: Int(offset / 60_000))
    default: throw .shownTwice(text, zone: zone.identifier)
    }
  }
}

/// Why a text is no time.
package enum InstantError: Error, Equatable {
  /// The text has none of the forms.
  case unreadable(String)
  /// The text names no zone, and there is no default.
  case noZone(String)
  /// There is no such zone.
  case unknownZone(String)
  /// The text counts from the start of an impact that is not known.
  case noOrigin(String)
  /// Clocks went forward over that time.
  case skippedByClocks(String, zone: String)
  /// Clocks went back and showed that time twice.
  case shownTwice(String, zone: String)
}

extension InstantError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let text):
      "'\(text)' is no time: write 2026-11-20T14:02Z, '2026-11-20 14:02 Europe/Berlin', now, "
        + "'10m ago' or +4m after the impact's start"
    case .noZone(let text):
      "'\(text)' names no time zone: add one, as in '\(text)Z' or '\(text) Europe/Berlin', "
        + "or set PSGF_TIME_ZONE"
    case .unknownZone(let name):
      "there is no time zone '\(name)': write an IANA name such as Europe/Berlin"
    case .noOrigin(let text):
      "'\(text)' counts from the impact's start, which is not known: give --impact-started"
    case .skippedByClocks(let text, let zone):
      "'\(text)' does not exist in \(zone), where clocks went forward over it: "
        + "write it with an offset, as in +02:00"
    case .shownTwice(let text, let zone):
      "'\(text)' occurs twice in \(zone), where clocks went back over it: "
        + "write it with an offset, as in +02:00"
    }
  }
}
