import Reliability

/// Reads postmortems: Markdown with YAML front matter.
///
/// All mistakes are named, each with its line, and the text itself is never changed by reading:
///
/// ```swift
/// let reading = PostmortemReader().read(text, file: "PM-42.md")
/// reading.errors.map(\.description)  // ["PM-42.md:4: severity 'SEV-9' is no severity: …"]
/// ```
package struct PostmortemReader: Sendable {
  private let dialect: PostmortemDialect

  /// A reader of a dialect, by default our own.
  package init(dialect: PostmortemDialect = .own) { self.dialect = dialect }

  /// Reads a text; messages call it by the name of its file.
  package func read(_ text: String, file: String) -> PostmortemReading {
    let notes = PostmortemNotes(dialect: dialect, collector: FindingCollector(file: file))
    let front = FrontMatter(text)
    if let line = front.unterminatedAt {
      notes.error(
        "", line: line, "begins with '---' that nothing closes: write '---' below the front matter")
    }
    let header = front.yaml.map { HeaderReader($0, file: file, notes: notes) }
    let outline = PostmortemOutline(front.body, dialect: dialect)
    var assembly = PostmortemAssembly(outline, linesBefore: front.linesBefore, notes: notes)
    assembly.document.content.title = outline.title?.text ?? header?.title ?? ""
    assembly.document.content.header = header?.header ?? PostmortemHeader()
    assembly.document.places.title = outline.title.map { $0.index + front.linesBefore + 1 } ?? 1
    assembly.document.places.header = header?.lines ?? [:]
    return PostmortemReading(
      document: assembly.document, errors: notes.collector.errors,
      warnings: notes.collector.warnings,
      fieldsWithoutPlace: header?.fieldsWithoutPlace ?? [])
  }
}
