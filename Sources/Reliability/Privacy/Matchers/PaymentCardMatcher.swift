/// Numbers of payment cards (ISO/IEC 7812): 13 to 19 digits in one piece or grouped as on a card,
/// that an issuer could have given out, with a valid check digit.
///
/// A number that is a piece of something longer (an identifier with hyphens, a decimal fraction, a
/// hexadecimal digest) is none.
struct PaymentCardMatcher: SensitiveDataMatcher {
  /// How cards show their number.
  private static let groupings = [[4, 4, 4, 4], [4, 6, 5], [4, 6, 4], [4, 4, 4, 4, 3]]

  func matches(in text: TextBytes) -> [SensitiveMatch] {
    var matches: [SensitiveMatch] = []
    var groups: [Range<Int>] = []
    for group in text.runs(of: .digits) {
      groups = groups.suffix(4) + [group]
      let range = number(endingIn: groups, in: text)
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

  private func number(endingIn groups: [Range<Int>], in text: TextBytes) -> Range<Int>? {
    guard let last = groups.last else { return nil }
    if (13...19).contains(last.count) {
      return isCard(last, in: text) ? last : nil
    }
    for grouping in Self.groupings where grouping.last == last.count {
      let candidate = Array(groups.suffix(grouping.count))
      guard candidate.map(\.count) == grouping, isJoined(candidate, in: text) else { continue }
      let range = candidate[0].lowerBound..<last.upperBound
      if isCard(range, in: text) { return range }
    }
    return nil
  }

  /// Whether one and the same separator stands between all groups.
  private func isJoined(_ groups: [Range<Int>], in text: TextBytes) -> Bool {
    let separator = text[groups[0].upperBound]
    return ByteSet(" -").contains(separator)
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
    let joints = ByteSet.identifier + ByteSet("-")
    let isFraction =
      ByteSet(".,").contains(before) && ByteSet.digits.contains(text[range.lowerBound - 2])
      || ByteSet(".,").contains(after) && ByteSet.digits.contains(text[range.upperBound + 1])
    return !joints.contains(before) && !joints.contains(after) && before < 128 && !isFraction
  }
}
