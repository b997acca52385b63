/// Whole lines of a YAML file that hold one document.
struct YAMLSlice {
  /// The lines, each with its line feed.
  private(set) var lines: [Substring] = []
  /// How many lines of the file come before.
  private(set) var linesBefore = 0

  /// The text of the lines.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// The parts between lines that begin with `---` or `...`, which YAML allows for no other use.
  ///
  /// Lines end as they do on any system; a byte order mark is left out. A directive such as
  /// `%YAML 1.2` speaks of the parser and not of the document: a blank line takes its place.
  static func slices(of text: String) -> [YAMLSlice] {
    let characters = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    let text = String(characters.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
    var slices = [YAMLSlice()]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if let content = line.contentBehindMarker {
        // What stands behind the marker belongs to the document that it begins.
        slices.append(
          YAMLSlice(
            lines: content.isEmpty ? [] : ["   " + content],
            linesBefore: content.isEmpty ? index + 1 : index))
      } else {
        let isDirective = line.first == "%" && slices[slices.count - 1].isBlank
        slices[slices.count - 1].lines.append(isDirective ? "" : line)
      }
    }
    // The text ends with a line feed, and what stands behind it is no line.
    if slices[slices.count - 1].lines.last == "" { slices[slices.count - 1].lines.removeLast() }
    return slices
  }

  /// The lines with those of an earlier slice before them, and a blank one for each between.
  func preceded(by earlier: YAMLSlice?) -> YAMLSlice {
    guard let earlier else { return self }
    let between = linesBefore - earlier.linesBefore - earlier.lines.count
    return YAMLSlice(
      lines: earlier.lines + [Substring](repeating: "", count: max(0, between)) + lines,
      linesBefore: earlier.linesBefore)
  }

  /// Whether there are only blank lines and comments.
  private var isBlank: Bool { lines.allSatisfy { $0.isBlankOrComment } }
}

extension Substring {
  /// How many spaces it begins with.
  var indentation: Int { prefix { $0 == " " }.count }

  /// Whether it is a comment and nothing else.
  var isComment: Bool { drop { $0 == " " || $0 == "\t" }.first == "#" }

  /// Whether it says nothing to a parser.
  var isBlankOrComment: Bool { isComment || allSatisfy { $0 == " " || $0 == "\t" } }

  /// What follows `---` or `...` at the beginning of the line, `nil` where neither stands there.
  fileprivate var contentBehindMarker: Substring? {
    let rest = dropFirst(3)
    guard hasPrefix("---") || hasPrefix("..."), rest.first?.isWhitespace ?? true else { return nil }
    return rest.drop { $0.isWhitespace }
  }
}
