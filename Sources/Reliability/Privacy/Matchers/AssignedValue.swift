/// The value after a sign such as `=` or `:`.
struct AssignedValue {
  private static let operators = ByteSet("=>")
  private static let margin = ByteSet(" \t*\\")
  private static let quotes = ByteSet("\"'`")
  private static let plain = (ByteSet.whitespace + quotes + ByteSet("=;&|<>")).inverted
  private static let padding = ByteSet("=")
  /// What may follow a value without belonging to it.
  private static let closings = ByteSet(",.)]}*\\")
  /// Enough to judge it: who tells a secret by more looks at a hostile text too often.
  private static let judged = 128
  private static let longestQuotation = 512

  /// The value, or as much of it as it takes to judge it.
  let beginning: Range<Int>
  /// Whether it is written as a value: in quotes, or right after `=`.
  let isCertain: Bool
  private let isQuoted: Bool

  init(after sign: Int, in text: TextBytes) {
    let operatorEnd = text.end(of: Self.operators, from: sign + 1, limit: 2)
    let start = text.end(of: Self.margin, from: operatorEnd, limit: 8)
    let quote = text[start]
    if Self.quotes.contains(quote) {
      let inside = (ByteSet(String(UnicodeScalar(quote))) + .lineBreaks).inverted
      let end = text.end(of: inside, from: start + 1, limit: Self.longestQuotation)
      if text[end] == quote {
        let isEscaped = end > start + 1 && text[end - 1] == UInt8(ascii: "\\")
        beginning = start + 1..<(isEscaped ? end - 1 : end)
        isCertain = quote != UInt8(ascii: "`")
        isQuoted = true
        return
      }
    }
    beginning = Self.plainValue(
      from: Self.quotes.contains(quote) ? start + 1 : start, limit: Self.judged, in: text)
    isCertain = text[sign] == UInt8(ascii: "=") && start == sign + 1
    isQuoted = false
  }

  /// All of it.
  func whole(in text: TextBytes) -> Range<Int> {
    isQuoted ? beginning : Self.plainValue(from: beginning.lowerBound, limit: .max, in: text)
  }

  private static func plainValue(from start: Int, limit: Int, in text: TextBytes) -> Range<Int> {
    var end = text.end(of: plain, from: start, limit: limit)
    // The padding of base64, unless it is a sign with a value of its own.
    let paddingEnd = text.end(of: padding, from: end, limit: 2)
    if !plain.contains(text[paddingEnd]) { end = paddingEnd }
    while end > start, closings.contains(text[end - 1]) { end -= 1 }
    return start..<end
  }
}
