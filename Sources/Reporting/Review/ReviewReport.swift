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
      .safeInFileName
  }

  /// The report in a format, whole by itself: Markdown without figures, which are files.
  ///
  /// - Throws: ``ReportError``.
  package func text(_ format: ReportFormat) throws -> String {
    switch format {
    case .markdown: try filledTemplate { _ in nil }
    case .xhtml:
      try XHTMLPage.text(
        of: filledTemplate { "figure:\($0)" }, figures: figures, templates: templates)
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
      return try [ReportFile(name: name, text: filledTemplate(target: figureFile))]
        + figures.map { figure in
          ReportFile(name: figureFile(figure.name), text: try figure.file(templates: templates))
        }
    }
  }

  private func figureFile(_ name: String) -> String { "\(baseName)-\(name).svg" }

  /// The Markdown, with each figure where `target` says, or without it.
  private func filledTemplate(target: (String) -> String?) throws(ReportError) -> String {
    let markdown = try MarkdownTemplate("review.md", from: templates)
      .fill(with: ReviewModel(review, figures: figures))
    let links = FigureLinks(
      known: [BudgetBurnFigure.name, IncidentsFigure.name], drawn: Set(figures.map(\.name)))
    return try links.resolved(in: markdown, to: target)
  }
}
