/// Reads words and numbers from the first bytes of a text: times stand there, and lines may be
/// long.
struct ByteScanner {
  private let bytes: [UInt8]
  private(set) var position = 0

  /// A scanner of the beginning of a text.
  init(_ text: some Collection<UInt8>) { bytes = Array(text.prefix(96)) }

  var isAtEnd: Bool { position == bytes.count }
  var next: UInt8? { isAtEnd ? nil : bytes[position] }

  /// Goes over one byte.
  mutating func advance() { position += isAtEnd ? 0 : 1 }

  /// Goes on only where `body` finds something.
  mutating func attempt<Value>(_ body: (inout ByteScanner) -> Value?) -> Value? {
    var ahead = self
    guard let value = body(&ahead) else { return nil }
    self = ahead
    return value
  }

  /// Skips a text that stands here.
  ///
  /// - Returns: Whether it does.
  mutating func skip(_ text: StaticString) -> Bool {
    let matches = text.withUTF8Buffer { bytes[position...].starts(with: $0) }
    if matches { position += text.utf8CodeUnitCount }
    return matches
  }

  /// Skips spaces.
  ///
  /// - Returns: Whether there was one.
  @discardableResult
  mutating func skipSpaces() -> Bool {
    let start = position
    while next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") { position += 1 }
    return position > start
  }

  /// Reads a number of so many digits, all that stand here.
  mutating func readNumber(digits: ClosedRange<Int>) -> Int? {
    let run = bytes[position...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits.contains(run.count) else { return nil }
    position += run.count
    return run.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Reads ASCII letters and the characters given.
  mutating func readWord(with others: StaticString = "") -> String {
    let run = bytes[position...].prefix { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || others.withUTF8Buffer { $0.contains(byte) }
    }
    position += run.count
    return String(decoding: run, as: UTF8.self)
  }

  /// Reads `+01:00`, `-0130` or `+01` as minutes.
  mutating func readOffset(hourDigits: ClosedRange<Int> = 2...2) -> Int? {
    attempt { ahead in
      let sign: Int
      if ahead.skip("+") { sign = 1 } else if ahead.skip("-") { sign = -1 } else { return nil }
      if let both = ahead.attempt({ $0.readNumber(digits: 4...4) }) {
        return Self.minutes(sign, both / 100, both % 100)
      }
      guard let hours = ahead.readNumber(digits: hourDigits) else { return nil }
      guard ahead.skip(":") else { return Self.minutes(sign, hours, 0) }
      guard let minutes = ahead.readNumber(digits: 2...2) else { return nil }
      return Self.minutes(sign, hours, minutes)
    }
  }

  private static func minutes(_ sign: Int, _ hours: Int, _ minutes: Int) -> Int? {
    hours <= 18 && minutes <= 59 ? sign * (hours * 60 + minutes) : nil
  }
}
