import Reliability
import Testing

@testable import Reporting

@Suite("Markdown of an author")
struct AuthoredMarkdownTests {
  @Test(
    arguments: [
      ("# A\n## B", 3, "### A\n#### B"), ("### A", 3, "### A"), ("A\n===\nb", 3, "### A\nb"),
      ("##### A\n# B", 4, "###### A\n#### B"), ("> # A", 3, "> ### A"),
      ("> A\n> ---", 3, "> ### A"),
      ("- # A", 4, "- #### A"), ("#", 3, "###"), ("```\n# A\n```", 3, "```\n# A\n```"),
      ("\\# A", 3, "\\# A"), ("A\n---\n---\n\nb", 3, "### A\n---\n\nb"), ("# A\nb", 3, "### A\nb"),
      ("#a\n=", 3, "### #a"), ("A\nB\n===\nC", 3, "### A\nB\nC"),
      ("é # a\n- # B ##", 3, "é # a\n- ### B ##"),
    ])
  func `has its headings below those of the report`(text: String, level: Int, fitted: String) {
    #expect(AuthoredMarkdown(text).fitted(headingsFrom: level) == fitted)
  }

  @Test(
    arguments: [
      ("a <!-- b --> c", "a  c"), ("<!-- a\n\nb -->\nc", "c"), ("`<!-- a -->`", "`<!-- a -->`"),
      ("``a ` <!-- b -->``", "``a ` <!-- b -->``"), ("`a <!-- b -->", "`a "),
      ("\\<!-- a -->", "\\<!-- a -->"), ("<!--> a", "a"), ("    <!-- a -->", "    <!-- a -->"),
      ("a <!-- b", "a <!-- b"), ("```\na\n```\n<!-- x -->", "```\na\n```"),
      ("    a\n<!-- x -->", "    a"),
    ])
  func `loses its comments, and nothing that is none`(text: String, left: String) {
    #expect(AuthoredMarkdown(text).text?.trimmingPrefix(" ") == left.trimmingPrefix(" "))
  }

  @Test(arguments: ["", " \n\t\n", "<!-- a -->", "<!-- ledger: x -->\n|a|\n<!-- /ledger -->"])
  func `is nothing where nothing is left of it`(text: String) {
    #expect(AuthoredMarkdown(text).text == nil)
    #expect(AuthoredMarkdown(text).fitted(headingsFrom: 3) == nil)
  }

  @Test func `loses the tables of the ledger alone, and only where they end`() {
    let text = "| a |\n<!-- ledger: x -->\n| b |\nmine\n<!-- /ledger -->\n| c |"
    #expect(AuthoredMarkdown(text).text?.split(separator: "\n") == ["| a |", "mine", "| c |"])
    #expect(AuthoredMarkdown("<!-- ledger: x -->\n| b |").text == "| b |")
  }

  @Test(
    arguments: [
      ("```\na", "```\na\n```"), ("~~~~\na", "~~~~\na\n~~~~"), ("<pre>\na", "\\<pre>\na"),
      ("<script>\n```", "\\<script>\n```\n```"), ("- ```\n  a", "- ```\n  a"),
    ])
  func `is closed at its end`(text: String, closed: String) {
    #expect(AuthoredMarkdown(text).fitted(headingsFrom: 3) == closed)
  }

  @Test func `may be nested as deep as nobody would`() throws {
    for text in [
      String(repeating: "> ", count: 5_000) + "a", String(repeating: "[", count: 50_000),
    ] {
      var input = try PostmortemReportInput.rich
      input.content.sections = [.init(heading: "A", kind: nil, prose: text)]
      #expect(try PostmortemReport(input).text(.xhtml).contains("About this report"))
    }
  }

  @Test(
    arguments: [
      ("https://a.example/b/PAY-12?x#y", "[PAY-12](<https://a.example/b/PAY-12?x#y>)"),
      ("HTTP://a.example", "[a.example](<HTTP://a.example>)"),
      ("https://a.example/x|y> z`", "[x\\|y\\> z\\`](<https://a.example/x%7Cy%3E%20z%60>)"),
      ("javascript:alert(1)", "javascript\\:alert(1)"), ("https://", "https\\://"),
    ])
  func `names a link by where it leads`(address: String, link: String) {
    #expect(MarkdownText.link(to: address) == link)
  }
}
