extension TextBytes {
  private static let scheme = ByteSet.alphanumerics + ByteSet("+-.")
  private static let userInformation = (ByteSet.whitespace + ByteSet("/<>\"'`|()[]@")).inverted
  private static let authority = userInformation + ByteSet("@")
  private static let tailStart = ByteSet(":/?#")
  private static let sentenceMarks = ByteSet(".,:;!?*_~")
  private static let tail = (ByteSet.whitespace + ByteSet("<>\"'`|\\")).inverted

  /// The whole URL whose host is given.
  func url(around host: Range<Int>) -> Range<Int>? {
    var start = host.lowerBound
    if self[start - 1] == UInt8(ascii: "@") {
      start = self.start(of: Self.userInformation, before: start - 1, limit: 256)
    }
    guard has("://", at: start - 3) else { return nil }
    start = self.start(of: Self.scheme, before: start - 3, limit: 32)
    guard ByteSet.letters.contains(self[start]) else { return nil }
    return start..<urlEnd(from: host.upperBound)
  }

  /// Whether what stands before an `@` is the user of a URL, and the host comes after it.
  func isUserOfURL(before at: Int) -> Bool {
    has("://", at: start(of: Self.authority, before: at, limit: 256) - 3)
  }

  /// A host with the path behind it, as people write URLs without a scheme.
  func path(after host: Range<Int>) -> Range<Int>? {
    let portEnd =
      self[host.upperBound] == UInt8(ascii: ":")
      ? end(of: .digits, from: host.upperBound + 1, limit: 5) : host.upperBound
    return self[portEnd] == UInt8(ascii: "/") ? host.lowerBound..<urlEnd(from: portEnd) : nil
  }

  /// Where a URL ends: at the parenthesis or bracket that was open before it, and before the
  /// punctuation of the sentence around it.
  private func urlEnd(from position: Int) -> Int {
    guard Self.tailStart.contains(self[position]) else { return position }
    var end = position
    var open: [UInt8] = []
    scan: while end < count, Self.tail.contains(self[end]) {
      switch self[end] {
      case UInt8(ascii: "("), UInt8(ascii: "["): open.append(self[end])
      case UInt8(ascii: ")"): if open.popLast() != UInt8(ascii: "(") { break scan }
      case UInt8(ascii: "]"): if open.popLast() != UInt8(ascii: "[") { break scan }
      default: break
      }
      end += 1
    }
    while end > position, Self.sentenceMarks.contains(self[end - 1]) { end -= 1 }
    return end
  }
}
