/// Makes a page of XHTML5 that an XML parser and an HTML parser read alike, of what a Markdown text
/// became.
struct XHTMLPage {
  private static let namespace = "http://www.w3.org/1999/xhtml"

  private let styleSheet: String
  private let figures: [String: Figure]
  private var slugs: [String: Int] = [:]
  private var contents: [(id: String, title: String)] = []
  private var latestHeading = ""

  private init(styleSheet: String, figures: [Figure]) {
    self.styleSheet = styleSheet
    self.figures = Dictionary(figures.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The page of a Markdown text, with its figures in place.
  ///
  /// - Throws: ``ReportError``.
  static func text(
    of markdown: String, figures: [Figure], templates: TemplateSource
  ) throws(ReportError) -> String {
    var page = XHTMLPage(
      styleSheet: try templates.text("page/page.css") + templates.text("page/figure.css"),
      figures: figures)
    let content = Sanitizer.clean(try MarkdownDocument.xhtml(of: markdown))
    let main = try page.finish(content)
    return "<!DOCTYPE html>\n"
      + XMLCodec.text(of: page.shell(around: main), namespace: namespace) + "\n"
  }

  private func shell(around main: XMLElement) -> XMLElement {
    let title = main.firstDescendant("h1")?.text ?? "Report"
    let head = XMLElement(
      "head",
      containing: [
        XMLElement("meta", ["charset": "utf-8"]),
        XMLElement(
          "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        XMLElement("meta", ["name": "color-scheme", "content": "light dark"]),
        XMLElement("title", text: title),
        XMLElement("style", text: "\n" + styleSheet),
      ])
    let links = contents.map { entry in
      XMLElement("li", containing: [XMLElement("a", ["href": "#\(entry.id)"], text: entry.title)])
    }
    let navigation = XMLElement(
      "nav", ["aria-label": "Contents"], containing: [XMLElement("ul", containing: links)])
    return XMLElement(
      "html", ["lang": "en", "xml:lang": "en"],
      containing: [
        head, XMLElement("body", containing: [main] + (links.count > 2 ? [navigation] : [])),
      ])
  }

  /// What Markdown became with everything that only a page has.
  private mutating func finish(_ content: XMLElement) throws(ReportError) -> XMLElement {
    var main = XMLElement("main")
    for child in content.children {
      if case .element(let element) = child {
        main.children.append(.element(try finish(block: element)))
      } else {
        main.children.append(child)
      }
    }
    return main
  }

  private mutating func finish(block element: XMLElement) throws(ReportError) -> XMLElement {
    switch element.name {
    case "h1", "h2", "h3", "h4": return anchored(element)
    case "table": return region(around: element)
    case "p":
      if let image = element.elements.first, element.elements.count == 1, image.name == "img" {
        return try figure(image)
      }
      return element
    default: return element
    }
  }

  private mutating func anchored(_ heading: XMLElement) -> XMLElement {
    var heading = heading
    let words = heading.text.lowercased().split { !$0.isLetter && !$0.isNumber }
    let slug = words.isEmpty ? "section" : words.joined(separator: "-")
    let repetition = slugs[slug, default: 0]
    slugs[slug] = repetition + 1
    let id = repetition == 0 ? slug : "\(slug)-\(repetition + 1)"
    heading["id"] = id
    if heading.name == "h2" { contents.append((id, heading.text)) }
    latestHeading = heading.text
    return heading
  }

  /// A table that scrolls by itself where the page is narrower, reachable without a mouse.
  private func region(around table: XMLElement) -> XMLElement {
    XMLElement(
      "div",
      [
        "class": "table", "role": "region", "tabindex": "0",
        "aria-label": "Table: \(latestHeading)",
      ],
      containing: [table.tableFinished])
  }

  private func figure(_ image: XMLElement) throws(ReportError) -> XMLElement {
    let caption = image["alt"] ?? ""
    let prefix = "figure:"
    guard let source = image["src"], source.hasPrefix(prefix) else {
      return XMLElement("p", text: caption)
    }
    let name = String(source.dropFirst(prefix.count))
    guard let figure = figures[name] else {
      throw .unknownFigure(name, known: figures.keys.sorted())
    }
    return XMLElement(
      "figure", ["tabindex": "0"],
      containing: [figure.svg, XMLElement("figcaption", text: caption)])
  }
}

extension [String?] {
  /// The classes that are there, as an attribute's value.
  fileprivate var joined: String { compactMap { $0 }.joined(separator: " ") }
}

extension XMLElement {
  /// The first element of a name in this one, in the order of the document.
  func firstDescendant(_ name: String) -> XMLElement? {
    for element in elements {
      if element.name == name { return element }
      if let found = element.firstDescendant(name) { return found }
    }
    return nil
  }

  /// The table with scopes on its headings and a class instead of the obsolete `align`.
  fileprivate var tableFinished: XMLElement {
    var element = self
    if element["align"] == "right" { element["class"] = "number" }
    element["align"] = nil
    if name == "th" { element["scope"] = "col" }
    if name == "td", text.count <= 18 { element["class"] = [element["class"], "short"].joined }
    element.children = children.map { child in
      if case .element(let inner) = child { .element(inner.tableFinished) } else { child }
    }
    return element
  }
}
