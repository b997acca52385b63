import Foundation
import Reliability
import TestSupport
import Testing

@testable import Reporting

@Suite("The report of a review")
struct ReviewReportTests {
  /// The quarters that are shown byte for byte.
  enum Example: String, CaseIterable, CustomTestStringConvertible {
    case empty
    case oneIncident = "one-incident"
    case believable
    case measured
    case governed

    var testDescription: String { rawValue }

    var review: ReliabilityReview {
      get throws {
        switch self {
        case .empty: try .example([])
        case .oneIncident:
          try .example([.example(1, "Cards declined", day: 40, minutes: 50, severity: 2, harm: 0.3)]
          )
        case .believable: try .believable()
        case .measured: try .measured()
        case .governed: try .governed()
        }
      }
    }
  }

  @Test(arguments: Example.allCases)
  func `is the same byte for byte`(example: Example) throws {
    for file in try ReviewReport(example.review).files(Set(ReportFormat.allCases)) {
      try expectSnapshot(file.text, "\(example.rawValue)-\(file.name)")
    }
  }

  @Test(arguments: Example.allCases)
  func `has figures for a terminal that are the same byte for byte`(example: Example) throws {
    let lines = try ReviewReport(example.review).figures.map { $0.lines.joined(separator: "\n") }
    try expectSnapshot(lines.joined(separator: "\n\n") + "\n", "\(example.rawValue)-figures.txt")
  }

  @Test(arguments: Example.allCases)
  func `is well-formed XML in every page and figure`(example: Example) throws {
    for file in try ReviewReport(example.review).files([.xhtml, .markdown]) {
      guard !file.name.hasSuffix(".md") else { continue }
      let body = file.text.replacing("<!DOCTYPE html>\n", with: "")
      #expect(throws: Never.self) { try XMLCodec.parse(body) }
    }
  }

  @Test func `comes out as text whatever people wrote`() throws {
    let review = try ReliabilityReview.believable()
    let page = try ReviewReport(review).text(.xhtml)
    let root = try XMLCodec.parse(page.replacing("<!DOCTYPE html>\n", with: ""))
    let cells = Set((root.descendants("td") + root.descendants("th")).map(\.text))
    let titles = review.longest.map(\.title) + review.largestByBudget.map(\.incident.title)
    #expect(titles.count > 12)
    for title in titles { #expect(cells.contains(MarkdownText.plain(title)), "\(title)") }
    #expect(root.descendants("script").isEmpty)
    let links = root.descendants("a").compactMap { $0["href"] }
    #expect(links.count == root.descendants("h2").count)
    #expect(links.allSatisfy { $0.hasPrefix("#") })
  }

  @Test func `never shows a number that is none`() throws {
    for example in Example.allCases {
      let files = try ReviewReport(example.review).files(Set(ReportFormat.allCases))
      for word in ["nan", "inf ", "Optional(", "nil"] {
        let shown = files.filter { !$0.name.hasSuffix(".svg") }.map(\.text).joined()
        let words = shown.replacing("following", with: "").replacing("unanswered", with: "")
        #expect(!words.contains(word), "\(word)")
      }
    }
  }

  @Test func `leaves figures out of Markdown that stands alone, and no line more`() throws {
    let report = ReviewReport(try Example.oneIncident.review)
    let alone = try report.text(.markdown)
    #expect(!alone.contains("!["))
    #expect(alone.contains("## Objectives\n\n| Objective"))
    let file = try #require(report.files([.markdown]).first).text
    #expect(file.contains("](2026Q1-scorecard.svg)\n\n<details><summary>The numbers</summary>"))
    #expect(file.contains("| 2026-02-05 | 1 | 1 | 0.03 to 5.57 | yes |\n"))
    let text = "one ![c](figure:incidents)\n\ntwo\n"
    let templates = TemplateSource { $0 == "review.md" ? text : nil }
    let own = ReviewReport(try Example.oneIncident.review, templates: templates)
    #expect(try own.text(.markdown) == "one \n\ntwo\n")
  }

  @Test func `takes a user's template instead of the built-in one`() throws {
    let templates = TemplateSource { $0 == "review.md" ? "# Ours: {{name}}\n" : nil }
    let report = try ReviewReport(.example([]), templates: templates)
    #expect(try report.text(.markdown) == "# Ours: 2026Q1\n")
    #expect(try report.text(.xhtml).contains("<h1 id=\"ours-2026q1\">Ours: 2026Q1</h1>"))
  }

  @Test(
    arguments: [
      ("# x\n{{#open}}\n", "review.md:2: {{#open}} is never closed with {{/open}}"),
      ("a\n\n{{#a}}{{/b}}", "review.md:3: {{/b}} closes another section than {{#a}} of line 3"),
      ("{{a", "review.md:1: a tag has no end"),
    ])
  func `says in words what is wrong with a user's template`(text: String, words: String) throws {
    let templates = TemplateSource { $0 == "review.md" ? text : nil }
    let error = try #require(throws: ReportError.self) {
      try ReviewReport(.example([]), templates: templates).text(.markdown)
    }
    #expect("\(error)".contains(words))
    #expect(!"\(error)".contains("\n"))
  }

  @Test func `names what is wrong with a user's template`() throws {
    let broken = TemplateSource { $0 == "review.md" ? "# {{name}}\n{{#open}}\n" : nil }
    let error = try #require(throws: ReportError.self) {
      try ReviewReport(.example([]), templates: broken).text(.markdown)
    }
    #expect("\(error)".hasPrefix("template review.md"))
  }

  @Test func `is one page for thousands of incidents`() throws {
    let many = (1...5_000).map { number in
      Incident.example(
        number, "Incident \(number)", day: number % 90, minutes: number % 300,
        severity: number % 5 + 1, harm: 0.001)
    }
    let text = try ReviewReport(.example(many)).text(.markdown)
    #expect(text.contains("**5,000 incidents began**"))
    #expect(text.split(separator: "\n").count < 250)
  }
}

extension XMLElement {
  /// Every element of a name in this one, in the order of the document.
  func descendants(_ name: String) -> [XMLElement] {
    elements.flatMap { ($0.name == name ? [$0] : []) + $0.descendants(name) }
  }
}
