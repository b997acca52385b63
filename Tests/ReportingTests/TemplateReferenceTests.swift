import Foundation
import TestSupport
import Testing

@testable import Reporting

/// docs/templates.md is what `psgf report template-fields` prints.
///
/// `PSGF_RECORD_SNAPSHOTS=1` writes it anew.
@Suite("docs/templates.md")
struct TemplateReferenceTests {
  @Test func `is the reference as the program prints it`() throws {
    let file = Project.root.appending(path: "docs/templates.md")
    let reference = TemplateReference.whole.markdown
    if ProcessInfo.processInfo.environment["PSGF_RECORD_SNAPSHOTS"] == "1" {
      try Data(reference.utf8).write(to: file)
    }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == reference,
      "PSGF_RECORD_SNAPSHOTS=1 swift test --filter TemplateReference writes it anew")
  }

  @Test func `has a section for every template and a row for every field`() throws {
    let text = TemplateReference.whole.markdown
    for template in TemplateCatalogue.all {
      #expect(text.contains("\n## \(template.file)\n\n\(template.purpose)\n"))
      for field in template.fields ?? [] { #expect(text.contains("\n| `\(field.name)` | ")) }
    }
    #expect(text.contains("\n| `objectives[].incidents[].title` | text | its title |\n"))
    #expect(text.contains("\n| `prose.summary` | Markdown, or nothing | the summary |\n"))
  }

  @Test func `of one template is of that alone`() {
    let text = TemplateReference(of: PostmortemDraft.template).markdown
    #expect(text.hasPrefix("# postmortem-draft.md\n\nThe text with which"))
    #expect(text.contains("| `postmortem-draft.sev-N.md` | its severity, N from 1 to 5 |\n"))
    #expect(text.hasSuffix("| what the two have in common |\n"))
  }
}
