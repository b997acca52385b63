import Reliability

/// A time as somebody wrote it at the beginning of a row: any of its day, its time of day and its
/// zone may be missing.
struct WrittenTime {
  /// A day; people leave out the year.
  struct Day {
    var year: Int?
    var month: Int
    var day: Int
  }

  private(set) var day: Day?
  /// Milliseconds since midnight.
  private(set) var timeOfDay: Int?
  private(set) var zone: NamedZone?
  /// A word behind the time that looks like the name of a zone and is none.
  private(set) var unknownZone: String?
  /// Whether the time is said to be about right.
  private(set) var isApproximate: Bool
  /// How many bytes of the text it takes.
  private(set) var length: Int

  /// The time that a text begins with, `nil` where it begins with none.
  init?(_ text: Substring, zones: [String: NamedZone] = [:]) {
    var scanner = ByteScanner(text.utf8)
    isApproximate = scanner.skipApproximation()
    day = scanner.attempt { $0.readDay() }
    length = scanner.position
    if let time = scanner.attempt({ $0.readTimeBehindDay(isFirst: self.day == nil) }) {
      timeOfDay = time.milliseconds
      isApproximate = isApproximate || time.isApproximate
      length = scanner.position
      readZone(&scanner, zones: zones)
    } else if day == nil {
      return nil
    }
  }

  private mutating func readZone(_ scanner: inout ByteScanner, zones: [String: NamedZone]) {
    // Behind a time without its day, `-13:45` is the end of a range.
    if day != nil, let offset = scanner.attempt({ $0.readSpacedOffset() }) {
      zone = .offset(offset)
      length = scanner.position
      return
    }
    scanner.skipSpaces()
    let isBracketed = scanner.skip("(")
    let name = scanner.readWord(with: "/_")
    guard !name.isEmpty, !isBracketed || scanner.skip(")") else { return }
    if let known = zones[name] ?? (name == "Z" || name.count > 1 ? NamedZone(name) : nil) {
      zone = known
      length = scanner.position
    } else if name.contains("/") || isBracketed {
      unknownZone = name
    }
  }
}

extension ByteScanner {
  fileprivate mutating func skipApproximation() -> Bool {
    skipSpaces()
    var isApproximate = false
    if skip("~") || skip("ca.") || skip("ca ") || skip("approx. ") || skip("about ")
      || skip("around ")
    {
      isApproximate = true
    }
    skipSpaces()
    return isApproximate
  }

  /// Reads what stands between a day and its time of day, then that time.
  fileprivate mutating func readTimeBehindDay(
    isFirst: Bool
  ) -> (milliseconds: Int, isApproximate: Bool)? {
    var isApproximate = false
    if !isFirst {
      let separated = skip("T") || skip("t") || skip(",") || next == UInt8(ascii: " ")
      guard separated else { return nil }
      skipSpaces()
      _ = skip("at ")
      isApproximate = skipApproximation()
    }
    return readTimeOfDay().map { ($0, isApproximate) }
  }

  /// Reads `14:02`, `9:30`, `14:02:05.120` or `7:01am`.
  private mutating func readTimeOfDay() -> Int? {
    guard var hour = readNumber(digits: 1...2), skip(":"), let minute = readNumber(digits: 2...2)
    else { return nil }
    var second = 0
    var millisecond = 0
    if let seconds = attempt({ $0.skip(":") ? $0.readNumber(digits: 2...2) : nil }) {
      second = seconds
      millisecond = attempt { $0.readFraction() } ?? 0
    }
    if let isAfternoon = attempt({ $0.readHalfOfDay() }) {
      if isAfternoon, hour < 12 { hour += 12 } else if !isAfternoon, hour == 12 { hour = 0 }
    }
    guard hour <= 23, minute <= 59, second <= 59 else { return nil }
    return ((hour * 60 + minute) * 60 + second) * 1_000 + millisecond
  }

  private mutating func readHalfOfDay() -> Bool? {
    skipSpaces()
    return switch readWord().lowercased() {
    case "am": false
    case "pm": true
    default: nil
    }
  }

  /// Reads a fraction of a second, kept to the millisecond.
  private mutating func readFraction() -> Int? {
    guard skip(".") || skip(",") else { return nil }
    var digits: [Int] = []
    while let digit = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
      digits.append(Int(digit - UInt8(ascii: "0")))
      advance()
    }
    guard !digits.isEmpty else { return nil }
    return (digits + [0, 0]).prefix(3).reduce(0) { $0 * 10 + $1 }
  }

  fileprivate mutating func readSpacedOffset() -> Int? {
    skipSpaces()
    return readOffset()
  }
}
