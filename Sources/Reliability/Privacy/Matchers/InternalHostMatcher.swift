/// Names of hosts that are known inside only, and URLs on them.
struct InternalHostMatcher: SensitiveDataMatcher {
  let names: InternalHostNames

  /// Names that stand in URLs of everyone's, though only one label long.
  private static let everyones: Set<String> = [
    "bar", "domain", "example", "foo", "host", "hostname", "http", "https", "ip", "localhost",
    "proxy", "server", "url",
  ]
  private static let longestName = 253
  private static let longestLabel = 63
  private static let joints = ByteSet("-.")
  /// What may stand in a stand-in for a host, or after a user.
  private static let nextToStandIn = ByteSet("<$%{@") + .alphanumerics

  func matches(in text: TextBytes) -> [SensitiveMatch] {
    text.runs(of: .hostName).compactMap { run in
      let range = text.trimmingFullStops(run)
      guard !range.isEmpty, range.count <= Self.longestName else { return nil }
      if run == range, isOneLabelOfURL(range, in: text), let url = text.url(around: range) {
        return SensitiveMatch(kind: .internalLink, range: url)
      }
      guard
        text[range].contains(where: Self.joints.contains), isName(range, in: text),
        names.contains(text.string(range))
      else { return nil }
      if let url = text.url(around: range) ?? text.path(after: range) {
        return SensitiveMatch(kind: .internalLink, range: url)
      }
      return SensitiveMatch(kind: .hostName, range: range)
    }
  }

  /// Whether it is neither a component of a path nor the name of a function or a file.
  private func isName(_ range: Range<Int>, in text: TextBytes) -> Bool {
    let before = text[range.lowerBound - 1]
    let isComponent =
      before == UInt8(ascii: "/") && text[range.lowerBound - 2] != UInt8(ascii: "/")
    return !isComponent && text[range.lowerBound] != UInt8(ascii: ".")
      && text[range.upperBound] != UInt8(ascii: "(")
  }

  /// `http://grafana/d/42`: a name without a domain is found inside only.
  private func isOneLabelOfURL(_ range: Range<Int>, in text: TextBytes) -> Bool {
    (text.has("http://", at: range.lowerBound - 7)
      || text.has("https://", at: range.lowerBound - 8))
      && range.count <= Self.longestLabel && ByteSet.base64URL.containsAll(text[range])
      && text[range].contains(where: ByteSet.letters.contains)
      && !Self.everyones.contains(text.lowercased(range))
      && !text.has("xn--", at: range.lowerBound) && !isUser(range, in: text)
  }

  /// Whether a name at the start of a URL is that of a user, or a part of a stand-in: what follows
  /// it and its port is no path.
  private func isUser(_ range: Range<Int>, in text: TextBytes) -> Bool {
    let hasPort = text[range.upperBound] == UInt8(ascii: ":")
    let end =
      hasPort ? text.end(of: .digits, from: range.upperBound + 1, limit: 6) : range.upperBound
    return Self.nextToStandIn.contains(text[end])
  }
}
