import Foundation
import Reliability
import Testing

@testable import Reporting

@Suite("The report of a postmortem")
struct PostmortemReportTests {
  /// The postmortems that are shown byte for byte.
  enum Example: String, CaseIterable, CustomTestStringConvertible {
    case sparse, rich

    var testDescription: String { rawValue }

    var input: PostmortemReportInput {
      get throws { try self == .sparse ? .sparse : .rich }
    }
  }

  private func page(_ input: PostmortemReportInput) throws -> XMLElement {
    let text = try PostmortemReport(input).text(.xhtml)
    return try XMLCodec.parse(text.replacing("<!DOCTYPE html>\n", with: ""))
  }

  @Test(arguments: Example.allCases)
  func `is the same byte for byte`(example: Example) throws {
    for file in try PostmortemReport(example.input).files(Set(ReportFormat.allCases)) {
      try expectSnapshot(file.text, "\(example.rawValue)-\(file.name)")
      guard file.name.hasSuffix(".xhtml") || file.name.hasSuffix(".svg") else { continue }
      let body = file.text.replacing("<!DOCTYPE html>\n", with: "")
      #expect(throws: Never.self) { try XMLCodec.parse(body) }
    }
  }

  @Test func `leaves out what has nothing to say`() throws {
    let page = try page(.sparse)
    #expect(page.descendants("h2").map(\.text) == ["About this report"])
    #expect(page.descendants("figure").isEmpty)
    #expect(page.descendants("table").isEmpty)
    let text = try PostmortemReport(.sparse).text(.markdown)
    #expect(text.contains("a draft, to be reviewed by 2026-02-20, **overdue**."))
    for word in ["nil", "Optional", "unknown", "<!--"] { #expect(!text.contains(word), "\(word)") }
  }

  @Test func `shows the ledger's figures and not those of the day of the draft`() throws {
    let text = try PostmortemReport(.rich).text(.markdown)
    #expect(!text.contains("stale"))
    #expect(text.contains("| Time to detect | detected - impact started |"))
    #expect(text.contains("3,120 payments"))
  }

  @Test func `leaves comments out in every format, other than from code`() throws {
    for format in ReportFormat.allCases {
      let text = try PostmortemReport(.rich).text(format)
      #expect(!text.contains("check this"), "\(format)")
      #expect(!text.contains("Exact numbers"), "\(format)")
      #expect(text.contains("no --"), "\(format)")
    }
  }

  @Test func `keeps the empty lines of code`() throws {
    let code = "undo deploy/shop\n\n\n# done"
    #expect(try PostmortemReport(.rich).text(.markdown).contains(code))
    #expect(try page(.rich).descendants("pre").first?.text.contains(code) == true)
  }

  @Test func `says in words what is overdue`() throws {
    let rows = try page(.rich).descendants("tr").map(\.text)
    #expect(rows.contains { $0.contains("ACT-8") && $0.contains("open, overdue") })
    #expect(rows.contains { $0.contains("ACT-7") && $0.contains("done 2026-02-28") })
    #expect(
      rows.contains { $0.contains("ACT-9") && $0.contains("won't do 2026-02-28: The cap | is") })
  }

  @Test func `links evidence by the end of its address, and only where it is one`() throws {
    let links = try page(.rich).descendants("a").filter { $0["href"]?.hasPrefix("http") == true }
    #expect(links.map(\.text) == ["raised", "git.example", "burn", "graphs.example", "PAY-12"])
    #expect(try page(.rich).text.contains("#incident-42 in the chat"))
  }

  @Test func `takes a user's template, and says where it is wrong`() throws {
    func report(_ text: String) throws -> PostmortemReport {
      let templates = TemplateSource { $0 == "postmortem.md" ? text : nil }
      return PostmortemReport(try .rich, templates: templates)
    }
    let own = try report("# {{reference}}\n\n{{{prose.trigger}}}\n")
    #expect(try own.text(.markdown).hasPrefix("# PM-42\n\nA push of configuration"))
    #expect(try own.text(.xhtml).contains("<h1 id=\"pm-42\">"))
    let broken = try #require(throws: ReportError.self) {
      try report("a\n\n{{#a}}{{/b}}").text(.markdown)
    }
    #expect("\(broken)".contains("postmortem.md:3: {{/b}} closes another section"))
    let figure = try #require(throws: ReportError.self) {
      try report("![c](figure:x)\n").text(.xhtml)
    }
    #expect(
      "\(figure)".contains("postmortem.md:1: there is no figure 'x'; write incident-timeline"))
  }
}
