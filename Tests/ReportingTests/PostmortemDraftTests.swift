import Reliability
import Testing

@testable import Reporting

@Suite("The draft of a postmortem")
struct PostmortemDraftTests {
  private func draft(_ incident: Incident, teams: [String] = []) throws -> PostmortemDraft {
    try .example(incident, teams: teams)
  }

  private let incident = PostmortemDraft.exampleIncident

  @Test func `is the same byte for byte`() throws {
    try expectSnapshot(draft(incident).text(), "postmortem-draft.md")
  }

  @Test func `begins with its front matter and holds each section once, in the record's order`()
    throws
  {
    let text = try draft(incident).text()
    #expect(text.hasPrefix("---\nincident: INC-42\n"))
    let lines = MarkdownLines(text)
    let headings = lines.lines.indices.compactMap { lines.heading(at: $0) }
    #expect(headings.first?.text == "Cards declined")
    let kinds = headings.dropFirst().map { PostmortemSection.Kind(heading: $0.text) }
    #expect(kinds == PostmortemSection.Kind.allCases)
  }

  @Test func `says in each section what a good answer holds`() throws {
    let lines = try draft(incident).text().split(separator: "\n")
    for (heading, next) in zip(lines, lines.dropFirst())
    where heading.hasPrefix("## ") && heading != "## Lessons learned" {
      #expect(next.hasPrefix("<!-- "), "\(heading)")
    }
  }

  @Test func `keeps its example of an action item within the comment`() throws {
    let page = Sanitizer.clean(try MarkdownDocument.xhtml(of: draft(incident).text()))
    #expect(!page.text.contains("Cap retries"))
    #expect(!page.text.contains("One owner"))
  }

  @Test func `says what is unknown, and gives no figure for it`() throws {
    let bare = Incident(
      reference: IncidentReference(number: 1), record: IncidentRecord(title: "Something"))
    let text = try draft(bare).text()
    #expect(
      text.contains("| Time to detect | detected - impact started | unknown | unknown | unknown |"))
    #expect(text.contains("No SLO is linked"))
    for word in ["nil", "Optional", "{{"] { #expect(!text.contains(word)) }
  }

  @Test(arguments: hostileTexts)
  func `stays whole whatever people wrote`(text: String) throws {
    var hostile = incident
    hostile.record.title = text
    hostile.record.summary = text
    hostile.record.roles = [RoleAssignment(role: .scribe, person: text)]
    hostile.record.detection = Detection(method: .alert, alertName: text)
    hostile.record.links = [SLOLink(slo: text, impact: .badFraction(0.3))]
    let lines = MarkdownLines(try draft(hostile).text())
    let kinds = lines.lines.indices.compactMap { lines.heading(at: $0) }
      .compactMap { PostmortemSection.Kind(heading: $0.text) }
    #expect(kinds == PostmortemSection.Kind.allCases)
  }

  @Test(arguments: ["# a", "a_b `c` <!-- d", "*"])
  func `has the title that the ledger has, to be read back`(title: String) throws {
    var titled = incident
    titled.record.title = title
    let lines = MarkdownLines(try draft(titled).text())
    let heading = lines.lines.indices.lazy.compactMap { lines.heading(at: $0) }.first
    #expect(heading.map { String($0.text) } == title)
  }

  @Test func `comes from the most specific template of the user`() throws {
    func text(_ names: Set<String>) throws -> String {
      let templates = TemplateSource { names.contains($0) ? "\($0)\n" : nil }
      return try draft(incident, teams: ["cards & co"]).text(templates: templates)
    }
    let order = [
      "postmortem-draft.service-shop.md", "postmortem-draft.service-api-v2.md",
      "postmortem-draft.team-cards---co.md", "postmortem-draft.sev-2.md", "postmortem-draft.md",
    ]
    for start in order.indices {
      #expect(try text(Set(order[start...])) == order[start] + "\n")
    }
    #expect(try text([]).contains("## Summary"))
  }

  @Test func `says which template is wrong, and where`() throws {
    let templates = TemplateSource {
      $0 == "postmortem-draft.sev-2.md" ? "# {{title}}\n\n{{#roles}}\n" : nil
    }
    let error = try #require(throws: ReportError.self) {
      try draft(incident).text(templates: templates)
    }
    #expect(
      "\(error)".hasPrefix("template postmortem-draft.sev-2.md:3: {{#roles}} is never closed"))
  }
}
