/// Values given to a name that says that they are secret: `password = …`, `"api_key": "…"`,
/// `X-Api-Key: …`, `--token=…`, `AWS_SECRET_ACCESS_KEY=…`.
struct AssignedSecretMatcher: SensitiveDataMatcher {
  private static let name = ByteSet.identifier + ByteSet("-. ")
  private static let decoration = ByteSet.blanks + ByteSet("\"'`*]\\")
  private static let quotes = ByteSet("\"'`")
  private static let plainValue =
    (ByteSet.whitespace + quotes + ByteSet("=;&|<>")).inverted
  /// What may follow a value without belonging to it.
  private static let closings = ByteSet(",.)]}*\\")
  /// Enough of a value to judge it.
  private static let judged = 256

  func matches(in text: TextBytes) -> [SensitiveMatch] {
    var matches: [SensitiveMatch] = []
    for sign in text.positions(of: ByteSet("=:"))
    where sign >= (matches.last?.range.upperBound ?? 0) {
      guard let name = secretName(before: sign, in: text) else { continue }
      let value = value(after: sign, in: text)
      let judged = value.range.prefix(Self.judged)
      let secret = SecretValue(text[judged.lowerBound..<judged.upperBound])
      let isSecret =
        switch name {
        case .password: secret.mayBePassword(isCertain: value.isCertain)
        case .token: secret.isRandom
        }
      guard isSecret else { continue }
      matches.append(
        SensitiveMatch(
          kind: name == .password ? .password : .accessToken, range: value.range))
    }
    return matches
  }

  private func secretName(before sign: Int, in text: TextBytes) -> SecretName? {
    let end = text.start(of: Self.decoration, before: sign, limit: 6)
    let start = text.start(of: Self.name, before: end, limit: 40)
    return start < end ? SecretName(text.lowercased(start..<end)) : nil
  }

  /// The value after a sign, and whether it is written as one: in quotes, or right after `=`.
  private func value(after sign: Int, in text: TextBytes) -> (range: Range<Int>, isCertain: Bool) {
    let operatorEnd = text.end(of: ByteSet("=>"), from: sign + 1, limit: 2)
    let start = text.end(of: .blanks + ByteSet("*\\"), from: operatorEnd, limit: 8)
    let quote = text[start]
    if Self.quotes.contains(quote) {
      let closes = ByteSet(String(UnicodeScalar(quote))) + .lineBreaks
      let end = text.end(of: closes.inverted, from: start + 1, limit: 2 * Self.judged)
      if text[end] == quote {
        let escaped = text[end - 1] == UInt8(ascii: "\\") ? end - 1 : end
        return (start + 1..<max(start + 1, escaped), quote != UInt8(ascii: "`"))
      }
    }
    var end = text.end(of: Self.plainValue, from: start, limit: Self.judged)
    if end == start + Self.judged { end = text.end(of: Self.plainValue, from: end) }
    end = text.end(of: ByteSet("="), from: end, limit: 2)
    while end > start, Self.closings.contains(text[end - 1]) { end -= 1 }
    return (start..<end, text[sign] == UInt8(ascii: "=") && start == sign + 1)
  }
}
