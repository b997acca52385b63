/// Numbers of payment cards (ISO/IEC 7812): 13 to 19 digits in one piece or grouped as on a card,
/// that an issuer could have given out, with a valid check digit.
///
/// A number that is a piece of something longer (an identifier with hyphens, a decimal fraction, a
/// hexadecimal digest) is none.
struct PaymentCardMatcher: SensitiveDataMatcher {
  /// How cards show their number.
  private static let groupings = [[4, 4, 4, 4], [4, 6, 5], [4, 6, 4], [4, 4, 4, 4, 3]]
  private static let separators = ByteSet(" -")
  private static let points = ByteSet(".,")

  func matches(in text: TextBytes) -> [SensitiveMatch] {
    var matches: [SensitiveMatch] = []
    let groups = Array(text.runs(of: .digits))
    for index in groups.indices {
      let range = number(endingIn: groups[...index], in: text)
      if let range, range.lowerBound >= (matches.last?.range.upperBound ?? 0) {
        let lastDigits = text[range].filter(ByteSet.digits.contains).suffix(4)
        matches.append(
          SensitiveMatch(
            kind: .paymentCard, range: range,
            hint: "…" + String(decoding: lastDigits, as: UTF8.self)))
      }
    }
    return matches
  }

  private func number(endingIn groups: ArraySlice<Range<Int>>, in text: TextBytes) -> Range<Int>? {
    guard let last = groups.last else { return nil }
    if (13...19).contains(last.count) {
      return isCard(last, in: text) ? last : nil
    }
    for grouping in Self.groupings where grouping.last == last.count {
      let candidate = groups.suffix(grouping.count)
      guard
        let first = candidate.first, candidate.lazy.map(\.count).elementsEqual(grouping),
        isJoined(candidate, in: text)
      else { continue }
      let range = first.lowerBound..<last.upperBound
      if isCard(range, in: text) { return range }
    }
    return nil
  }

  /// Whether one and the same separator stands between all groups.
  private func isJoined(_ groups: ArraySlice<Range<Int>>, in text: TextBytes) -> Bool {
    guard let separator = groups.first.map({ text[$0.upperBound] }) else { return false }
    return Self.separators.contains(separator)
      && zip(groups, groups.dropFirst()).allSatisfy { left, right in
        right.lowerBound == left.upperBound + 1 && text[left.upperBound] == separator
      }
  }

  private func isCard(_ range: Range<Int>, in text: TextBytes) -> Bool {
    let digits = text[range].filter(ByteSet.digits.contains).map { Int($0 - UInt8(ascii: "0")) }
    return isApart(range, in: text) && CardNumber.isIssued(digits) && Set(digits).count > 1
      && CardNumber.hasValidCheckDigit(digits)
  }

  private func isApart(_ range: Range<Int>, in text: TextBytes) -> Bool {
    let before = text[range.lowerBound - 1]
    let after = text[range.upperBound]
    let joints = ByteSet.base64URL
    let isFraction =
      Self.points.contains(before) && ByteSet.digits.contains(text[range.lowerBound - 2])
      || Self.points.contains(after) && ByteSet.digits.contains(text[range.upperBound + 1])
    return !joints.contains(before) && !joints.contains(after) && before < 128 && !isFraction
  }
}
