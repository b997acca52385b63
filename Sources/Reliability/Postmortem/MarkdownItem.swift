/// A line of Markdown that begins an item of a list: `- `, `* `, `+ `, `1. ` or `1) `.
package struct MarkdownItem: Sendable {
  /// The columns before its marker; a tab reaches to the next multiple of four.
  package let indentation: Int
  /// What stands behind the marker on the same line, without white space at either end.
  package let text: Substring

  /// The item that a line begins, however far indented; `nil` where it begins none.
  package init?(_ line: Substring) {
    var indentation = 0
    let rest = line.utf8.drop { byte in
      guard byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") else { return false }
      indentation += byte == UInt8(ascii: " ") ? 1 : 4 - indentation % 4
      return true
    }
    guard let behind = rest.behindListMarker else { return nil }
    self.indentation = indentation
    text = Substring(behind).trimmingWhitespace
  }
}

extension Substring.UTF8View {
  /// What follows a marker of a list at the beginning, `nil` where there is none.
  fileprivate var behindListMarker: Substring.UTF8View? {
    guard let first else { return nil }
    let behind: Substring.UTF8View
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): behind = dropFirst()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let rest = drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")") else { return nil }
      behind = rest.dropFirst()
    default: return nil
    }
    guard let next = behind.first else { return behind }
    return next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") ? behind : nil
  }
}
