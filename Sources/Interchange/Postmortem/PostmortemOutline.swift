import Reliability

/// The title of a postmortem, and which lines each of its sections has.
struct PostmortemOutline {
  /// A section: its heading and the lines below it.
  struct Part {
    var heading: String?
    var level = 2
    var kind: PostmortemSection.Kind?
    /// The index of the line of the heading; of a part without one, of its first line.
    var start: Int
    /// The indices of the lines below the heading.
    var lines: [Int] = []
  }

  let lines: MarkdownLines
  private(set) var title: (text: String, index: Int)?
  private(set) var parts: [Part] = [Part(start: 0)]

  /// The outline of a text without its front matter.
  init(_ body: String, dialect: PostmortemDialect) {
    lines = MarkdownLines(body)
    for index in lines.lines.indices {
      guard let heading = lines.heading(at: index) else {
        parts[parts.count - 1].lines.append(index)
        continue
      }
      if heading.level == 1, title == nil {
        title = (String(heading.text).inOneLine, index)
        continue
      }
      let kind = dialect.kind(of: heading.text)
      guard heading.level <= 2 || kind != nil else {
        parts[parts.count - 1].lines.append(index)
        continue
      }
      parts.append(
        Part(
          heading: String(heading.text), level: heading.level, kind: kind, start: index))
    }
  }
}
