import Testing

@testable import Reporting

/// A figure can be read whatever it shows: by its boxes, no text leaves the ground or touches another;
/// it is well-formed XML and has no id that another could have, and no line for a terminal is too long.
func expectReadable(_ figure: Figure) throws {
  for drawing in [figure.wide, figure.narrow] {
    for text in drawing.texts {
      #expect(text.left >= -1 && text.right <= drawing.width + 1, "\(text.text)")
      #expect(text.top >= -1 && text.bottom <= drawing.height + 1, "\(text.text)")
    }
    for (index, text) in drawing.texts.enumerated() {
      for other in drawing.texts[..<index] where text.overlaps(other) {
        Issue.record("'\(text.text)' lies on '\(other.text)' in \(figure.name)")
      }
    }
    let svg = figure.svg(drawing)
    #expect(svg.descendants("text").count == drawing.texts.count)
    #expect(!svg.everything.contains { $0["id"] != nil })
    let numbers = svg.everything.flatMap(\.attributes).map(\.value)
    #expect(!numbers.contains { $0.contains("nan") || $0.contains("inf") })
  }
  let file = try figure.file()
  #expect(throws: Never.self) { try XMLCodec.parse(file) }
  for line in figure.lines { #expect(line.cells <= TerminalText.width, "\(line)") }
  for row in figure.table.rows { #expect(row.count == figure.table.columns.count) }
  #expect(!figure.description.isEmpty && !figure.title.isEmpty)
}

extension TextBox {
  /// Whether a text lies on another; touching is no harm here.
  fileprivate func overlaps(_ other: TextBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}

extension XMLElement {
  /// The element and every one in it.
  var everything: [XMLElement] { [self] + elements.flatMap(\.everything) }
}
