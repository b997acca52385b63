/// The formats of a report.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// Markdown, with its figures as SVG files beside it.
  case markdown = "md"
  /// One page of XHTML5, with everything in it.
  case xhtml
  /// JSON, of a stable shape.
  case json
}

/// A file of a report.
package struct ReportFile: Hashable, Sendable {
  /// The name.
  package let name: String
  /// The whole text.
  package let text: String

  /// A file from its parts.
  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// A report in several formats.
package protocol Report: Sendable {
  /// The name of the report's files, without an ending.
  var baseName: String { get }

  /// The report in a format, whole by itself: Markdown without figures, which are files.
  ///
  /// - Throws: ``ReportError``.
  func text(_ format: ReportFormat) throws -> String

  /// The files of the report in some formats, in the order of ``ReportFormat``.
  ///
  /// - Throws: ``ReportError``.
  func files(_ formats: Set<ReportFormat>) throws -> [ReportFile]

  /// The figures of the report, in the order in which its built-in template shows them.
  var figures: [Figure] { get }
}

/// What a report is made of: one Markdown template, which makes Markdown and XHTML, its model, and
/// the same as JSON.
struct ReportSource {
  let baseName: String
  /// The path of the template.
  let template: String
  let templates: TemplateSource
  /// What the template can name.
  let model: Any
  /// The names of the figures that it can ask for.
  let knownFigures: [String]
  /// Those that there are.
  let figures: [Figure]
  let json: () throws -> String

  /// The report in a format.
  func text(_ format: ReportFormat) throws -> String {
    switch format {
    case .markdown: try filledTemplate { _ in nil }
    case .xhtml: try page(in: .alone(templates))
    case .json: try json()
    }
  }

  /// The report as a page.
  func page(in frame: PageFrame) throws(ReportError) -> String {
    // All pages of the same kind with the same figures are made of one.
    let name = ([template] + figures.map(\.name)).joined(separator: " ")
    let made = try templates.template(named: name) { () throws(ReportError) in
      try markdownTemplate { "figure:\($0)" }
    }
    return try XHTMLPage.text(of: made.fill(with: model), figures: figures, in: frame)
  }

  /// The files of the report in some formats.
  func files(_ formats: Set<ReportFormat>) throws -> [ReportFile] {
    try ReportFormat.allCases.filter(formats.contains).flatMap { format in
      let name = "\(baseName).\(format.rawValue)"
      guard format == .markdown else { return [ReportFile(name: name, text: try text(format))] }
      let markdown = try filledTemplate(withTables: true, target: figureFile)
      return try [ReportFile(name: name, text: markdown)]
        // A template need not ask for all.
        + figures.filter { markdown.contains("](\(figureFile($0.name)))") }.map { figure in
          ReportFile(name: figureFile(figure.name), text: try figure.file(templates: templates))
        }
    }
  }

  private func figureFile(_ name: String) -> String { "\(baseName)-\(name).svg" }

  /// The template, with each figure where `target` says, or without it.
  private func markdownTemplate(
    withTables: Bool = false, target: (String) -> String?
  ) throws(ReportError) -> MarkdownTemplate {
    let links = FigureLinks(known: knownFigures, drawn: Set(figures.map(\.name)))
    return try MarkdownTemplate(
      template, from: templates, figures: links, at: target,
      table: { withTables ? tableMark + $0 : nil })
  }

  /// The Markdown, with each figure where `target` says, or without it.
  private func filledTemplate(
    withTables: Bool = false, target: (String) -> String?
  ) throws(ReportError) -> String {
    let text = try markdownTemplate(withTables: withTables, target: target).fill(with: model)
    guard withTables else { return text }
    // Only now: a table holds text of people, of which a template would take braces for its own.
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasPrefix(tableMark) else { return String(line) }
      return figures.first { $0.name == line.dropFirst(tableMark.count) }?.table.markdown ?? ""
    }.joined(separator: "\n")
  }

  /// Begins a line that stands for a table; no text that people entered can hold it.
  private var tableMark: String { MarkdownTemplate.keptEmptyLine + "table " }
}
