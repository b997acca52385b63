/// Makes a page of XHTML5 that an XML parser and an HTML parser read alike, of what a Markdown text
/// became.
enum XHTMLPage {
  private static let namespace = "http://www.w3.org/1999/xhtml"
  /// Nothing runs and nothing is loaded, whatever a template or a style sheet says.
  private static let policy = "default-src 'none'; style-src 'unsafe-inline'"
  /// Fewer sections than this are found without a list of them.
  private static let fewestSections = 3

  /// The page of a Markdown text, with its figures in place.
  ///
  /// - Throws: ``ReportError``.
  static func text(
    of markdown: String, figures: [Figure], templates: TemplateSource
  ) throws(ReportError) -> String {
    let styleSheet = try templates.text("page/page.css") + templates.text("page/figure.css")
    let content = PageContent(
      of: Sanitizer.clean(try MarkdownDocument.xhtml(of: markdown)), figures: figures)
    let html = XMLElement(
      "html", ["lang": "en", "xml:lang": "en"],
      containing: [
        head(title: content.title, styleSheet: styleSheet), body(of: content).typeset,
      ])
    return "<!DOCTYPE html>\n" + XMLCodec.text(of: html, namespace: namespace) + "\n"
  }

  private static func head(title: String, styleSheet: String) -> XMLElement {
    XMLElement(
      "head",
      containing: [
        XMLElement("meta", ["charset": "utf-8"]),
        XMLElement("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
        XMLElement(
          "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        XMLElement("meta", ["name": "color-scheme", "content": "light dark"]),
        XMLElement("title", text: title),
        // "<\/" is the same in CSS, and does not end the element for an HTML parser.
        XMLElement("style", children: [.raw(styleSheet.replacing("</", with: "<\\/"))]),
      ])
  }

  /// The content, with the list of its sections where the first of them begins.
  private static func body(of content: PageContent) -> XMLElement {
    var blocks = content.blocks
    if content.sections.count >= fewestSections {
      let links = content.sections.map { section in
        XMLElement(
          "li", containing: [XMLElement("a", ["href": "#\(section.id)"], text: section.title)])
      }
      let navigation = XMLElement(
        "nav", ["aria-label": "Contents"], containing: [XMLElement("ul", containing: links)])
      let first = blocks.firstIndex { block in
        if case .element(let element) = block { element.name == "h2" } else { false }
      }
      blocks.insert(.element(navigation), at: first ?? blocks.startIndex)
    }
    return XMLElement("body", containing: [XMLElement("main", children: blocks)])
  }
}
