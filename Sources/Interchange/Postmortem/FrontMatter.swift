import Reliability

/// The YAML between `---` lines at the very beginning of a text, and the Markdown behind it.
struct FrontMatter {
  /// The YAML, with a blank line for the opening `---`, so that lines count as in the file; `nil`
  /// where there is none.
  let yaml: String?
  /// The Markdown.
  let body: String
  /// How many lines come before the Markdown.
  let linesBefore: Int
  /// The line of an opening `---` that nothing closes.
  let unterminatedAt: Int?

  /// Splits a text; a byte order mark is no part of it.
  init(_ text: String) {
    var text = text[...].utf8
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    var rest = text
    guard rest.popLine().isMarker(["---"]) else {
      self.init(yaml: nil, body: text, linesBefore: 0)
      return
    }
    let start = rest.startIndex
    var lines = 1
    while !rest.isEmpty {
      let end = rest.startIndex
      lines += 1
      if rest.popLine().isMarker(["---", "..."]) {
        self.init(yaml: "\n" + String(Substring(text[start..<end])), body: rest, linesBefore: lines)
        return
      }
    }
    self.init(yaml: nil, body: text, linesBefore: 0, unterminatedAt: 1)
  }

  private init(
    yaml: String?, body: Substring.UTF8View, linesBefore: Int, unterminatedAt: Int? = nil
  ) {
    self.yaml = yaml
    self.body = String(Substring(body))
    self.linesBefore = linesBefore
    self.unterminatedAt = unterminatedAt
  }
}

extension Substring.UTF8View {
  /// Takes the first line off, with its line feed.
  fileprivate mutating func popLine() -> Substring.UTF8View {
    let line = prefix { $0 != UInt8(ascii: "\n") }
    self = self[line.endIndex...].dropFirst()
    return line
  }

  fileprivate func isMarker(_ markers: [String]) -> Bool {
    guard count < 64 else { return false }
    return markers.contains { $0 == Substring(self).trimmingWhitespaceAtEnd }
  }
}

extension Substring {
  fileprivate var trimmingWhitespaceAtEnd: Substring {
    var text = self
    while let last = text.unicodeScalars.last, last.properties.isWhitespace {
      text.unicodeScalars.removeLast()
    }
    return text
  }
}
