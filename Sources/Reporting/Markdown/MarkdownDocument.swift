import CCMarkGFM

/// Markdown with tables (GitHub's), read by the reference parser.
enum MarkdownDocument {
  private static let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()

  /// The elements that a text becomes, in one `div`; raw HTML in the text is left out.
  ///
  /// - Throws: ``ReportError/unreadablePage(reason:)``.
  static func xhtml(of markdown: String) throws(ReportError) -> XMLElement {
    let fragment = withTree(of: markdown, otherwise: "") { document, extensions in
      guard let html = cmark_render_html(document, CMARK_OPT_DEFAULT, extensions) else { return "" }
      defer { cmark_get_default_mem_allocator().pointee.free(html) }
      // References such as "&#1;" write what no page can hold.
      return MarkdownText.visible(String(cString: html), keepingIsolates: true)
    }
    do {
      return try XMLCodec.parse("<div>\(fragment)</div>")
    } catch {
      throw .unreadablePage(reason: "line \(error.line): \(error.reason)")
    }
  }

  /// What `body` makes of the tree of a text, whose pointers do not outlive it.
  static func withTree<Result>(
    of markdown: String, otherwise: Result,
    _ body: (OpaquePointer, UnsafeMutablePointer<cmark_llist>?) -> Result
  ) -> Result {
    registerExtensions
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return otherwise }
    defer { cmark_parser_free(parser) }
    if let tables = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, tables)
    }
    cmark_parser_feed(parser, markdown, markdown.utf8.count)
    guard let document = cmark_parser_finish(parser) else { return otherwise }
    defer { cmark_node_free(document) }
    return body(document, cmark_parser_get_syntax_extensions(parser))
  }
}
