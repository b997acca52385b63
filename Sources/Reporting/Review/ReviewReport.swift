import Foundation
package import Reliability

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
}

/// The report of a reliability review: one Markdown template makes Markdown and XHTML.
package struct ReviewReport: Sendable {
  private let review: ReliabilityReview
  private let figures: [Figure]
  private let templates: TemplateSource

  /// The report of a review.
  package init(_ review: ReliabilityReview, templates: TemplateSource = .builtIn) {
    self.review = review
    self.templates = templates
    figures = [
      BudgetBurnFigure.figure(of: review.objectives),
      IncidentsFigure.figure(of: review.histogram),
    ].compactMap { $0 }
  }

  /// The name of the report's files, without an ending: `2026Q1`, `2026Q1-payments-api`.
  package var baseName: String {
    let scope = review.request.service ?? review.request.team
    return ([review.request.name] + [scope].compactMap { $0 }).joined(separator: "-")
      .map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." ? $0 : "-" }
      .reduce(into: "") { $0.append($1) }
  }

  /// The report in a format, whole by itself: Markdown without figures, which are files.
  ///
  /// - Throws: ``ReportError``.
  package func text(_ format: ReportFormat) throws -> String {
    switch format {
    case .markdown: try markdown { _ in nil }
    case .xhtml:
      try XHTMLPage.text(
        of: filledTemplate(), figures: figures, templates: templates)
    case .json: try ReviewJSON(review).text()
    }
  }

  /// The files of the report in some formats, in the order of ``ReportFormat``.
  ///
  /// - Throws: ``ReportError``.
  package func files(_ formats: Set<ReportFormat>) throws -> [ReportFile] {
    try ReportFormat.allCases.filter(formats.contains).flatMap { format in
      let name = "\(baseName).\(format.rawValue)"
      guard format == .markdown else { return [ReportFile(name: name, text: try text(format))] }
      let main = try markdown(linking: fileName)
      return try [ReportFile(name: name, text: main)]
        + figures.map { figure in
          ReportFile(name: fileName(of: figure), text: try figure.file(templates: templates))
        }
    }
  }

  private func filledTemplate() throws(ReportError) -> String {
    try MarkdownTemplate("review.md", from: templates)
      .fill(with: ReviewModel(review, figures: figures))
  }

  private func fileName(of figure: Figure) -> String { "\(baseName)-\(figure.name).svg" }

  /// The Markdown with its figures linked to files, or left out where `file` names none.
  private func markdown(linking file: (Figure) -> String?) throws(ReportError) -> String {
    figures.reduce(try filledTemplate()) { text, figure in
      let target = "](figure:\(figure.name))"
      if let file = file(figure) { return text.replacing(target, with: "](\(file))") }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.filter { !($0.hasPrefix("![") && $0.hasSuffix(target)) }
        .joined(separator: "\n")
        .replacing("\n\n\n", with: "\n\n")
    }
  }
}
