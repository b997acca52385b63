/// Why a report cannot be written.
package enum ReportError: Error, Equatable {
  /// There is no such template.
  case unknownTemplate(String)
  /// A template has a mistake.
  case brokenTemplate(TemplateFinding)
  /// A template names a figure that the report does not have.
  case unknownFigure(String, known: [String])
  /// What a template makes cannot be turned into a page.
  case unreadablePage(reason: String)
}

extension ReportError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownTemplate(let path): "there is no template '\(path)'"
    case .brokenTemplate(let finding):
      "template \(finding.file)\(finding.line.map { ":\($0)" } ?? ""): \(finding.sentence)"
    case .unknownFigure(let name, let known):
      "the template names the figure '\(name)', and the report has \(known.joined(separator: ", "))"
    case .unreadablePage(let reason): "the template's Markdown makes no page: \(reason)"
    }
  }
}
