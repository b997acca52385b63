import Reliability
import Testing

@testable import Reporting

@Suite("A postmortem with hostile text")
struct HostilePostmortemTests {
  /// Markdown that reaches for what stands behind it.
  static let hostileProse = [
    "```\nopen", "~~~~ sh\nopen", "<!-- open", "text <!-- open", "<script>\nopen", "<pre>",
    "<style>", "<textarea>", "<?php", "<!DOCTYPE", "<![CDATA[", "<div>\n<table><tr>",
    "- ```\n  open", "> ```\n> open", "- ```\n  a\n  ```\nb", "1. <script>", "<b <!-- -->script>",
    "# One\n## Two\n####### Seven", "One\n===\nTwo\n---", "> One\n> ===", "> a\n> b\n> ---", "---",
    "| a | b |\n|---|---|", "|", "[x]: https://a.example\n[x]", "[evidence]: javascript:a()",
    "![x](figure:incident-timeline)", "![x](figure:nothing)", "![x][f]\n\n[f]: figure:nothing",
    "![x](&#102;igure:nothing)", "&#1; &#x202E; &#0; \u{1} \u{202E}",
    "{{title}} {{{prose}}} {{#a}}",
    "{{/prose.impact}}", "a\r\n```\r\nb", "\t\tindented", "\u{1A}", "<a href='javascript:x'>y</a>",
    "[y](javascript:alert(1))", "<https://a.example>", "`open", "``a` <!-- in --> ``b",
    "\\<!-- x -->",
    String(repeating: "> ", count: 60) + "deep", String(repeating: "<script>\n", count: 300),
    "<script>\n```\n~~~\n<?", "```\n<!--\n```\n<!--\n```",
  ]

  private func headings(of input: PostmortemReportInput) throws -> [String] {
    let text = try PostmortemReport(input).text(.xhtml)
    let page = try XMLCodec.parse(text.replacing("<!DOCTYPE html>\n", with: ""))
    #expect(page.descendants("script").isEmpty)
    let links = page.descendants("a").compactMap { $0["href"] }
    #expect(!links.contains { $0.hasPrefix("javascript:") })
    return page.descendants("h1").map(\.text) + page.descendants("h2").map(\.text)
  }

  @Test(arguments: hostileProse + hostileTexts)
  func `keeps it in the section that it stands in`(prose: String) throws {
    var input = try PostmortemReportInput.rich
    let expected = try headings(of: input)
    input.content.sections = input.content.sections.map { section in
      PostmortemSection(
        heading: section.heading, level: section.level, kind: section.kind,
        prose: section.kind == .lessons ? "" : "before\n\n\(prose)")
    }
    #expect(try headings(of: input) == expected)
    let text = try PostmortemReport(input).text(.markdown)
    let about = try MarkdownDocument.xhtml(of: text).descendants("h2").map(\.text)
    #expect(about == Array(expected.dropFirst()))
    #expect(throws: Never.self) { try PostmortemReport(input).text(.json) }
  }

  @Test(arguments: hostileTexts)
  func `shows it as text in every field`(text: String) throws {
    var input = try PostmortemReportInput.rich
    let shape = try shape(of: input)
    input.content.title = "T \(text)"
    input.incident.record.services = [text]
    input.incident.record.change = text
    input.incident.record.detection?.alertName = text
    input.incident.record.links[0].slo = text
    input.budgets[0].slo = text
    input.postmortem.owner = text
    input.content.factors = input.content.factors.map {
      ContributingFactor(category: $0.category, text: text)
    }
    for index in input.timeline.indices {
      input.timeline[index].text = text
      input.timeline[index].actor = text
      input.timeline[index].evidenceURL = index == 0 ? "https://a.example/\(text)" : text
    }
    for index in input.actions.indices {
      input.actions[index].record.title = text
      input.actions[index].record.owner = text
      input.actions[index].record.endState = text
      input.actions[index].record.reason = text
      input.actions[index].record.ticketURL = text
    }
    input.related = [
      PostmortemRelation(incident: IncidentReference(number: 7), title: "a\(text)", reasons: [text])
    ]
    input.stateChanges = input.stateChanges.map {
      .init(state: $0.state, author: text, at: $0.at, reason: text)
    }
    input.waivers = [.init(check: text, reason: text, author: text, at: input.asOf)]
    let hostile = try self.shape(of: input)
    #expect(hostile == shape)
  }

  /// How many of which element a page has, apart from those that text may add.
  private func shape(of input: PostmortemReportInput) throws -> [String: Int] {
    let text = try PostmortemReport(input).text(.xhtml)
    let page = try XMLCodec.parse(text.replacing("<!DOCTYPE html>\n", with: ""))
    let names = [
      "h1", "h2", "h3", "table", "tr", "ul", "ol", "li", "pre", "code", "blockquote", "em", "img",
      "script", "figure", "hr",
    ]
    return Dictionary(uniqueKeysWithValues: names.map { ($0, page.descendants($0).count) })
      .merging(["cells": page.descendants("td").count + page.descendants("th").count]) { $1 }
  }
}
