import Testing

@testable import Reporting

@Suite("A page from a user's template")
struct PageContentTests {
  /// The page that a template makes of a quarter with one incident.
  private func page(
    _ template: String, style: String? = nil, incidents: Int = 1
  ) throws -> (text: String, root: XMLElement) {
    let review = try ReviewReportTests.Example.oneIncident.review
    let empty = try ReviewReportTests.Example.empty.review
    let templates = TemplateSource { path in
      switch path {
      case "review.md": template
      case "page/page.css": style
      default: nil
      }
    }
    let text = try ReviewReport(incidents == 0 ? empty : review, templates: templates).text(.xhtml)
    return (text, try XMLCodec.parse(text.replacing("<!DOCTYPE html>\n", with: "")))
  }

  @Test func `gives each heading an identifier of its own`() throws {
    let headings = try page("## A\n\n## A 2\n\n## A\n\n## !\n").root.descendants("h2")
    #expect(headings.map { $0["id"] } == ["a", "a-2", "a-3", "section"])
  }

  @Test func `lists its sections before the first of them`() throws {
    let root = try page("# T\n\nintro\n\n## A\n\n## B\n\n## C\n").root
    let main = try #require(root.descendants("main").first)
    #expect(main.elements.map(\.name) == ["h1", "p", "nav", "h2", "h2", "h2"])
    #expect(root.descendants("nav").first?.text == "ABC")
  }

  @Test func `loads no picture, and loses no text beside one`() throws {
    let root = try page("see ![a map](https://a.example/x.png) here\n\n![alone](x.png)\n").root
    #expect(root.descendants("img").isEmpty)
    #expect(root.descendants("p").map(\.text) == ["see a map here", "alone"])
  }

  @Test func `shows a figure in its own paragraph and within a text`() throws {
    let root = try page("![c](figure:incidents)\n\nso ![c](figure:budget-burn) it is\n").root
    let figure = try #require(root.descendants("figure").first)
    #expect(figure.elements.map(\.name) == ["figcaption", "svg", "svg", "details"])
    #expect(root.descendants("p").first?.elements.map(\.name) == ["svg"])
  }

  @Test func `says of a figure that has nothing to show that it has nothing`() throws {
    let root = try page("![When they began](figure:incidents)\n", incidents: 0).root
    #expect(root.descendants("p").map(\.text) == ["When they began: there is nothing to show."])
  }

  @Test func `makes a region of every table, however deep, and a heading of each row`() throws {
    let root = try page("## Deep\n\n> | a | b |\n> |---|---:|\n> | 1 | 2 |\n> | | 3 |\n").root
    let region = try #require(root.descendants("div").first)
    #expect(region["aria-label"] == "Table: Deep")
    #expect(region.descendants("th").map { $0["scope"] } == ["col", "col", "row"])
    #expect(region.descendants("td").map(\.text) == ["2", "", "3"])
    #expect(region.descendants("td").first?["class"] == "number short")
  }

  @Test func `keeps a sentence with the table that it leads to, and sets proposals apart`() throws {
    let root = try page(
      "All.\n\nThese:\n\n| a |\n|---|\n| 1 |\n\n- **REC-1** Do.\n- **Owner**: Ada\n"
    ).root
    #expect(root.descendants("p").map { $0["class"] } == [nil, "lead-in"])
    #expect(root.descendants("li").map { $0["class"] } == ["entry", nil])
  }

  @Test func `keeps dates and references in one piece, and no others`() throws {
    let root = try page("INC-18 to 2026-01-20, well-known `INC-1`\n").root
    #expect(root.descendants("span").map(\.text) == ["INC-18", "2026-01-20"])
  }

  @Test func `reads its style alike as XML and as HTML`() throws {
    let css = "main > p::before { content: \"a & b ]]> </style><p>\" }"
    let (text, root) = try page("x\n", style: css)
    #expect(text.contains("main > p::before { content: \"a & b ]] > <\\/style><p>\" }"))
    #expect(root.descendants("style").first?.text.contains("main > p") == true)
    #expect(text.ranges(of: "</style").count == 1)
  }
}

@Suite("XML")
struct XMLCodecTests {
  @Test func `writes what it cannot hold as what can be seen`() throws {
    let element = XMLElement("p", ["title": "x\u{1}y"], text: "a\u{0}b\u{FFFF}c\td")
    let text = XMLCodec.text(of: element, namespace: "urn:x")
    #expect(text == "<p title=\"x\u{FFFD}y\" xmlns=\"urn:x\">a\u{FFFD}b\u{FFFD}c\td</p>")
    #expect(throws: Never.self) { try XMLCodec.parse(text) }
  }

  @Test func `says on one line what is wrong with a text`() throws {
    let error = try #require(throws: XMLCodec.ParseError.self) {
      try XMLCodec.parse("<p>\n\u{1}</p>")
    }
    #expect(error.line == 2)
    #expect(!error.reason.contains("\n"))
  }
}
