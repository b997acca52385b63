import Assets
import Reliability

/// Every template that a user can override. One that is new is a line of ``all``.
package enum TemplateCatalogue {
  /// The templates, those of whole documents first.
  package static let all: [TemplateDescription] =
    [
      ReviewReport.template,
      ScorecardReport.template,
      BacklogReport.template,
      RiskReport.template,
      PostmortemReport.template,
      PostmortemDraft.template,
      OwnerPacketReport.template,
    ] + SiteTemplate.allCases.map(\.template) + [
      TemplateDescription(
        asItStands: "page/page.css",
        for: "How every page looks, on a screen, in the dark, in print."),
      TemplateDescription(
        asItStands: "page/figure.css", for: "How figures look, in a page and as files of their own."
      ),
      TemplateDescription(
        asItStands: "page/site.css", for: "How the pages of a site look beyond that."),
      TemplateDescription(asItStands: "site/search.js", for: "What searches a site."),
    ]

  /// The template that a file of this path overrides, `nil` where it overrides none.
  package static func template(overriddenBy path: String) -> TemplateDescription? {
    all.first { $0.isOverridden(by: path) }
  }

  /// The names of the templates' files.
  package static var files: [String] { all.map(\.file) }

  /// What is wrong with the built-in templates.
  package static var findingsInBuiltIn: [TemplateFinding] {
    all.flatMap { template in
      findings(inFile: template.file, text: Asset.template(template.file)?.text)
    }
  }

  /// What is wrong with a file in a folder of templates.
  ///
  /// - Parameters:
  ///   - path: Its path below the folder.
  ///   - text: What it holds; `nil` where that is no text of UTF-8.
  /// - Returns: The findings, by line.
  package static func findings(inFile path: String, text: String?) -> [TemplateFinding] {
    guard let template = template(overriddenBy: path) else {
      return [.overridesNothing(path, similar: similarFile(to: path))]
    }
    guard let text else { return [.noText(path)] }
    return TemplateCheck(template, file: path).findings(in: text)
  }

  /// What a report is refused for that is made of a user's template.
  ///
  /// - Parameters:
  ///   - text: The template.
  ///   - path: Its path below the folder of templates.
  /// - Returns: The first error, `nil` where there is none or the path is that of no template.
  static func firstError(in text: String, of path: String) -> TemplateFinding? {
    template(overriddenBy: path).flatMap { template in
      TemplateCheck(template, file: path).findings(in: text).first { $0.level == .error }
    }
  }

  /// The file that somebody who named one `path` most likely meant: one of a similar path, or of
  /// the same name in another folder.
  private static func similarFile(to path: String) -> String? {
    func name(_ path: String) -> Substring? { path.split(separator: "/").last }
    let shapes = files + all.flatMap(\.variants).map(\.shape)
    return shapes.mostSimilar(to: path) ?? files.first { name($0) == name(path) }
      ?? all.flatMap(\.variants).map(\.shape).first {
        path.hasPrefix($0.prefix { $0 != "." } + ".")
      }
  }
}
