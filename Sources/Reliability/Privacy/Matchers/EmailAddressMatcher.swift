/// E-mail addresses, as they are used rather than as RFC 5322 would allow.
///
/// Addresses at `example.com` count: whoever wrote one may have changed the domain only, and the
/// name of a person stands before it. Addresses of a function, which are made known so that anybody
/// writes to them, tell of nobody: `abuse@`, `help@`, and those of a provider that hide a person's.
struct EmailAddressMatcher: SensitiveDataMatcher {
  private static let local = ByteSet.alphanumerics + ByteSet("!#$%&'*+-/=?^_{|}~.")
  /// Legal in an address, and in texts rather a quotation mark, a table or a piece of a URL.
  private static let margins = ByteSet("'*|/=?&{}#.~!$%^+-")
  private static let domain = ByteSet.alphanumerics + joints
  private static let joints = ByteSet("-.")
  /// What a URL or an assignment gives stands after the last of these.
  private static let separators = ByteSet("/=?&|{}")
  /// What looks like a top-level domain and ends the name of a unit of systemd or of an image.
  private static let otherEndings: Set<String> = [
    "device", "gif", "jpeg", "jpg", "mount", "png", "scope", "service", "slice", "socket", "svg",
    "swap", "target", "timer", "webp",
  ]

  /// Who is nobody in person (RFC 2142, and what is in use): the user of version control over SSH
  /// too.
  private static let functions: Set<String> = [
    "abuse", "contact", "git", "hello", "help", "hostmaster", "info", "legal", "no-reply", "noc",
    "noreply", "postmaster", "press", "privacy", "sales", "security", "support", "webmaster",
  ]

  func matches(in text: TextBytes) -> [SensitiveMatch] {
    text.positions(of: ByteSet("@")).compactMap { at in
      guard
        let start = start(before: at, in: text),
        let end = end(after: at, in: text),
        !Self.functions.contains(text.lowercased(start..<at)), !text.isUserOfURL(before: at),
        !text.has("users.noreply.", at: at + 1)
      else { return nil }
      let initial = text.string(start..<start + 1)
      return SensitiveMatch(kind: .emailAddress, range: start..<end, hint: initial + "…@…")
    }
  }

  private func start(before at: Int, in text: TextBytes) -> Int? {
    let reach = text.start(of: Self.local, before: at, limit: 64)
    let joint = text[reach..<at].lastIndex(where: Self.separators.contains)
    let start = text.end(of: Self.margins, from: joint.map { $0 + 1 } ?? reach)
    return start < at && text[at - 1] != UInt8(ascii: ".") ? start : nil
  }

  private func end(after at: Int, in text: TextBytes) -> Int? {
    var end = text.end(of: Self.domain, from: at + 1, limit: 253)
    while end > at + 1, Self.joints.contains(text[end - 1]) { end -= 1 }
    guard text[at + 1..<end].contains(UInt8(ascii: ".")) else { return nil }
    let labels = text[at + 1..<end].split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard
      labels.count >= 2, let last = labels.last, last.count >= 2,
      ByteSet.letters.containsAll(last) || last.starts(with: Array("xn--".utf8)),
      labels.allSatisfy({ (1...63).contains($0.count) && $0.first != UInt8(ascii: "-") }),
      !Self.otherEndings.contains(String(decoding: last, as: UTF8.self).lowercased())
    else { return nil }
    return end
  }
}
