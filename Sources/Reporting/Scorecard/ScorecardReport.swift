package import Reliability

/// The report of how every objective stands.
package struct ScorecardReport: Report {
  private let scorecard: Scorecard
  private let templates: TemplateSource
  /// The windows of each objective, where there are any.
  package let figures: [Figure]

  /// The report of a scorecard.
  package init(_ scorecard: Scorecard, templates: TemplateSource = .builtIn) {
    self.scorecard = scorecard
    self.templates = templates
    figures = [Figure.windows(of: scorecard)].compactMap { $0 }
  }

  /// The name of the report's files, without an ending: `scorecard`, `scorecard-payments`.
  package var baseName: String {
    (["scorecard"] + [scorecard.service ?? scorecard.team].compactMap { $0 })
      .joined(separator: "-").safeInFileName
  }

  package func text(_ format: ReportFormat) throws -> String { try source.text(format) }

  package func files(_ formats: Set<ReportFormat>) throws -> [ReportFile] {
    try source.files(formats)
  }

  /// What a template can name.
  var model: ScorecardModel { ScorecardModel(scorecard, hasFigure: !figures.isEmpty) }

  private var source: ReportSource {
    ReportSource(
      baseName: baseName, template: Self.template.file, templates: templates, model: model,
      knownFigures: Self.template.figures.map(\.name), figures: figures,
      json: ScorecardJSON(scorecard).text)
  }
}
