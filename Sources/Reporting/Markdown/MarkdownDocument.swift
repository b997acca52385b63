import CCMarkGFM

/// Markdown with tables (GitHub's), read by the reference parser.
enum MarkdownDocument {
  private static let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()

  /// The elements that a text becomes, in one `div`; raw HTML in the text is left out.
  ///
  /// - Throws: ``ReportError/unreadablePage(reason:)``.
  static func xhtml(of markdown: String) throws(ReportError) -> XMLElement {
    registerExtensions
    let fragment = render(markdown)
    do {
      return try XMLCodec.parse("<div>\(fragment)</div>")
    } catch {
      throw .unreadablePage(reason: "line \(error.line): \(error.reason)")
    }
  }

  private static func render(_ markdown: String) -> String {
    let options = CMARK_OPT_DEFAULT
    guard let parser = cmark_parser_new(options) else { return "" }
    defer { cmark_parser_free(parser) }
    if let tables = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, tables)
    }
    cmark_parser_feed(parser, markdown, markdown.utf8.count)
    guard let document = cmark_parser_finish(parser) else { return "" }
    defer { cmark_node_free(document) }
    let extensions = cmark_parser_get_syntax_extensions(parser)
    guard let html = cmark_render_html(document, options, extensions) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return String(cString: html)
  }
}
