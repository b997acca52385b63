/// Reads dates and times from the UTF-8 of a text, front to back, without allocating: an import
/// reads millions of them.
struct DigitReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads from a text with `body`.
  static func reading<Value>(
    _ text: some StringProtocol, _ body: (inout DigitReader) -> Value
  ) -> Value {
    var text = String(text)
    return text.withUTF8 { bytes in
      var reader = DigitReader(bytes)
      return body(&reader)
    }
  }

  var isAtEnd: Bool { position == bytes.count }

  private var next: UInt8? { isAtEnd ? nil : bytes[position] }

  /// Reads `YYYY-MM-DD`, then `T` or a space, then `HH:MM`, optionally `:SS` and a fraction.
  mutating func readLocalDateTime() -> LocalDateTime? {
    guard
      let year = readNumber(digits: 4), skip("-"), let month = readNumber(digits: 2), skip("-"),
      let day = readNumber(digits: 2), skip("T") || skip("t") || skip(" "),
      let hour = readNumber(digits: 2), skip(":"), let minute = readNumber(digits: 2)
    else { return nil }
    var second = 0
    var millisecond = 0
    if skip(":") {
      guard let seconds = readNumber(digits: 2) else { return nil }
      second = seconds
      if skip(".") || skip(",") {
        guard let fraction = readFraction() else { return nil }
        millisecond = fraction
      }
    }
    return LocalDateTime(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second,
      millisecond: millisecond)
  }

  /// Reads `Z`, `+HH:MM`, `+HHMM` or `+HH`, after any spaces.
  ///
  /// - Returns: The offset in minutes.
  mutating func readOffset() -> Int? {
    while skip(" ") {}
    if skip("Z") || skip("z") { return 0 }
    let sign: Int
    if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
    guard let hours = readNumber(digits: 2), hours <= 18 else { return nil }
    let separated = skip(":")
    guard separated || !isAtEnd else { return sign * hours * 60 }
    guard let minutes = readNumber(digits: 2), minutes <= 59 else { return nil }
    return sign * (hours * 60 + minutes)
  }

  private mutating func readNumber(digits: Int) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard let digit = readDigit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private mutating func readFraction() -> Int? {
    guard let tenths = readDigit() else { return nil }
    let hundredths = readDigit() ?? 0
    let thousandths = readDigit() ?? 0
    while readDigit() != nil {}
    return tenths * 100 + hundredths * 10 + thousandths
  }

  private mutating func readDigit() -> Int? {
    guard let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
      return nil
    }
    position += 1
    return Int(byte - UInt8(ascii: "0"))
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }
}
