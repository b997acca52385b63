package import Reliability

/// The report of what is proposed to one owner: how to answer, each proposal with its evidence, and
/// every number behind it. docs/feedback-packet.md documents it.
package struct OwnerPacketReport: Report {
  /// The name of the report's files, without an ending: `packet`, or `REC-12` of one alone.
  package let baseName: String
  /// It has no figures.
  package let figures: [Figure] = []
  private let packet: OwnerPacket
  private let isPacket: Bool
  private let templates: TemplateSource

  /// The report of a packet.
  package init(_ packet: OwnerPacket, templates: TemplateSource = .builtIn) {
    self.init(packet, baseName: "packet", isPacket: true, templates)
  }

  /// The report of one recommendation, to be read alone.
  package init(
    of recommendation: Recommendation, asOf: Instant, ledgerState: LedgerState,
    templates: TemplateSource = .builtIn
  ) {
    let packet = OwnerPacket(
      owner: recommendation.proposal.decider ?? "nobody", asOf: asOf, answerBy: nil,
      items: [.init(recommendation)], ledgerState: ledgerState)
    self.init(packet, baseName: "\(recommendation.reference)", isPacket: false, templates)
  }

  private init(
    _ packet: OwnerPacket, baseName: String, isPacket: Bool, _ templates: TemplateSource
  ) {
    self.packet = packet
    self.baseName = baseName
    self.isPacket = isPacket
    self.templates = templates
  }

  package func text(_ format: ReportFormat) throws -> String { try source.text(format) }

  package func files(_ formats: Set<ReportFormat>) throws -> [ReportFile] {
    try source.files(formats)
  }

  /// What a template can name.
  var model: OwnerPacketModel { OwnerPacketModel(packet, isPacket: isPacket) }

  /// What it is made of.
  var source: ReportSource {
    ReportSource(
      baseName: baseName, template: Self.template.file, templates: templates, model: model,
      knownFigures: [], figures: figures, json: OwnerPacketJSON(packet).text)
  }
}
