/// The targets of the inline links and images of a Markdown text, with their parentheses and
/// titles: `(https://host/path "title")` after `[text]`.
struct MarkdownLinkTargets {
  /// More open parentheses than this make no target (cmark's limit too).
  private static let deepest = 32
  private static let quotes = ByteSet("\"'")
  private static let destination = (ByteSet.whitespace + ByteSet("()\\")).inverted

  private let ranges: [Range<Int>]

  init(in text: TextBytes) {
    var ranges: [Range<Int>] = []
    for bracket in text.positions(of: ByteSet("]"))
    where bracket >= (ranges.last?.upperBound ?? 0) {
      guard let end = Self.end(ofTargetFrom: bracket + 1, in: text) else { continue }
      ranges.append(bracket + 1..<end)
    }
    self.ranges = ranges
  }

  /// A range with the link target that holds it, or the angle brackets of an autolink.
  func widened(_ range: Range<Int>, in text: TextBytes) -> Range<Int> {
    if let target = target(holding: range) {
      return min(target.lowerBound, range.lowerBound)..<max(target.upperBound, range.upperBound)
    }
    let isAutolink =
      text[range.lowerBound - 1] == UInt8(ascii: "<") && text[range.upperBound] == UInt8(ascii: ">")
    return isAutolink ? range.lowerBound - 1..<range.upperBound + 1 : range
  }

  private func target(holding range: Range<Int>) -> Range<Int>? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < ranges.count, ranges[low].lowerBound < range.upperBound else { return nil }
    return ranges[low]
  }

  /// Where a target ends that starts with the parenthesis at `start`.
  private static func end(ofTargetFrom start: Int, in text: TextBytes) -> Int? {
    guard text[start] == UInt8(ascii: "(") else { return nil }
    var position = text.end(of: .blanks, from: start + 1, limit: 8)
    var depth = 1
    while depth <= deepest {
      position = text.end(of: destination, from: position)
      switch text[position] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return position + 1 }
      case UInt8(ascii: "\\"): position += 1
      default: return depth == 1 ? end(ofTitleFrom: position, in: text) : nil
      }
      position += 1
    }
    return nil
  }

  /// Where a target ends whose title, if any, comes after the blanks at `start`.
  private static func end(ofTitleFrom start: Int, in text: TextBytes) -> Int? {
    var position = text.end(of: .blanks, from: start, limit: 8)
    let quote = text[position]
    if quotes.contains(quote) {
      let closing = ByteSet(String(UnicodeScalar(quote))) + .lineBreaks
      position = text.end(of: closing.inverted, from: position + 1)
      guard text[position] == quote else { return nil }
      position = text.end(of: .blanks, from: position + 1, limit: 8)
    }
    return text[position] == UInt8(ascii: ")") ? position + 1 : nil
  }
}
