import Reliability
import Testing

@testable import Reporting

@Suite("The check of templates")
struct TemplateCheckTests {
  private func findings(_ text: String, in file: String = "review.md") -> [String] {
    TemplateCatalogue.findings(inFile: file, text: text).map { finding in
      "\(finding.line.map(String.init) ?? "-"): \(finding.level.rawValue): \(finding.sentence)"
    }
  }

  @Test func `finds nothing in the built-in templates`() {
    #expect(TemplateCatalogue.findingsInBuiltIn == [])
  }

  @Test(arguments: [
    ("# {{nam}}", "1: error: there is no field 'nam' here; write 'name'"),
    (
      "\n\n{{elephants}}",
      "3: error: there is no field 'elephants' here; "
        + "'psgf report template-fields review.md' lists the fields"
    ),
    (
      "{{median}}",
      "1: error: there is no field 'median' here; put it within {{#durations}}...{{/durations}}"
    ),
    (
      "{{#sections}}\n{{decider}}\n{{/sections}}",
      "2: error: there is no field 'decider' here; put it within {{#proposals}}...{{/proposals}}"
    ),
    (
      "{{actions.opened}}",
      "1: error: there is no field 'actions.opened' here; write 'actions.open'"
    ),
    (
      "{{#objectives}}{{.name}}{{/objectives}}",
      "1: error: there is no field '.name' here; write 'name'"
    ),
    (
      "{{objectives.label}}",
      "1: error: there is no field 'objectives.label' here; "
        + "put it within {{#objectives}}...{{/objectives}}"
    ),
    (
      "{{objectives}}",
      "1: error: {{objectives}} is a list; repeat its rows with {{#objectives}}...{{/objectives}}"
    ),
    (
      "{{actions}}", "1: error: {{actions}} holds several values; name one, such as 'actions.has'"
    ),
    (
      "{{#doubts}}{{.}}{{/doubts}}",
      "1: error: {{.}} holds several values; name one, such as 'sentence'"
    ),
    (
      "{{#cost}}{{.}}{{/cost}}",
      "1: warning: {{.}} shows the marks of Markdown as text; write {{{.}}}"
    ),
    ("{{{name}}}", "1: warning: {{{name}}} reads what people entered as Markdown; write {{name}}"),
    ("{{&name}}", "1: warning: {{{name}}} reads what people entered as Markdown; write {{name}}"),
    (
      "{{hasDoubts}}",
      "1: warning: {{hasDoubts}} is yes or no; write {{#hasDoubts}}...{{/hasDoubts}}"
    ),
    ("{{shout(name)}}", "1: error: 'shout' makes nothing of 'name'; write 'name' alone"),
    ("{{third()}}", "1: error: nothing is called third(); remove it"),
    (
      "{{decider}}",
      "1: error: there is no field 'decider' here; "
        + "put it within {{#sections}}{{#proposals}}...{{/proposals}}"
    ),
    (
      "{{> header}}",
      "1: error: {{>header}} includes no other template; write out here what it is to include"
    ),
    (
      "{{% CONTENT_TYPE:TEXT}}",
      "1: error: {{%...}} sets how values are shown, which is settled; remove it"
    ),
    ("![a](figure:trent)", "1: error: there is no figure 'trent'; write trend"),
    (
      "![a](figure:x)",
      "1: error: there is no figure 'x'; write scorecard, budget-burn, burn-down, causes, "
        + "incidents, trend, durations or actions"
    ),
  ])
  func `names what is wrong and what to do`(text: String, finding: String) {
    #expect(findings(text) == [finding])
  }

