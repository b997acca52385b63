/// Addresses of version 4, and URLs on private ones.
///
/// Left alone are addresses of nobody's host (see ``IPv4Address/isNobodys``), public networks, which
/// are told to everyone who has to let them in, and version numbers.
struct IPv4AddressMatcher: SensitiveDataMatcher {
  /// Words before a number of four parts that is no address.
  private static let versionWords: Set<String> = [
    "build", "bump", "bumped", "driver", "firmware", "release", "releases", "section", "update",
    "updated", "upgrade", "upgraded", "upgrades", "upgrading", "ver", "version", "versions",
  ]
  /// How far before it such a word may stand: `upgrade V8 from 4.2.77.18 to 4.2.77.20`.
  private static let versionReach = 40

  private static let alphabet = ByteSet.digits + ByteSet(".")
  private static let beforeNumber = ByteSet(" :=\"'`*")
  private static let suffixJoints = ByteSet("-.+")

  func matches(in text: TextBytes) -> [SensitiveMatch] {
    text.runs(of: Self.alphabet).compactMap { run in
      guard run.count > 6 else { return nil }
      let range = text.trimmingFullStops(run)
      guard
        let address = IPv4Address(text[range]), isApart(range, in: text),
        !isVersion(range, of: address, in: text)
      else { return nil }
      let length = prefixLength(after: range.upperBound, in: text)
      let end = length?.end ?? range.upperBound
      guard !address.isNobodys, !address.isPrivateBlock(length: length?.value) else { return nil }
      let isNetwork = length.map { $0.value < 32 } ?? false
      guard address.isPrivate || !isNetwork else { return nil }
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

  /// Whether a word before it says that it is the number of a version or a section: right before
  /// a private address, which hosts are upgraded at too, or a little before any other.
  private func isVersion(_ range: Range<Int>, of address: IPv4Address, in text: TextBytes) -> Bool {
    let before = text.start(
      of: ByteSet.lineBreaks.inverted, before: range.lowerBound, limit: Self.versionReach)
    let words = text[before..<range.lowerBound].split { !ByteSet.letters.contains($0) }
    let end = text.start(of: Self.beforeNumber, before: range.lowerBound, limit: 4)
    let near = address.isPrivate ? words.suffix(1).filter { $0.endIndex == end } : words
    return near.contains { word in
      Self.versionWords.contains(text.lowercased(word.startIndex..<word.endIndex))
    }
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
