/// What stands around the content of a page: its style, what leads to other pages, and what it may load.
struct PageFrame: Sendable {
  /// What the page may run and load, as a content security policy.
  var policy: String
  /// What the head links to or holds behind the title: style sheets, feeds.
  var links: [XMLElement]
  /// The title of the page, of that of its content.
  var title: @Sendable (String) -> String = { $0 }
  /// What stands before the content.
  var before: [XMLElement] = []
  /// What stands behind it.
  var after: [XMLElement] = []
  /// What becomes of the content at last.
  var finish: @Sendable (XMLElement) -> XMLElement = { $0 }

  /// A page that is a file of its own, with its style in it: nothing runs and nothing is loaded, whatever
  /// a template or a style sheet says.
  ///
  /// - Throws: ``ReportError`` where a style sheet is missing.
  static func alone(_ templates: TemplateSource) throws(ReportError) -> PageFrame {
    let styleSheet = try templates.text("page/page.css") + templates.text("page/figure.css")
    return PageFrame(
      policy: "default-src 'none'; style-src 'unsafe-inline'",
      links: [
        // "<\/" is the same in CSS, and does not end the element for an HTML parser.
        XMLElement("style", children: [.raw(styleSheet.replacing(ascii: "</", with: "<\\/"))])
      ])
  }
}
