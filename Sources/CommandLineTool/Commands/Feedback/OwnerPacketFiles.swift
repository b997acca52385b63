import Interchange
import Reliability
import Reporting

/// The files that go to an owner: the report in each format, the file to answer in, a patch for each
/// change of an OpenSLO document, and each document as it would be.
struct OwnerPacketFiles {
  /// The files, each with its path in the folder of the packet.
  let files: [ReportFile]

  /// The files of a packet; the same packet gives the same bytes.
  ///
  /// - Throws: ``ReportError``.
  init(_ packet: OwnerPacket, templates: TemplateSource) throws {
    let report = OwnerPacketReport(packet, templates: templates)
    var files = try report.files(Set(ReportFormat.allCases))
    files.append(ReportFile(name: AnswersWriter.fileName, text: AnswersWriter.text(of: packet)))
    for item in packet.items {
      guard let patch = item.document.patch else { continue }
      let recommendation = item.recommendation
      files.append(
        ReportFile(
          name: "\(recommendation.reference).patch",
          text: patch.text(about: ["\(recommendation.reference): \(recommendation.proposal.what)"]))
      )
    }
    self.files =
      files
      + packet.documents.sorted { $0.key < $1.key }.map { ReportFile(name: $0.key, text: $0.value) }
  }
}
