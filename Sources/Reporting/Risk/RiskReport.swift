package import Reliability

/// The report of the risks of an SLO against its error budget.
package struct RiskReport: Report {
  private let worksheet: RiskWorksheet
  private let asOf: Instant
  private let ledgerState: LedgerState
  private let templates: TemplateSource
  /// How the risks share the budget, where the SLO bounds any.
  package let figures: [Figure]

  /// The report of a worksheet that was read at a time.
  package init(
    _ worksheet: RiskWorksheet, asOf: Instant, ledgerState: LedgerState,
    templates: TemplateSource = .builtIn
  ) {
    self.worksheet = worksheet
    self.asOf = asOf
    self.ledgerState = ledgerState
    self.templates = templates
    figures = [Figure.riskAllocation(of: worksheet)].compactMap { $0 }
  }

  /// The name of the report's files, without an ending: `risks-checkout-availability`.
  package var baseName: String { "risks-\(worksheet.slo)".safeInFileName }

  package func text(_ format: ReportFormat) throws -> String { try source.text(format) }

  package func files(_ formats: Set<ReportFormat>) throws -> [ReportFile] {
    try source.files(formats)
  }

  /// What a template can name.
  var model: RiskModel {
    RiskModel(worksheet, asOf: asOf, ledgerState, hasFigure: !figures.isEmpty)
  }

  private var source: ReportSource {
    ReportSource(
      baseName: baseName, template: "risks.md", templates: templates, model: model,
      knownFigures: [RiskAllocationFigure.name], figures: figures,
      json: RiskJSON(worksheet, asOf: asOf, ledgerState).text)
  }
}
