/// The reference of templates, in Markdown: how they are written, and every field of each.
package struct TemplateReference {
  private let templates: [TemplateDescription]
  private let isWhole: Bool

  /// The reference of every template.
  package static var whole: TemplateReference {
    TemplateReference(templates: TemplateCatalogue.all, isWhole: true)
  }

  /// The reference of one template.
  package init(of template: TemplateDescription) {
    self.init(templates: [template], isWhole: false)
  }

  private init(templates: [TemplateDescription], isWhole: Bool) {
    self.templates = templates
    self.isWhole = isWhole
  }

  /// The text.
  package var markdown: String {
    let sections = templates.map {
      ([heading($0), $0.purpose] + blocks(of: $0)).joined(separator: "\n\n")
    }
    return ((isWhole ? [Self.guide, overview] : []) + sections).joined(separator: "\n\n") + "\n"
  }

  private func heading(_ template: TemplateDescription) -> String {
    "\(isWhole ? "##" : "#") \(template.file)"
  }

  private var overview: String {
    table(["Template", "What it is for"]) {
      templates.map { ["[`\($0.file)`](#\(anchor(of: $0)))", $0.purpose] }
    }
  }

  /// The name that a heading has in GitHub's Markdown.
  private func anchor(of template: TemplateDescription) -> String {
    template.file.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  private func blocks(of template: TemplateDescription) -> [String] {
    guard let fields = template.fields else {
      return ["It is put in as it stands: what looks like a tag is none."]
    }
    var blocks: [String] = []
    if !template.variants.isEmpty {
      blocks.append("Files of these names go before it, the first of them that there is:")
      blocks.append(
        table(["File", "For"]) { template.variants.map { ["`\($0.shape)`", $0.purpose] } })
    }
    if !template.figures.isEmpty {
      blocks.append(
        table(["Figure", "What it shows"]) { template.figures.map { ["`\($0.name)`", $0.shows] } })
    }
    guard !fields.isEmpty else { return blocks + ["It can name nothing."] }
    return blocks + [table(["Field", "Holds", "What it is"]) { rows(of: fields, below: "") }]
  }

  /// A row for each field and, below a list or several values, for each of theirs.
  private func rows(of fields: [TemplateField], below prefix: String) -> [[String]] {
    fields.flatMap { field -> [[String]] in
      let name = prefix + field.name
      let holds = field.content.word + (field.canBeMissing ? ", or nothing" : "")
      let inner: String
      if case .list = field.content { inner = "\(name)[]." } else { inner = "\(name)." }
      return [["`\(name)`", holds, field.meaning]] + rows(of: field.content.fields, below: inner)
    }
  }

  private func table(_ heads: [String], _ rows: () -> [[String]]) -> String {
    let lines = [heads, heads.map { _ in "---" }] + rows()
    return lines.map { cells in
      cells[0] == "---"
        ? "|\(cells.joined(separator: "|"))|" : "| \(cells.joined(separator: " | ")) |"
    }.joined(separator: "\n")
  }
}

extension TemplateReference {
  /// How templates are written and checked.
  private static let guide = """
    # Templates

    <!-- `psgf report template-fields` writes this file: change what it says there. -->

    Every report is a template filled with what the ledger knows: Markdown with [Mustache](https://mustache.github.io/mustache.5.html)
    tags. Its Markdown is that text, its page is made of the same text. The built-in templates are in `templates/`. A folder of
    your own (`--templates FOLDER`) overrides them file by file: copy a file, change it, keep its name.

        psgf report template-fields review.md              # what it can name
        psgf report check-templates --templates FOLDER     # what is wrong, with file and line
        psgf review 2026Q1 --templates FOLDER

    ## Tags

    | Tag | What it does |
    |---|---|
    | `{{name}}` | shows a value as the text that it is, whatever characters are in it |
    | `{{{name}}}` | puts a value in as Markdown |
    | `{{#name}}...{{/name}}` | stands where it is so, once for a value that is known, and for each row of a list |
    | `{{^name}}...{{/name}}` | stands where it is not so, for a value that is not known, and for an empty list |
    | `{{name.part}}` | names one of several values |
    | `{{.}}` | is the row itself, in a list of single values |
    | `{{! ... }}` | is left out |
    | `![caption](figure:NAME)` | is a figure: drawn in the page, a file beside the Markdown |

    Within `{{#name}}...{{/name}}` over a list, names are those of its rows first, and then those around it. Runs of empty lines
    become one. A template includes no other.

    | Holds | What that is | Write |
    |---|---|---|
    | text | what people entered | `{{name}}`: with three braces it would be read as Markdown |
    | plain | numbers, times and words of psgf's own | either |
    | Markdown | text with links, emphasis or paragraphs | `{{{name}}}`: with two braces its marks would show |
    | yes or no | whether something is so | `{{#name}}...{{/name}}` |
    | list | rows, the fields of which stand below it as `name[].field` | `{{#name}}{{field}}{{/name}}` |
    | values | several values, which stand below it as `name.field` | `{{name.field}}` |

    ## Checks

    `psgf report check-templates --templates FOLDER` reads every file of a folder as a report would and names, with file and line:

    - an **error** where a tag has no end, a section is not closed or closes another, a field or a figure is not there, a list is
      put in as if it were one value, or a file's name is almost that of a template. It ends with 65;
    - a **warning** where Markdown is shown as text or text is read as Markdown, yes or no is put in as a value, or a file
      overrides nothing.

    A report is refused for an error in a template that it is made of, with the same words, and nothing is written.

    ## Which there are
    """
}
