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
    for match in markdown.matches(of: /!\[((?:[^\]\\]|\\.)*)\]\(figure:([^)\s]*)\)/) {
      let (_, caption, name) = match.output
      result += rest[..<match.range.lowerBound]
      rest = rest[match.range.upperBound...]
      guard known.contains(String(name)) else { throw .unknownFigure(String(name), known: known) }
      if !drawn.contains(String(name)) {
        result += "\(caption): there is nothing to show."
      } else if let place = target(String(name)) {
        result += "![\(caption)](\(place))"
        if match.range.isWholeLine(of: markdown), let line = table(String(name)) {
          result += "\n\n\(line)"
        }
      }
    }
    return result + rest
  }
}

extension Range<String.Index> {
  /// Whether nothing stands beside it on its line.
  fileprivate func isWholeLine(of text: String) -> Bool {
    let before = lowerBound == text.startIndex || text[text.index(before: lowerBound)].isNewline
    return before && (upperBound == text.endIndex || text[upperBound].isNewline)
  }
}
