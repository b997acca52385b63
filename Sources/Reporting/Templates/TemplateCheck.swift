import Reliability

/// Reads a template as the report that it is for would, and says what is wrong with it.
struct TemplateCheck {
  private let template: TemplateDescription
  private let file: String

  /// A check of a file.
  ///
  /// - Parameters:
  ///   - template: The template that it is to be.
  ///   - file: Its path below the folder of templates.
  init(_ template: TemplateDescription, file: String) {
    self.template = template
    self.file = file
  }

  /// What is wrong with a text, by line. A text that is no template has one finding.
  func findings(in text: String) -> [TemplateFinding] {
    guard let fields = template.fields else { return [] }
    var walk = TemplateWalk(fields, file: file, reference: template.file)
    do throws(TemplateSyntaxError) {
      try walk.go(through: try TemplateTag.all(in: text))
      _ = try MarkdownTemplate.parse(text)
    } catch {
      return [.syntax(error, in: file)]
    }
    let findings = walk.findings + unknownFigures(in: text)
    return findings.enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }.map(\.element)
  }

  private func unknownFigures(in text: String) -> [TemplateFinding] {
    let known = template.figures.map(\.name)
    return FigureLinks.all(in: text).compactMap { link in
      guard !known.contains(link.name) else { return nil }
      let advice =
        if known.isEmpty {
          "remove it: this template has no figures"
        } else {
          "write \((known.mostSimilar(to: link.name).map { [$0] } ?? known).asAlternatives)"
        }
      return TemplateFinding(
        file: file, line: text[..<link.range.lowerBound].count(where: \.isNewline) + 1,
        level: .error, what: "there is no figure '\(link.name)'", advice: advice)
    }
  }
}

extension [String] {
  /// The words with `or` before the last: `a, b or c`.
  fileprivate var asAlternatives: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or \(last)"
  }
}
