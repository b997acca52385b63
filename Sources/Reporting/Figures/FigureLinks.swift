/// The places of a Markdown template that ask for a figure: `![caption](figure:name)`.
struct FigureLinks {
  /// The figures that a report can have.
  let known: [String]
  /// The figures that it has: where there is nothing to show, there is none.
  let drawn: Set<String>

  /// The template with each link led to where `target` says that its figure is, or left out where it
  /// says nowhere.
  ///
  /// Of a figure that has nothing to show, the caption stays and says so. Behind one that stands in a
  /// paragraph of its own, `table` may put a line, which takes the place of the figure's numbers.
  ///
  /// - Throws: ``ReportError/unknownFigure(_:known:)``.
  func resolved(
    in markdown: String, to target: (String) -> String?,
    table: (String) -> String? = { _ in nil }
  ) throws(ReportError) -> String {
    var result = ""
    var rest = markdown[...]
    for link in Self.all(in: markdown) {
      result += rest[..<link.range.lowerBound]
      rest = rest[link.range.upperBound...]
      guard known.contains(link.name) else { throw .unknownFigure(link.name, known: known) }
      if !drawn.contains(link.name) {
        result += "\(link.caption): there is nothing to show."
      } else if let place = target(link.name) {
        result += "![\(link.caption)](\(place))"
        if link.range.isWholeLine(of: markdown), let line = table(link.name) {
          result += "\n\n\(line)"
        }
      }
    }
    return result + rest
  }

  /// A place that asks for a figure.
  struct Link {
    let caption: Substring
    let name: String
    let range: Range<String.Index>
  }

  /// The places of a template that ask for a figure, in order.
  static func all(in markdown: String) -> [Link] {
    markdown.matches(of: /!\[((?:[^\]\\]|\\.)*)\]\(figure:([^)\s]*)\)/).map { match in
      Link(caption: match.output.1, name: String(match.output.2), range: match.range)
    }
  }
}

extension Range<String.Index> {
  /// Whether nothing stands beside it on its line.
  fileprivate func isWholeLine(of text: String) -> Bool {
    let before = lowerBound == text.startIndex || text[text.index(before: lowerBound)].isNewline
    return before && (upperBound == text.endIndex || text[upperBound].isNewline)
  }
}
