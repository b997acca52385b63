/// The credentials of HTTP: `Authorization: Bearer …` (RFC 6750) and `Authorization: Basic …`.
struct AuthorizationMatcher: SensitiveDataMatcher {
  private static let credentials = ByteSet.base64 + ByteSet("-._~")

  private static let headerMargin = ByteSet(" \t:\"'`")

  func matches(in text: TextBytes) -> [SensitiveMatch] {
    text.runs(of: .letters).compactMap { word in
      guard let kind = kind(of: word, in: text) else { return nil }
      let start = text.end(of: .blanks, from: word.upperBound, limit: 4)
      let end = text.end(of: Self.credentials, from: start)
      guard start > word.upperBound, end - start >= 12, SecretValue(text[start..<end]).isRandom
      else { return nil }
      return SensitiveMatch(kind: kind, range: start..<end)
    }
  }

  private func kind(of word: Range<Int>, in text: TextBytes) -> SensitiveDataKind? {
    if word.count == 6, text.has("bearer", at: word.lowerBound) { return .accessToken }
    // `Basic` is a word of everyday language, unless it stands in the header.
    let header = text.start(
      of: Self.headerMargin, before: word.lowerBound, limit: 8)
    guard
      word.count == 5, text.has("basic", at: word.lowerBound),
      text.has("authorization", at: header - 13)
    else { return nil }
    return .password
  }
}
