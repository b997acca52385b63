/// A picture of a report.
struct Figure: Sendable {
  /// The name by which a template calls it: `![caption](figure:name)`.
  let name: String
  /// The picture, without a style of its own.
  let svg: XMLElement

  /// A picture from what is drawn.
  ///
  /// - Parameters:
  ///   - name: The name by which a template calls it.
  ///   - title: What it shows, in a few words.
  ///   - description: What is to be seen in it, for those who cannot see it.
  ///   - width: The width of the drawing, in its own units.
  ///   - height: The height of the drawing.
  ///   - shapes: What is drawn.
  init(
    name: String, title: String, description: String, width: Int, height: Int,
    shapes: [XMLElement]
  ) {
    self.name = name
    svg = XMLElement(
      "svg",
      [
        "xmlns": Self.namespace, "class": "figure", "viewBox": "0 0 \(width) \(height)",
        "role": "img",
      ],
      containing: [
        XMLElement("title", text: title), XMLElement("desc", text: description),
      ] + shapes)
  }

  private static let namespace = "http://www.w3.org/2000/svg"

  /// The picture as a file of its own.
  ///
  /// - Throws: ``ReportError`` where the style sheet is missing.
  func file(templates: TemplateSource) throws(ReportError) -> String {
    var document = svg
    document["xmlns"] = nil
    let style = XMLElement("style", text: "\n" + (try templates.text("page/figure.css")))
    document.children.insert(.element(style), at: 0)
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

extension String {
  /// The text in at most so many characters, its end left out where it is longer.
  func shortened(to length: Int) -> String {
    count <= length ? self : prefix(length - 1).trimmingSuffix(while: \.isWhitespace) + "…"
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while belongs: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, belongs(last) { text = text.dropLast() }
    return String(text)
  }
}
