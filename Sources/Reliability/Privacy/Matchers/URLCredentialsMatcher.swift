/// A user and a password before the host of a URL: `postgres://user:password@host`.
struct URLCredentialsMatcher: SensitiveDataMatcher {
  private static let authority = (ByteSet.whitespace + ByteSet("/?#<>\"'`|")).inverted
  private static let longest = 512

  func matches(in text: TextBytes) -> [SensitiveMatch] {
    text.positions(of: ByteSet(":")).compactMap { colon in
      guard text.has("://", at: colon), ByteSet.alphanumerics.contains(text[colon - 1]) else {
        return nil
      }
      let start = colon + 3
      let end = text.end(of: Self.authority, from: start, limit: Self.longest)
      guard
        let at = text[start..<end].lastIndex(of: UInt8(ascii: "@")),
        let separator = text[start..<at].firstIndex(of: UInt8(ascii: ":")),
        isPassword(text[separator + 1..<at], of: text[start..<separator])
      else { return nil }
      return SensitiveMatch(kind: .password, range: start..<at)
    }
  }

  private func isPassword(_ password: ArraySlice<UInt8>, of user: ArraySlice<UInt8>) -> Bool {
    password.count >= 3 && !password.elementsEqual(user)
      && !SecretValue(password).isPlaceholder
      && String(decoding: password, as: UTF8.self).lowercased() != "pass"
  }
}
