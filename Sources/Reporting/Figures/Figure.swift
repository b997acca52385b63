/// A picture of a report, drawn twice: for wide pages, and for the width of a phone.
struct Figure: Sendable {
  /// The name by which a template calls it: `![caption](figure:name)`.
  let name: String
  /// The picture, without a style of its own.
  let wide: XMLElement
  /// The same in half the width.
  let narrow: XMLElement

  /// What is drawn, and on how large a ground.
  struct Drawing {
    var width: Double
    var height: Double
    var shapes: [XMLElement]
  }

  /// A picture from what is drawn.
  ///
  /// Its title and description name it to a screen reader by standing first in it; the HTML checker
  /// refuses to have `svg` point at them.
  ///
  /// - Parameters:
  ///   - name: The name by which a template calls it.
  ///   - title: What it shows, in a few words.
  ///   - description: What is to be seen in it, for those who cannot see it.
  ///   - wide: The drawing for wide pages.
  ///   - narrow: The drawing for narrow ones.
  init(name: String, title: String, description: String, wide: Drawing, narrow: Drawing) {
    func svg(_ drawing: Drawing, _ size: String) -> XMLElement {
      XMLElement(
        "svg",
        [
          "xmlns": Self.namespace, "class": "figure \(size)",
          "viewBox": "0 0 \(drawing.width.coordinate) \(drawing.height.coordinate)",
          "role": "img",
        ],
        containing: [
          XMLElement("title", text: title),
          XMLElement("desc", text: description),
        ] + drawing.shapes)
    }
    self.name = name
    self.wide = svg(wide, "wide")
    self.narrow = svg(narrow, "narrow")
  }

  private static let namespace = "http://www.w3.org/2000/svg"

  /// The picture as a file of its own.
  ///
  /// - Throws: ``ReportError`` where the style sheet is missing.
  func file(templates: TemplateSource) throws(ReportError) -> String {
    var document = wide
    document["xmlns"] = nil
    let style = XMLElement("style", children: [.raw(try templates.text("page/figure.css"))])
    // After the title and the description, which are to be the first.
    document.children.insert(.element(style), at: 2)
    return XMLCodec.text(of: document, namespace: Self.namespace) + "\n"
  }
}

/// The shapes that figures are drawn of.
enum Shape {
  /// A text, and how it stands.
  static func text(_ text: String, x: Double, y: Double, _ style: String = "") -> XMLElement {
    var element = XMLElement("text", ["x": x.coordinate, "y": y.coordinate], text: text)
    if !style.isEmpty { element["class"] = style }
    return element
  }

  /// A filled rectangle; its title shows where a pointer rests on it.
  static func bar(
    x: Double, y: Double, width: Double, height: Double, _ style: String, title: String
  ) -> XMLElement {
    XMLElement(
      "rect",
      [
        "x": x.coordinate, "y": y.coordinate, "width": width.coordinate,
        "height": height.coordinate, "class": style,
      ], containing: [XMLElement("title", text: title)])
  }

  /// A straight line.
  static func line(
    fromX x1: Double, y y1: Double, toX x2: Double, y y2: Double, _ style: String
  ) -> XMLElement {
    XMLElement(
      "line",
      [
        "x1": x1.coordinate, "y1": y1.coordinate, "x2": x2.coordinate, "y2": y2.coordinate,
        "class": style,
      ])
  }
}

extension Double {
  /// The number with one decimal at most.
  fileprivate var coordinate: String {
    let tenths = Int((self * 10).rounded())
    let (whole, tenth) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + "\(whole)" + (tenth == 0 ? "" : ".\(tenth)")
  }
}
