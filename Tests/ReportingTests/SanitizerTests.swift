import Testing

@testable import Reporting

@Suite("A template's own markup")
struct SanitizerTests {
  private func page(_ markdown: String) throws -> XMLElement {
    Sanitizer.clean(try MarkdownDocument.xhtml(of: markdown))
  }

  @Test(
    arguments: [
      "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<iframe src='x'></iframe>",
    ])
  func `is dropped where it is raw HTML`(html: String) throws {
    let page = try page("before\n\n\(html)\n\nafter \(html)")
    #expect(page.descendants("script").isEmpty)
    #expect(page.descendants("img").isEmpty)
    #expect(page.descendants("iframe").isEmpty)
  }

  @Test(
    arguments: [
      ("https://a.example/x", true), ("mailto:a@b.example", true), ("#durations", true),
      ("other.md", true), ("javascript:alert(1)", false), ("data:text/html,x", false),
      ("vbscript:x", false), ("JaVaScRiPt:x", false),
    ])
  func `keeps links that lead somewhere, and no others`(link: String, isKept: Bool) throws {
    let anchor = try #require(page("[text](\(link))").descendants("a").first)
    #expect((anchor["href"]?.isEmpty == false) == isKept)
  }
}
