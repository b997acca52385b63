/// Private keys in PEM (RFC 7468), of OpenSSH and of OpenPGP: indented, quoted, in one line with
/// `\n` between, and cut off before their end.
///
/// A heading without a key below it, as in a text that speaks of such files, is none.
struct PrivateKeyMatcher: SensitiveDataMatcher {
  /// Less than this below the heading is an ellipsis.
  private static let shortestBody = 16
  private static let heading = ByteSet.upperCase + .digits + ByteSet(" ")
  private static let escapedBody = ByteSet.base64 + ByteSet("\\, ")
  private static let headerName = ByteSet.letters + dash
  private static let dash = ByteSet("-")
  private static let margin = ByteSet(" \t>\"'+,|")

  func matches(in text: TextBytes) -> [SensitiveMatch] {
    var matches: [SensitiveMatch] = []
    for dashes in text.runs(of: Self.dash)
    where dashes.lowerBound >= (matches.last?.range.upperBound ?? 0) {
      guard let body = bodyStart(after: dashes.upperBound, label: "begin ", in: text) else {
        continue
      }
      let (end, size) = bodyEnd(from: body, in: text)
      guard size >= Self.shortestBody else { continue }
      matches.append(SensitiveMatch(kind: .privateKey, range: dashes.lowerBound..<end))
    }
    return matches
  }

  /// Where the line ends that starts with `BEGIN … PRIVATE KEY` or `END … PRIVATE KEY` and ends in
  /// dashes.
  private func bodyStart(after dashes: Int, label: StaticString, in text: TextBytes) -> Int? {
    guard text.has(label, at: dashes) else { return nil }
    let end = text.end(of: Self.heading, from: dashes, limit: 64)
    guard text.has("private key", at: end - 11) || text.has("private key block", at: end - 17)
    else { return nil }
    let close = text.end(of: Self.dash, from: end)
    return close > end ? close : nil
  }

  /// Where the key ends, and how much of it there is.
  private func bodyEnd(from start: Int, in text: TextBytes) -> (end: Int, size: Int) {
    var end = start
    var size = 0
    var position = start
    while position < text.count {
      position = text.end(of: Self.margin + .lineBreaks, from: position)
      let body = position..<text.end(of: Self.escapedBody, from: position)
      let stop = text.end(of: Self.dash, from: body.upperBound)
      if let close = bodyStart(after: stop, label: "end ", in: text) {
        return (close, size + longestWord(of: body, in: text))
      }
      guard let line = keyLine(body, in: text) else { break }
      if line.isKey { size += body.count }
      (position, end) = (line.end, line.end)
    }
    return (end, size)
  }

  /// How much stands without a blank or an escaped line break: the words of a sentence are short.
  private func longestWord(of body: Range<Int>, in text: TextBytes) -> Int {
    text[body].split { !ByteSet.base64.contains($0) }.map(\.count).max() ?? 0
  }

  /// A line of a key: base64, or a header such as `DEK-Info: …`.
  private func keyLine(_ body: Range<Int>, in text: TextBytes) -> (end: Int, isKey: Bool)? {
    let name = text.end(of: Self.headerName, from: body.lowerBound, limit: 32)
    if name > body.lowerBound, text[name] == UInt8(ascii: ":") {
      return (text.end(of: ByteSet.lineBreaks.inverted, from: name), false)
    }
    let hasBlank = text[body].contains(UInt8(ascii: " "))
    let rest = text.end(of: Self.margin, from: body.upperBound)
    let isWhole = rest == text.count || ByteSet.lineBreaks.contains(text[rest])
    return body.isEmpty || hasBlank || !isWhole ? nil : (body.upperBound, true)
  }
}
