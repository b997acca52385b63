import Foundation
import TestSupport
import Testing

@Suite("Templates of one's own")
struct TemplateTests {
  let folder: TemporaryFolder
  let psgf: Program

  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
  }

  private func write(_ text: String, to name: String) throws {
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: name).deletingLastPathComponent(),
      withIntermediateDirectories: true)
    try folder.write(text, to: name)
  }

  /// A folder with a mistake of each kind.
  private func writeMistakes() throws {
    try write(
      """
      # {{name}}
      {{{name}}} of {{team}}
      {{#objectives}}
      {{lable}}: {{share}}
      {{/objectives}}
      ![Causes](figure:cause)

      """, to: "own/review.md")
    try write("# {{title}}\n{{#actions}}\n{{action}}\n", to: "own/postmortem.md")
    try write("# {{{title}}}\n", to: "own/postmortem-draft.team-web.md")
    try write("# {{{titel}}}\n", to: "own/postmortem-draft.sev-7.md")
    try write("body {}\n", to: "own/page/page.css")
    try write("For reviews.\n", to: "own/notes.txt")
    try write("junk\n", to: "own/.hidden")
  }

  private static let findings = """
    own/notes.txt: warning: overrides no template; move it elsewhere: 'psgf report \
    template-fields' lists the templates
    own/postmortem-draft.sev-7.md: error: overrides no template; name it postmortem-draft.sev-N.md
    own/postmortem.md:2: error: {{#actions}} is never closed with {{/actions}}; correct it, or \
    remove the file to use the built-in one
    own/review.md:2: warning: {{{name}}} reads what people entered as Markdown; write {{name}}
    own/review.md:2: error: there is no field 'team' here; put it within \
    {{#obligations}}...{{/obligations}}
    own/review.md:4: error: there is no field 'lable' here; write 'label'
    own/review.md:4: warning: {{share}} shows the marks of Markdown as text; write {{{share}}}
    own/review.md:6: error: there is no figure 'cause'; write causes
    own: 5 errors, 3 warnings in 6 files

    """

  @Test func `are checked, each mistake with file, line and what to do`() throws {
    try writeMistakes()
    let result = try psgf.run("report", "check-templates", "--templates", "own")
    #expect(result.output == Self.findings)
    #expect(result.status == 65)
    #expect(result.errors.isEmpty)
  }

  @Test func `are refused by a report with the words of the check, and nothing is written`() throws
  {
    try writeMistakes()
    try psgf.run("init")
    let result = try psgf.run(
      "review", "2026Q1", "--templates", "own", "--out", "reviews")
    #expect(
      result.errors == """
        psgf: template review.md:2: there is no field 'team' here; put it within \
        {{#obligations}}...{{/obligations}}

        """)
    #expect(result.status == 78)
    #expect(!FileManager.default.fileExists(atPath: folder.path("reviews")))
  }

  @Test func `are right once they are mended`() throws {
    try write("# {{name}}\n{{#objectives}}\n- {{label}}\n{{/objectives}}\n", to: "own/review.md")
    let result = try psgf.run("report", "check-templates", "--templates", "own/")
    #expect(result.output == "own/: nothing found in 1 file\n")
    #expect(result.status == 0)
    try psgf.run("init")
    let review = try psgf.run("review", "2026Q1", "--templates", "own")
    #expect(review.output == "# 2026Q1\n")
  }

  @Test func `need not be, as the built-in ones are right`() throws {
    let result = try psgf.run("report", "check-templates")
    #expect(result.output.hasPrefix("the built-in templates: nothing found in "))
    #expect(result.status == 0)
  }

  @Test func `lie in a folder that there is, and are text`() throws {
    let missing = try psgf.run("report", "check-templates", "--templates", "none")
    #expect(missing.status == 64)
    #expect(missing.errors.contains("--templates: there is no folder 'none': name one that there"))
    try FileManager.default.createDirectory(
      atPath: folder.path("own"), withIntermediateDirectories: true)
    try Data([0x23, 0xFF, 0xFE]).write(to: folder.url.appending(path: "own/review.md"))
    let bytes = try psgf.run("report", "check-templates", "--templates", "own")
    #expect(
      bytes.output == """
        own/review.md: error: is no text of UTF-8; save it as UTF-8
        own: 1 error in 1 file

        """)
    #expect(bytes.status == 65)
  }

  @Test func `are checked in JSON as documented`() throws {
    try writeMistakes()
    let result = try psgf.run("report", "check-templates", "--templates", "own", "--json")
    #expect(result.status == 65)
    #expect(
      try leaves(of: jsonPaths(of: json(result)))
        == documented("What is wrong with templates, in JSON"))
    let builtIn = try psgf.run("report", "check-templates", "--json").output
    #expect(builtIn.contains("\"folder\" : null,"))
    #expect(builtIn.contains("\"passed\" : true"))
    #expect(result.output.contains("\"line\" : null,"))
  }

  @Test func `can name what the reference lists, as Markdown and as JSON`() throws {
    let file = Project.root.appending(path: "docs/templates.md")
    #expect(
      try psgf.run("report", "template-fields").output
        == String(contentsOf: file, encoding: .utf8))
    let draft = try psgf.run("report", "template-fields", "postmortem-draft.sev-1.md")
    #expect(draft.output.hasPrefix("# postmortem-draft.md\n"))
    let result = try psgf.run("report", "template-fields", "--json")
    let templates = try #require(try json(result) as? [[String: Any]])
    let paths = templates.reduce(into: Set<String>()) { $0.formUnion(jsonPaths(of: $1)) }
    let fields = try leaves(of: documented("What templates can name, in JSON"))
    // The fields of a field are as it is.
    let names = paths.map { $0.replacing(/(\.fields)+(?=\.)/, with: "") }
    #expect(leaves(of: Set(names)) == fields)
    let unknown = try psgf.run("report", "template-fields", "reviews.md")
    #expect(
      unknown.errors == "psgf: the template: 'reviews.md' is none of its values: write review.md\n")
    #expect(unknown.status == 64)
  }

  private func json(_ result: Program.Result) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(result.output.utf8))
  }

  private func documented(_ heading: String) throws -> Set<String> {
    try leaves(of: Set(documentedNames(in: "docs/report-json.md", under: heading)))
  }
}
