/// Addresses of version 4, and URLs on private ones.
///
/// Left alone are addresses of nobody's host (see ``IPv4Address/isNobodys``), and version numbers.
struct IPv4AddressMatcher: SensitiveDataMatcher {
  /// Words before a version number of four parts.
  private static let versionWords: Set<String> = [
    "version", "versions", "ver", "release", "releases", "build", "firmware", "driver", "upgrade",
  ]

  private static let alphabet = ByteSet.digits + ByteSet(".")
  private static let beforeNumber = ByteSet(" :=\"'`*")
  private static let suffixJoints = ByteSet("-.+")

  func matches(in text: TextBytes) -> [SensitiveMatch] {
    text.runs(of: Self.alphabet).compactMap { run in
      guard run.count > 6 else { return nil }
      let range = text.trimmingFullStops(run)
      guard
        let address = IPv4Address(text[range]), isApart(range, in: text),
        !isVersion(range, in: text)
      else { return nil }
      let length = prefixLength(after: range.upperBound, in: text)
      let end = length?.end ?? range.upperBound
      guard !address.isNobodys, !address.isPrivateBlock(length: length?.value) else { return nil }
      if address.isPrivate, let url = text.url(around: range) {
        return SensitiveMatch(kind: .internalLink, range: url)
      }
      return SensitiveMatch(kind: .ipAddress, range: range.lowerBound..<end)
    }
  }

  /// Whether it is no piece of a longer word: `nginx-1.2.3.4`, `1.2.3.4-rc1`, `1.2.3.4.el7`.
  private func isApart(_ range: Range<Int>, in text: TextBytes) -> Bool {
    let before = text[range.lowerBound - 1]
    let after = text[range.upperBound]
    let isSuffix =
      before == UInt8(ascii: "-") && ByteSet.letters.contains(text[range.lowerBound - 2])
    let hasSuffix =
      Self.suffixJoints.contains(after) && ByteSet.letters.contains(text[range.upperBound + 1])
    return !ByteSet.identifier.contains(before) && !ByteSet.identifier.contains(after)
      && before != UInt8(ascii: ".") && !isSuffix && !hasSuffix
  }

  private func isVersion(_ range: Range<Int>, in text: TextBytes) -> Bool {
    let end = text.start(of: Self.beforeNumber, before: range.lowerBound, limit: 4)
    let start = text.start(of: .letters, before: end, limit: 12)
    return Self.versionWords.contains(text.lowercased(start..<end))
  }

  /// The length of a network's prefix: `/24`.
  private func prefixLength(after end: Int, in text: TextBytes) -> (value: Int, end: Int)? {
    guard text[end] == UInt8(ascii: "/") else { return nil }
    let last = text.end(of: .digits, from: end + 1, limit: 3)
    guard let value = Int(text.string(end + 1..<last)), value <= 32 else { return nil }
    return (value, last)
  }
}

extension TextBytes {
  /// A run without the full stop of the sentence that it ends.
  func trimmingFullStops(_ run: Range<Int>) -> Range<Int> {
    var end = run.upperBound
    while end > run.lowerBound, self[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return run.lowerBound..<end
  }
}
