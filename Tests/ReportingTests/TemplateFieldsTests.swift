import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite("The fields of postmortem templates")
struct TemplateFieldsTests {
  /// The fields that a section of docs/postmortem-templates.md documents; `.x` goes on from the
  /// field before it.
  private func documented(under heading: String) throws -> Set<String> {
    let file = Project.root.appending(path: "docs/postmortem-templates.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let section = try #require(
      text.split(separator: "\n## ").first { $0.hasPrefix(heading + "\n") })
    let cells = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .compactMap { $0.split(separator: "|").first }
    return Set(
      cells.flatMap { cell -> [String] in
        var parent = ""
        return cell.matches(of: /`([^`]+)`/).map { match in
          if match.1.hasPrefix(".") { return parent + match.1 }
          parent = match.1.split(separator: ".").dropLast().joined(separator: ".")
          return String(match.1)
        }
      })
  }

  /// The fields of a model, and with `list.field` those of the rows of its lists.
  private func fields(of model: Any, below prefix: String = "") -> Set<String> {
    Mirror(reflecting: model).children.reduce(into: []) { fields, child in
      guard let label = child.label else { return }
      fields.insert(prefix + label)
      for row in child.value as? [Any] ?? [] {
        fields.formUnion(self.fields(of: row, below: "\(prefix)\(label)."))
      }
    }
  }

  /// The fields that a built-in template names.
  private func named(in template: String) throws -> Set<String> {
    let text = try TemplateSource.builtIn.text(template)
    return Set(text.matches(of: /\{\{\{?[#^\/]?([a-zA-Z]+)\}?\}\}/).map { String($0.1) })
  }

  private func expect(
    _ model: Any, documentedUnder heading: String, usedIn template: String
  ) throws {
    let fields = fields(of: model)
    #expect(try documented(under: heading) == fields)
    let names = Set(fields.compactMap { $0.split(separator: ".").last.map(String.init) })
    #expect(try named(in: template).subtracting(names) == [])
  }

  @Test func `of a draft are the documented ones, and its template names no others`() throws {
    let draft = try PostmortemDraft.example(PostmortemDraft.exampleIncident)
    try expect(draft.model, documentedUnder: "Fields of a draft", usedIn: "postmortem-draft.md")
  }
}
