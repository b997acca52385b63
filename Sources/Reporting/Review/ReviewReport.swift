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

  /// The report in a format; of Markdown its text alone.
  ///
  /// - Throws: ``ReportError``.
  package func text(_ format: ReportFormat) throws -> String {
    switch format {
    case .markdown: try markdown(figurePrefix: "\(baseName)-")
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
      let main = ReportFile(name: "\(baseName).\(format.rawValue)", text: try text(format))
      guard format == .markdown else { return [main] }
      return try [main]
        + figures.map { figure in
          ReportFile(
            name: "\(baseName)-\(figure.name).svg", text: try figure.file(templates: templates))
        }
    }
  }

  private func filledTemplate() throws(ReportError) -> String {
    try MarkdownTemplate("review.md", from: templates)
      .fill(with: ReviewModel(review, figures: figures))
  }

  /// The Markdown with links to the files of the figures.
  private func markdown(figurePrefix: String) throws(ReportError) -> String {
    figures.reduce(try filledTemplate()) { text, figure in
      text.replacingOccurrences(
        of: "](figure:\(figure.name))", with: "](\(figurePrefix)\(figure.name).svg)")
    }
  }
}
