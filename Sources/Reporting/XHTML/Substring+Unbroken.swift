extension Substring {
  /// Where something stands that is read in one piece, which browsers would break at a hyphen or a space:
  /// references and severities (`INC-18`), dates with their times (`2026-01-20 14:02`), quantities
  /// (`35 %`, `4,927 h`) and ranges in parentheses (`(0.32 % to 1.1 %)`).
  ///
  /// By hand and byte by byte: a site is some million characters, for which a regular expression
  /// takes most of the time of a build.
  var unbrokenRanges: [Range<Index>] {
    var ranges: [Range<Index>] = []
    var position = startIndex
    while let sign = utf8[position...].firstIndex(where: \.mayBreak) {
      let range = unbrokenRange(at: sign, from: ranges.last?.upperBound ?? startIndex)
      if let range { ranges.append(range) }
      position = range?.upperBound ?? utf8.index(after: sign)
    }
    return ranges
  }

  /// What stands around a byte at which a line may break, and does not begin before `start`.
  private func unbrokenRange(at sign: Index, from start: Index) -> Range<Index>? {
    switch utf8[sign] {
    case .hyphen: referenceRange(around: sign, from: start) ?? dateRange(around: sign, from: start)
    case .space: quantityRange(around: sign, from: start)
    default: amountRange(at: sign)
    }
  }

  private func referenceRange(around hyphen: Index, from start: Index) -> Range<Index>? {
    let letters = utf8[start..<hyphen].suffix(6).reversed().prefix {
      UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0
    }
    let digits = utf8[utf8.index(after: hyphen)...].prefix(while: \.isDigit)
    guard letters.count >= 2, !digits.isEmpty else { return nil }
    return utf8.index(hyphen, offsetBy: -letters.count)..<digits.endIndex
  }

  private func dateRange(around hyphen: Index, from start: Index) -> Range<Index>? {
    let year = utf8[start..<hyphen].suffix(4)
    var rest = ByteReader(rest: utf8[utf8.index(after: hyphen)...])
    guard year.count == 4, year.allSatisfy(\.isDigit), rest.takeDigits(2), rest.take("-"),
      rest.takeDigits(2)
    else { return nil }
    let day = rest
    if rest.takeSpace(), rest.takeDigits(2), rest.take(":"), rest.takeDigits(2) {
      return year.startIndex..<rest.position
    }
    return year.startIndex..<day.position
  }

  private func quantityRange(around space: Index, from start: Index) -> Range<Index>? {
    guard space > start, utf8[utf8.index(before: space)].isDigit else { return nil }
    var rest = ByteReader(rest: utf8[utf8.index(after: space)...])
    guard rest.takeUnit() else { return nil }
    let number = utf8[start..<space].reversed().prefix(while: \.isOfNumber)
    return number.endIndex.base..<rest.position
  }

  private func amountRange(at parenthesis: Index) -> Range<Index>? {
    var rest = ByteReader(rest: utf8[utf8.index(after: parenthesis)...])
    guard rest.takeAmount(), rest.take(" to "), rest.takeAmount(), rest.take(")") else {
      return nil
    }
    return parenthesis..<rest.position
  }
}

/// Reads a text from its beginning.
private struct ByteReader {
  var rest: Substring.UTF8View

  /// Up to where it is read.
  var position: Substring.Index { rest.startIndex }

  mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  /// Takes a space, also one at which no line breaks.
  mutating func takeSpace() -> Bool { take(" ") || take("\u{A0}") }

  mutating func takeDigits(_ count: Int) -> Bool {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(\.isDigit) else { return false }
    rest = rest.dropFirst(count)
    return true
  }

  /// Takes a unit of which nothing follows.
  mutating func takeUnit() -> Bool {
    let before = self
    if take("%") || ((take("h") || take("min")) && rest.first?.isLetter != true) { return true }
    self = before
    return false
  }

  /// Takes a number with its unit, if it has one.
  mutating func takeAmount() -> Bool {
    let number = rest.prefix(while: \.isOfNumber)
    guard number.contains(where: \.isDigit) else { return false }
    rest = rest.dropFirst(number.count)
    let bare = self
    if !(takeSpace() && takeUnit()) { self = bare }
    return true
  }
}

extension UInt8 {
  fileprivate static let hyphen = UInt8(ascii: "-")
  fileprivate static let space = UInt8(ascii: " ")

  /// Whether a line may break at it, within something that is read in one piece.
  fileprivate var mayBreak: Bool {
    self == .hyphen || self == .space || self == UInt8(ascii: "(")
  }

  fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  /// Whether it can stand in a number: a digit, a sign, or what groups and divides digits.
  fileprivate var isOfNumber: Bool {
    isDigit || self == .hyphen || self == UInt8(ascii: ".") || self == UInt8(ascii: ",")
  }

  fileprivate var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
}
