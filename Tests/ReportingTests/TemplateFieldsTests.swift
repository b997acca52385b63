import TestSupport
import Testing

@testable import Reporting

@Suite("The fields of postmortem templates")
struct TemplateFieldsTests {
  /// The fields of a model, and with `list.field` those of the rows of its lists.
  private func fields(of model: Any, below prefix: String = "") -> Set<String> {
    Mirror(reflecting: model).children.reduce(into: []) { fields, child in
      guard let label = child.label else { return }
      fields.insert(prefix + label)
      let rows = child.value as? [Any] ?? (child.value is PostmortemProse ? [child.value] : [])
      for row in rows { fields.formUnion(self.fields(of: row, below: "\(prefix)\(label).")) }
    }
  }

  /// The fields that a built-in template names.
  private func named(in template: String) throws -> Set<String> {
    let text = try TemplateSource.builtIn.text(template)
    return Set(text.matches(of: /\{\{\{?[#^\/]?([a-zA-Z.]+)\}?\}\}/).map { String($0.1) })
  }

  private func expect(
    _ model: Any, documentedUnder heading: String, usedIn template: String
  ) throws {
    let fields = fields(of: model)
    #expect(try Set(documentedNames(in: "docs/postmortem-templates.md", under: heading)) == fields)
    let names = fields.union(fields.compactMap { $0.split(separator: ".").last.map(String.init) })
    #expect(try named(in: template).subtracting(names) == [])
  }

  @Test func `of a draft are the documented ones, and its template names no others`() throws {
    let draft = try PostmortemDraft.example(PostmortemDraft.exampleIncident)
    try expect(draft.model, documentedUnder: "Fields of a draft", usedIn: "postmortem-draft.md")
  }

  @Test func `of a report are the documented ones, and its template names no others`() throws {
    let report = PostmortemReport(try .rich)
    try expect(report.model, documentedUnder: "Fields of a report", usedIn: "postmortem.md")
  }
}
