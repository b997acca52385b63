/// Addresses of version 6.
///
/// Left alone are loopback and unspecified, documentation (RFC 3849), and what is made of the same
/// characters: times, MAC addresses, fingerprints, scopes of C++ and Rust.
struct IPv6AddressMatcher: SensitiveDataMatcher {
  private static let alphabet = ByteSet.hexadecimals + ByteSet(":.")
  private static let longest = 45
  private static let joints = ByteSet.identifier + ByteSet(":.-")

  func matches(in text: TextBytes) -> [SensitiveMatch] {
    text.runs(of: Self.alphabet).compactMap { run in
      guard (4...Self.longest + 2).contains(run.count) else { return nil }
      let range = trimmed(run, in: text)
      let before = text[range.lowerBound - 1]
      guard
        !Self.joints.contains(before), text[range].contains(UInt8(ascii: ":")),
        !ByteSet.identifier.contains(text[range.upperBound]), isAddress(text[range])
      else { return nil }
      let hasLength = text[range.upperBound] == UInt8(ascii: "/")
      let lengthEnd = text.end(of: .digits, from: range.upperBound + 1, limit: 3)
      let end = hasLength ? lengthEnd : range.upperBound
      return SensitiveMatch(kind: .ipAddress, range: range.lowerBound..<end)
    }
  }

  /// Without the punctuation of a sentence.
  private func trimmed(_ run: Range<Int>, in text: TextBytes) -> Range<Int> {
    let range = text.trimmingFullStops(run)
    let endsInOneColon =
      text[range.upperBound - 1] == UInt8(ascii: ":")
      && text[range.upperBound - 2] != UInt8(ascii: ":")
    return endsInOneColon ? range.lowerBound..<range.upperBound - 1 : range
  }

  private func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    guard halves.count <= 2, let first = halves.first, let last = halves.last else { return false }
    let groups = halves.flatMap { $0.split(separator: ":", omittingEmptySubsequences: false) }
      .filter { !$0.isEmpty }
    let embedded = groups.last.flatMap { IPv4Address(ArraySlice($0.utf8)) }
    let size = groups.count + (embedded == nil ? 0 : 1)
    let isWhole = !first.hasPrefix(":") && !last.hasSuffix(":") && !last.hasPrefix(":")
    return isWhole && (halves.count == 2 ? size <= 7 : size == 8)
      && groups.dropLast(embedded == nil ? 0 : 1).allSatisfy { isGroup($0) }
      && isSomeonesHost(groups, embedded: embedded)
  }

  private func isGroup(_ group: Substring) -> Bool {
    (1...4).contains(group.count) && ByteSet.hexadecimals.containsAll(group.utf8)
  }

  /// Whether the address is in a block of which hosts get theirs (2000::/3, fc00::/7, fe80::/10,
  /// 64:ff9b::/96), or holds one of version 4; anything shorter is rather a scope or a time.
  private func isSomeonesHost(_ groups: [Substring], embedded: IPv4Address?) -> Bool {
    if let embedded { return !embedded.isNobodys }
    guard let first = groups.first.flatMap({ Int($0, radix: 16) }) else { return false }
    let isDocumentation = first == 0x2001 && groups.dropFirst().first == "db8"
    let isHost =
      (0x2000...0x3fff).contains(first) || (0xfc00...0xfdff).contains(first)
      || (0xfe80...0xfebf).contains(first)
    return isHost && !isDocumentation && groups.joined().contains { $0.isNumber }
  }
}
