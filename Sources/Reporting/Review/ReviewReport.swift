package import Reliability

/// The report of a reliability review.
package struct ReviewReport: Report {
  private let review: ReliabilityReview
  /// The figures that the review has something for, in the order of its template.
  package let figures: [Figure]
  private let templates: TemplateSource

  /// The report of a review.
  package init(_ review: ReliabilityReview, templates: TemplateSource = .builtIn) {
    self.review = review
    self.templates = templates
    figures = [
      .scorecard(of: review),
      .budgetBurn(of: review.objectives),
      .burnDown(of: review.measured.filter { $0.objectiveIndex == 0 }),
      .causes(review.causes),
      .incidents(review.histogram),
      .trend(review.trend),
      .durations(review.durations),
      .actionCompletion(review.actions),
    ].compactMap { $0 }
  }

  /// The name of the report's files, without an ending: `2026Q1`, `2026Q1-payments-api`.
  package var baseName: String {
    let scope = review.request.service ?? review.request.team
    return ([review.request.name] + [scope].compactMap { $0 }).joined(separator: "-")
      .safeInFileName
  }

  package func text(_ format: ReportFormat) throws -> String { try source.text(format) }

  package func files(_ formats: Set<ReportFormat>) throws -> [ReportFile] {
    try source.files(formats)
  }

  /// What it is made of.
  var source: ReportSource {
    ReportSource(
      baseName: baseName, template: Self.template.file, templates: templates,
      model: ReviewModel(review, figures: figures),
      knownFigures: Self.template.figures.map(\.name), figures: figures,
      json: ReviewJSON(review).text)
  }
}
