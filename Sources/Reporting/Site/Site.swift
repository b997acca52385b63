package import Reliability

/// A browsable archive of the record: pages, a style sheet, a search, a feed, all of them files that
/// need nothing else. docs/site.md says what is where.
package struct Site: Sendable {
  /// The files, in the order of their paths; each is made when it is asked for.
  package let files: [SiteFile]

  /// The site of an archive; the same archive gives the same bytes.
  ///
  /// - Parameters:
  ///   - archive: The record; what of it readers may not see is taken out here.
  ///   - options: How the site is made.
  ///   - templates: Its templates.
  /// - Throws: ``ReportError``.
  package init(
    _ archive: ReliabilityArchive, _ options: SiteOptions, templates: TemplateSource = .builtIn
  ) throws(ReportError) {
    let archive = options.readable(of: archive)
    let map = SiteMap(of: archive, isPublic: options.isPublic)
    let builder = SiteBuilder(
      map: map, shell: SiteShell(options, map: map), templates: try SiteTemplates(templates))
    var files = SiteSection.all(for: options).flatMap { $0.pages(builder).map(builder.file) }
    files.append(
      SiteFile(path: SitePath.styleSheet.text, text: try builder.templates.styleSheet))
    files.append(SiteFile(path: SitePath.script.text, text: try templates.text("site/search.js")))
    files.append(SiteFile(path: SitePath.searchIndex.text) { SearchIndex(of: map).text })
    files.append(SiteFile(path: SitePath.feed.text) { AtomFeed(of: map, options).text })
    self.files = files.sorted { $0.path < $1.path }
  }
}

/// How a site is made.
package struct SiteOptions: Sendable {
  /// The name of the site.
  package var title = "Reliability archive"
  /// Whether anybody may read it.
  package var isPublic = false
  /// Domains that are known inside only, for a public site.
  package var internalDomains: [String] = []
  /// Where it will be read at, with a slash at the end; `nil` where that is not known.
  package var address: String?

  /// An internal site.
  package init() {}

  /// What readers may see of an archive.
  fileprivate func readable(of archive: ReliabilityArchive) -> ReliabilityArchive {
    isPublic
      ? archive.publicPart(internalDomains: internalDomains) : archive.withoutRestricted
  }
}

/// A file of a site.
package struct SiteFile: Sendable {
  /// Its path below the folder of the site, with slashes: `incidents/INC-42.xhtml`.
  package let path: String
  private let make: @Sendable () throws -> String

  init(path: String, make: @escaping @Sendable () throws -> String) {
    self.path = path
    self.make = make
  }

  init(path: String, text: String) { self.init(path: path) { text } }

  /// The whole text.
  ///
  /// - Throws: ``ReportError``.
  package func text() throws -> String { try make() }
}
