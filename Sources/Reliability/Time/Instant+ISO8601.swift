extension Instant {
  /// Reads an ISO 8601 date-time with a zone: `2026-11-20T14:02:00Z`, `2026-11-20 14:02+01:00`,
  /// with seconds optional and any number of fractional digits (kept to the millisecond).
  ///
  /// - Returns: `nil` where the text is anything else, has no zone, or names a day that does not
  ///   exist.
  package init?(iso8601 text: some StringProtocol) {
    let instant = DigitReader.reading(text) { reader -> Instant? in
      guard let local = reader.readLocalDateTime(), let offset = reader.readOffset(),
        reader.isAtEnd
      else { return nil }
      return Instant(
        millisecondsSinceEpoch: local.millisecondsAsUTC - Int64(offset) * 60_000,
        offsetMinutes: offset)
    }
    guard let instant else { return nil }
    self = instant
  }

  /// The instant in ISO 8601 in the offset that it was written in, to the second, or to the
  /// millisecond where it has one: `2026-11-20T15:02:00+01:00`.
  package var iso8601: String {
    let local = LocalDateTime(
      millisecondsAsUTC: millisecondsSinceEpoch + Int64(offsetMinutes) * 60_000)
    return local.iso8601 + offsetText
  }

  private var offsetText: String {
    guard offsetMinutes != 0 else { return "Z" }
    let (hours, minutes) = abs(offsetMinutes).quotientAndRemainder(dividingBy: 60)
    return (offsetMinutes < 0 ? "-" : "+") + hours.padded(to: 2) + ":" + minutes.padded(to: 2)
  }
}

extension Instant: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let instant = Instant(iso8601: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is not an ISO 8601 time with a zone")
    }
    self = instant
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso8601)
  }
}
