/// A picture of a report, drawn twice: for wide pages, and for the width of a phone; with its numbers in
/// words, as a table, and in the form that it has in a terminal.
package struct Figure: Sendable {
  /// The name by which a template calls it: `![caption](figure:name)`.
  let name: String
  /// What it shows, in a few words.
  let title: String
  /// What is to be seen in it, for those who cannot see it.
  let description: String
  /// Its numbers.
  let table: FigureTable
  /// The form that it has in a terminal: lines of at most 80 columns, without colour.
  package let lines: [String]
  /// The drawing for wide pages.
  let wide: Drawing
  /// The drawing for narrow ones.
  let narrow: Drawing

  /// A picture from its parts.
  ///
  /// - Parameters:
  ///   - name: The name by which a template calls it.
  ///   - title: What it shows, in a few words.
  ///   - description: What is to be seen in it.
  ///   - table: Its numbers.
  ///   - lines: The form that it has in a terminal, below its title.
  ///   - draw: Draws it on an empty ground.
  init(
    name: String, title: String, description: String, table: FigureTable, lines: [String],
    draw: (inout Drawing) -> Void
  ) {
    func drawn(_ width: Drawing.Width) -> Drawing {
      var drawing = Drawing(width)
      draw(&drawing)
      return drawing
    }
    self.name = name
    self.title = title
    self.description = description
    self.table = table
    self.lines = ([title, ""] + lines).flatMap(TerminalText.wrapped)
    wide = drawn(.wide)
    narrow = drawn(.narrow)
  }

  /// One of its drawings as an element of a page.
  func svg(_ drawing: Drawing) -> XMLElement {
    drawing.svg(title: title, description: description)
  }

  /// The picture as an SVG file of its own.
  ///
  /// - Throws: ``ReportError`` where the style sheet is missing.
  package func file(templates: TemplateSource = .builtIn) throws(ReportError) -> String {
    var document = svg(wide)
    document["xmlns"] = nil
    let style = XMLElement("style", children: [.raw(try templates.text("page/figure.css"))])
    // After the title and the description, which are to be the first.
    document.children.insert(.element(style), at: 2)
    return XMLCodec.text(of: document, namespace: Drawing.namespace) + "\n"
  }
}
