import Reliability

/// The report of a postmortem: the document that gets sent around.
/// docs/templates.md documents what its template can name.
package struct PostmortemReport: Report {
  private let input: PostmortemReportInput
  /// The figures that the postmortem has something for.
  package let figures: [Figure]
  private let templates: TemplateSource

  /// The report of a postmortem.
  package init(_ input: PostmortemReportInput, templates: TemplateSource = .builtIn) {
    self.input = input
    self.templates = templates
    figures = [
      .incidentTimeline(of: input.incident.record.milestones, timeline: input.timeline)
    ].compactMap { $0 }
  }

  /// The name of the report's files, without an ending: `PM-42`.
  package var baseName: String { input.postmortem.name }

  package func text(_ format: ReportFormat) throws -> String { try source.text(format) }

  package func files(_ formats: Set<ReportFormat>) throws -> [ReportFile] {
    try source.files(formats)
  }

  /// What a template can name.
  var model: PostmortemModel { PostmortemModel(input, hasFigure: !figures.isEmpty) }

  /// What it is made of.
  var source: ReportSource {
    ReportSource(
      baseName: baseName, template: Self.template.file, templates: templates, model: model,
      knownFigures: Self.template.figures.map(\.name), figures: figures,
      json: PostmortemJSON(input).text)
  }
}
