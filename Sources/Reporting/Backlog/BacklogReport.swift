package import Reliability

/// The report of what to automate and what of the architecture to change.
package struct BacklogReport: Report {
  private let backlog: Backlog
  private let templates: TemplateSource
  /// The ranking of candidates, where there is one.
  package let figures: [Figure]

  /// The report of a backlog.
  package init(_ backlog: Backlog, templates: TemplateSource = .builtIn) {
    self.backlog = backlog
    self.templates = templates
    figures = [Figure.automation(backlog.proposals.compactMap(\.automation))].compactMap { $0 }
  }

  /// The name of the report's files, without an ending: `backlog`, `backlog-payments`.
  package var baseName: String {
    (["backlog"] + [backlog.team].compactMap { $0 }).joined(separator: "-").safeInFileName
  }

  package func text(_ format: ReportFormat) throws -> String { try source.text(format) }

  package func files(_ formats: Set<ReportFormat>) throws -> [ReportFile] {
    try source.files(formats)
  }

  /// What a template can name.
  var model: BacklogModel { BacklogModel(backlog, hasFigure: !figures.isEmpty) }

  private var source: ReportSource {
    ReportSource(
      baseName: baseName, template: "backlog.md", templates: templates, model: model,
      knownFigures: [AutomationFigure.name], figures: figures, json: BacklogJSON(backlog).text)
  }
}
