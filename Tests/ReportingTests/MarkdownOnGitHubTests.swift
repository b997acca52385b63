import CCMarkGFM
import Testing

@testable import Reporting

@Suite("The Markdown of a report, as GitHub renders it")
struct MarkdownOnGitHubTests {
  /// What GitHub's parser makes of a text, with every extension that GitHub has.
  private func rendered(_ markdown: String) throws -> XMLElement {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = try #require(cmark_parser_new(CMARK_OPT_DEFAULT))
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tagfilter", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_parser_feed(parser, markdown, markdown.utf8.count)
    let document = try #require(cmark_parser_finish(parser))
    defer { cmark_node_free(document) }
    let html = try #require(
      cmark_render_html(
        document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser)))
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return try XMLCodec.parse("<div>\(String(cString: html))</div>")
  }

  private func expectAlike(_ report: some Report, _ name: String) throws {
    let there = try rendered(report.text(.markdown))
    let page = try XMLCodec.parse(
      report.text(.xhtml).replacing("<!DOCTYPE html>\n", with: ""))
    for level in 1...6 {
      #expect(page.texts("h\(level)") == there.texts("h\(level)"), "\(name): h\(level)")
    }
    #expect(page.tables == there.tables, "\(name)")
    #expect(page.texts("pre") == there.texts("pre"), "\(name)")
  }

  @Test(arguments: ReviewReportTests.Example.allCases)
  func `has the headings and the tables of the review's page`(
    example: ReviewReportTests.Example
  ) throws {
    try expectAlike(ReviewReport(example.review), example.rawValue)
  }

  @Test(arguments: PostmortemReportTests.Example.allCases)
  func `has those of the postmortem's page`(example: PostmortemReportTests.Example) throws {
    try expectAlike(PostmortemReport(example.input), example.rawValue)
  }

  @Test(arguments: OwnerPacketReportTests.Example.allCases)
  func `has those of the packet's page`(example: OwnerPacketReportTests.Example) throws {
    try expectAlike(OwnerPacketReport(example.packet), example.rawValue)
  }
}

extension XMLElement {
  /// The texts of the elements of a name, outside of figures, which Markdown has as files.
  fileprivate func texts(_ name: String) -> [String] { outsideFigures(name).map(\.plainText) }

  /// The rows of each table, each with its cells.
  fileprivate var tables: [[[String]]] {
    outsideFigures("table").map { table in
      table.descendants("tr").map { row in
        row.elements.filter { ["th", "td"].contains($0.name) }.map(\.plainText)
      }
    }
  }

  private func outsideFigures(_ name: String) -> [XMLElement] {
    elements.flatMap { element in
      element.name == "figure"
        ? [] : (element.name == name ? [element] : []) + element.outsideFigures(name)
    }
  }

  /// The text without the marks of direction, for which a page has elements.
  private var plainText: String {
    text.filter { $0 != MarkdownText.startOfIsolate && $0 != MarkdownText.endOfIsolate }
  }
}
