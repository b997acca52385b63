/// The numbers of a figure, as rows.
struct FigureTable: Hashable, Sendable {
  let columns: [Column]
  let rows: [[String]]

  /// A column: what it holds, and whether that is numbers.
  struct Column: Hashable, Sendable {
    let heading: String
    let isNumber: Bool

    /// A column of words.
    static func words(_ heading: String) -> Column { Column(heading: heading, isNumber: false) }
    /// A column of numbers, which stand right.
    static func number(_ heading: String) -> Column { Column(heading: heading, isNumber: true) }
  }

  /// The table in XHTML, as Markdown's would be.
  var element: XMLElement {
    func row(_ cells: [String], _ name: String) -> XMLElement {
      XMLElement(
        "tr",
        containing: zip(columns, cells).map { column, cell in
          var element = XMLElement(name, text: cell)
          if column.isNumber { element["align"] = "right" }
          return element
        })
    }
    return XMLElement(
      "table",
      containing: [
        XMLElement("thead", containing: [row(columns.map(\.heading), "th")]),
        XMLElement("tbody", containing: rows.map { row($0, "td") }),
      ])
  }

  /// The table in Markdown, folded away where the reader knows how.
  var markdown: String {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = "|" + columns.map { $0.isNumber ? "---:" : "---" }.joined(separator: "|") + "|"
    let lines =
      [row(columns.map(\.heading)), rule]
      + rows.map { cells in
        // Numbers are spelt here; people may have written the rest.
        row(zip(columns, cells).map { $0.isNumber ? $1 : MarkdownText.escaped($1) })
      }
    return "<details><summary>\(Self.summary)</summary>\n\n" + lines.joined(separator: "\n")
      + "\n\n</details>"
  }

  /// What the folded table is called.
  static let summary = "The numbers"
}
