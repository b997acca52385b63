/// Makes a page of XHTML5 that an XML parser and an HTML parser read alike, of what a Markdown text
/// became.
package enum XHTMLPage {
  private static let namespace = "http://www.w3.org/1999/xhtml"
  /// Fewer sections than this are found without a list of them.
  private static let fewestSections = 3

  /// The page of a Markdown text that asks for no figure.
  ///
  /// - Throws: ``ReportError``.
  package static func text(of markdown: String) throws(ReportError) -> String {
    try text(of: markdown, figures: [], in: .alone(.builtIn))
  }

  /// The page of a Markdown text, with its figures in place.
  ///
  /// - Throws: ``ReportError``.
  static func text(
    of markdown: String, figures: [Figure], in frame: PageFrame
  ) throws(ReportError) -> String {
    let content = PageContent(
      of: Sanitizer.clean(try MarkdownDocument.xhtml(of: markdown)), figures: figures)
    let main = frame.finish(XMLElement("main", children: blocks(of: content)).typeset)
    let html = XMLElement(
      "html", ["lang": "en", "xml:lang": "en"],
      containing: [
        head(title: content.title, in: frame),
        XMLElement("body", containing: frame.before + [main] + frame.after),
      ])
    return "<!DOCTYPE html>\n" + XMLCodec.text(of: html, namespace: namespace) + "\n"
  }

  private static func head(title: String, in frame: PageFrame) -> XMLElement {
    XMLElement(
      "head",
      containing: [
        XMLElement("meta", ["charset": "utf-8"]),
        XMLElement("meta", ["http-equiv": "Content-Security-Policy", "content": frame.policy]),
        XMLElement(
          "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        XMLElement("meta", ["name": "color-scheme", "content": "light dark"]),
        XMLElement("title", text: frame.title(title)),
      ] + frame.links)
  }

  /// The content, with the list of its sections where the first of them begins.
  private static func blocks(of content: PageContent) -> [XMLElement.Child] {
    var blocks = content.blocks
    guard content.sections.count >= fewestSections else { return blocks }
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
    return blocks
  }
}
