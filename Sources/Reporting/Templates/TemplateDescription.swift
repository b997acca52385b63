/// A template that a user can override, and what it can name.
package struct TemplateDescription: Sendable {
  /// A figure that a template can ask for.
  package struct NamedFigure: Sendable {
    /// The name: `![caption](figure:name)`.
    package let name: String
    /// What it shows.
    package let shows: String

    init(_ name: String, _ shows: String) {
      self.name = name
      self.shows = shows
    }
  }

  /// Further names of files that take the place of a template for some of what it is for.
  package struct Variant: Sendable {
    /// The names, with capitals for what differs: `postmortem-draft.sev-N.md`.
    package let shape: String
    /// What they are for.
    package let purpose: String
    /// Whether a path is one of these names.
    let matches: @Sendable (String) -> Bool
  }

  /// The path below the folder of templates: `review.md`.
  package let file: String
  /// What it is for, in a sentence of Markdown.
  package let purpose: String
  /// What it can name; `nil` of a style sheet or a script, which is put in as it stands.
  package let fields: [TemplateField]?
  /// The figures that it can ask for, in the order in which the built-in one does.
  package let figures: [NamedFigure]
  /// Names of files that go before it.
  package let variants: [Variant]

  /// A template of Markdown.
  ///
  /// - Parameters:
  ///   - file: The path below the folder of templates.
  ///   - purpose: What it is for, in a sentence of Markdown.
  ///   - model: What fills it.
  ///   - figures: The figures that it can ask for.
  ///   - variants: Names of files that go before it.
  init(
    _ file: String, for purpose: String, model: any DocumentedModel.Type,
    figures: [NamedFigure] = [], variants: [Variant] = []
  ) {
    self.file = file
    self.purpose = purpose
    fields = model.fields
    self.figures = figures
    self.variants = variants
  }

  /// A file that is put in as it stands: a style sheet, a script.
  ///
  /// - Parameters:
  ///   - file: The path below the folder of templates.
  ///   - purpose: What it is for, in a sentence of Markdown.
  init(asItStands file: String, for purpose: String) {
    self.file = file
    self.purpose = purpose
    (fields, figures, variants) = (nil, [], [])
  }

  /// Whether a file of this path is the template or goes before it.
  func isOverridden(by path: String) -> Bool {
    path == file || variants.contains { $0.matches(path) }
  }
}
