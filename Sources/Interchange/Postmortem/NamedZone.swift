import Foundation

/// A time zone as people write it behind a time: an offset, or an IANA name.
package enum NamedZone: Hashable, Sendable {
  /// Minutes east of UTC.
  case offset(Int)
  /// A zone of the IANA database: `Europe/Berlin`.
  case place(String)

  /// Abbreviations that mean one offset only. `CET` in July is still one hour: it is what was
  /// written.
  private static let abbreviations: [String: Int] = [
    "Z": 0, "UTC": 0, "GMT": 0, "CET": 60, "CEST": 120, "EST": -300, "EDT": -240, "PST": -480,
    "PDT": -420,
  ]

  /// Reads `UTC`, `CEST`, `UTC+1`, `+01:00`, `Europe/Berlin`; `nil` where there is no such zone.
  package init?(_ name: some StringProtocol) {
    if let minutes = Self.abbreviations[name.uppercased()] {
      self = .offset(minutes)
    } else if let offset = Self.offset(String(name)) {
      self = .offset(offset)
    } else {
      // The database knows short names too, which mean different places to different people.
      guard name.contains("/"), TimeZone(identifier: String(name)) != nil else { return nil }
      self = .place(String(name))
    }
  }

  private static func offset(_ name: String) -> Int? {
    var scanner = ByteScanner(name.utf8)
    if !scanner.skip("UTC") { _ = scanner.skip("GMT") }
    guard let offset = scanner.readOffset(hourDigits: 1...2), scanner.isAtEnd else { return nil }
    return offset
  }

  /// The zone that a phrase such as `UTC+1 (Zurich time)`, `PST (UTC-7)` or `Central European Time
  /// (CET)` names, an offset in figures first; and the other zone, where it names two that differ.
  static func named(
    in phrase: some StringProtocol, also zones: [String: NamedZone]
  ) -> (zone: NamedZone, contradiction: NamedZone?)? {
    let words = phrase.split { " ().,;:*_`".contains($0) }
    let found = words.prefix(12).compactMap { word -> (isInFigures: Bool, zone: NamedZone)? in
      (zones[String(word)] ?? NamedZone(word)).map { (word.contains(where: \.isNumber), $0) }
    }
    guard let best = found.first(where: \.isInFigures) ?? found.first else { return nil }
    return (best.zone, found.first { $0.zone != best.zone }?.zone)
  }
}

extension NamedZone: CustomStringConvertible {
  package var description: String {
    switch self {
    case .place(let name): return name
    case .offset(0): return "UTC"
    case .offset(let minutes):
      let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
      return "UTC\(minutes < 0 ? "-" : "+")\(hours)" + (rest == 0 ? "" : ":\(rest)")
    }
  }
}