  @Test(arguments: [
    ("# x\n{{#doubts}}\n", "2: error: {{#doubts}} is never closed with {{/doubts}}"),
    ("{{/doubts}}", "1: error: {{/doubts}} closes no section"),
    (
      "{{#doubts}}\n{{^cost}}\n{{/doubts}}\n{{/cost}}",
      "3: error: {{/doubts}} closes another section than {{^cost}} of line 2"
    ),
    ("a\n{{name", "2: error: a tag has no end"),
    ("a\n{{na me}}", "2: error: a tag holds 'na me', which is no name"),
    ("{{#cost}}\n{{name }\n{{/cost}}", "2: error: a tag has no end"),
    ("{{#cost}}\n{{{.}}\n{{/cost}}", "2: error: a tag of three braces ends with two"),
    ("a {{}} b", "1: error: a tag holds '', which is no name"),
    ("{{= <% =}}", "1: error: {{=...=}} does not name two delimiters"),
  ])
  func `says of what is no template where it ends to be one`(text: String, start: String) {
    #expect(
      findings(text) == [start + "; correct it, or remove the file to use the built-in one"])
  }

  @Test(arguments: [
    "{{! {{nothing}} is left out }}",
    "{{#objectives}}{{#incidents}}{{title}}{{/incidents}}{{/objectives}}",
    // From within a row, what stands around it can be named.
    "{{#objectives}}{{label}} {{name}} {{#hasDoubts}}{{dates}}{{/hasDoubts}}{{/objectives}}",
    "{{#scope}}{{.}} {{scope}}{{/scope}}{{^scope}}{{name}}{{/scope}}",
    "{{#hasFigure.trend}}![a](figure:trend){{/hasFigure.trend}}",
    "{{#actions}}{{open}}{{/actions}}", "{{=<% %>=}}<%name%> <%#cost%><%&.%><%/cost%> {{no}}",
    "{{#doubts}}{{^first()}}, {{/first()}}{{sentence}}{{/doubts}}",
    "{{count(doubts)}} {{#reversed(doubts)}}{{sentence}}{{/reversed(doubts)}} {{uppercased(name)}}",
    "{{$block}}{{name}}{{/block}}", "{{  name  }} {{# cost }}{{{ . }}}{{/ cost }}",
  ])
  func `follows sections, scopes and delimiters as Mustache does`(text: String) throws {
    #expect(findings(text) == [])
    let review = try ReliabilityReview.believable()
    let report = ReviewReport(review, templates: TemplateSource { $0 == "review.md" ? text : nil })
    #expect(throws: Never.self) { try report.text(.markdown) }
  }

  @Test func `says nothing of what stands in a section that is not there`() {
    #expect(
      findings("{{#objectivs}}\n{{label}}\n{{/objectivs}}\n{{nam}}\n") == [
        "1: error: there is no field 'objectivs' here; write 'objectives'",
        "4: error: there is no field 'nam' here; write 'name'",
      ])
  }

  @Test(arguments: [
    ("reveiw.md", "error: overrides no template; name it review.md"),
    ("page.css", "error: overrides no template; name it page/page.css"),
    (
      "postmortem-draft.sev-9.md", "error: overrides no template; name it postmortem-draft.sev-N.md"
    ),
    (
      "postmortem-draft.service-api/v2.md",
      "error: overrides no template; name it postmortem-draft.service-NAME.md"
    ),
    (
      "notes.txt",
      "warning: overrides no template; move it elsewhere: 'psgf report template-fields' lists the "
        + "templates"
    ),
  ])
  func `names files that override nothing`(file: String, finding: String) {
    #expect(findings("", in: file) == ["-: " + finding])
  }

  @Test(arguments: ["service-api-v2", "team-web", "sev-1", "sev-5"])
  func `knows the templates of drafts for some incidents`(variant: String) {
    let file = "postmortem-draft.\(variant).md"
    #expect(findings("{{{frontMatter}}}\n\n# {{{title}}}\n", in: file) == [])
    #expect(
      findings("\n{{titel}}", in: file) == [
        "2: error: there is no field 'titel' here; write 'title'"
      ])
  }

  @Test func `is what a report says of the template that it is made of`() throws {
    for text in ["# {{nam}}\n", "a\n![x](figure:trent)\n", "{{#cost}}\n", "{{name"] {
      let templates = TemplateSource { $0 == "review.md" ? text : nil }
      let finding = try #require(
        TemplateCatalogue.findings(inFile: "review.md", text: text).first)
      for format in [ReportFormat.markdown, .xhtml] {
        #expect(throws: ReportError.brokenTemplate(finding)) {
          try ReviewReport(.example([]), templates: templates).text(format)
        }
      }
    }
  }

  @Test func `lets a report be made in spite of a warning`() throws {
    let templates = TemplateSource { $0 == "review.md" ? "{{#cost}}{{.}}{{/cost}}" : nil }
    let text = try ReviewReport(.example([]), templates: templates).text(.markdown)
    #expect(!text.isEmpty)
  }
}
