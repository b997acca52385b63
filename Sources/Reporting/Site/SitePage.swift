/// A page of a site before it is written.
struct SitePage: Sendable {
  /// Where it lies.
  let path: SitePath
  /// The part of the site that it belongs to.
  let section: SiteSection
  /// Its name in the trail that leads to it; `nil` of the page that leads to all of its section.
  var name: String?
  /// Elements that stand behind its first heading.
  var behindHeading: [XMLElement] = []
  /// Whether the script of the search runs on it.
  var hasScript = false
  /// Makes it in its frame.
  let make: @Sendable (PageFrame) throws(ReportError) -> String
}

/// What makes the pages of a site.
struct SiteBuilder: Sendable {
  let map: SiteMap
  let shell: SiteShell
  let templates: SiteTemplates

  /// The file of a page.
  func file(_ page: SitePage) -> SiteFile {
    SiteFile(path: page.path.text) { [shell] in try page.make(shell.frame(of: page)) }
  }

  /// A page of a template and its model.
  ///
  /// The model is made with the page, so that those of ten thousand pages are not kept at once.
  func page(
    _ path: SitePath, _ section: SiteSection, name: String? = nil, template: SiteTemplate,
    model: @escaping @Sendable () -> Any
  ) -> SitePage {
    SitePage(path: path, section: section, name: name) {
      [templates] frame throws(ReportError) in
      try XHTMLPage.text(of: templates.fill(template, with: model()), figures: [], in: frame)
    }
  }
}

/// The templates that only sites have, in `templates/site/`.
enum SiteTemplate: String, CaseIterable {
  case overview, incidents, incident, postmortems, actions, services, service, slos, slo, runbooks,
    runbook, automation, candidate, reviews, proposals, search
  case incidentList = "incident-list"

  var path: String { "site/\(rawValue).md" }
}

/// The templates of a site, read once for all its pages.
struct SiteTemplates: Sendable {
  /// Where they come from.
  let source: TemplateSource
  private let templates: [SiteTemplate: MarkdownTemplate]

  init(_ source: TemplateSource) throws(ReportError) {
    var templates: [SiteTemplate: MarkdownTemplate] = [:]
    for template in SiteTemplate.allCases {
      templates[template] = try MarkdownTemplate(template.path, from: source)
    }
    self.source = source.remembered
    self.templates = templates
  }

  /// The Markdown of a page.
  func fill(_ template: SiteTemplate, with model: Any) -> String {
    templates[template]?.fill(with: model) ?? ""
  }

  /// The style sheet of all pages.
  var styleSheet: String {
    get throws(ReportError) {
      try ["page/page.css", "page/figure.css", "page/site.css"]
        .map { path throws(ReportError) in try source.text(path) }.joined()
    }
  }
}
