/// Values given to a name that says that they are secret: `password = …`, `"api_key": "…"`,
/// `X-Api-Key: …`, `--token=…`, `AWS_SECRET_ACCESS_KEY=…`.
struct AssignedSecretMatcher: SensitiveDataMatcher {
  private static let signs = ByteSet("=:")
  private static let name = ByteSet.identifier + ByteSet("-. ")
  private static let decoration = ByteSet.blanks + ByteSet("\"'`*]\\")

  func matches(in text: TextBytes) -> [SensitiveMatch] {
    var matches: [SensitiveMatch] = []
    for sign in text.positions(of: Self.signs)
    where sign >= (matches.last?.range.upperBound ?? 0) {
      guard !isScope(sign, in: text), let name = secretName(before: sign, in: text) else {
        continue
      }
      let value = AssignedValue(after: sign, in: text)
      let secret = SecretValue(text[value.beginning])
      let isSecret =
        switch name {
        case .password: secret.mayBePassword(isCertain: value.isCertain)
        case .token: secret.isRandom
        }
      guard isSecret else { continue }
      matches.append(
        SensitiveMatch(
          kind: name == .password ? .password : .accessToken, range: value.whole(in: text)))
    }
    return matches
  }

  /// Whether a colon is one of two, as in `Token::new`.
  private func isScope(_ sign: Int, in text: TextBytes) -> Bool {
    let colon = UInt8(ascii: ":")
    return text[sign] == colon && (text[sign - 1] == colon || text[sign + 1] == colon)
  }

  private func secretName(before sign: Int, in text: TextBytes) -> SecretName? {
    let end = text.start(of: Self.decoration, before: sign, limit: 6)
    let start = text.start(of: Self.name, before: end, limit: 40)
    return start < end ? SecretName(text.lowercased(start..<end)) : nil
  }
}
