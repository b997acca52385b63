/// The path of a file below the folder of a site; it does not change while what it shows keeps its name.
struct SitePath: Hashable, Sendable {
  /// The path with slashes: `incidents/INC-42.xhtml`.
  let text: String

  init(_ text: String) { self.text = text }

  /// A page of a section.
  init(_ section: SiteSection, _ name: String) { self.init("\(section.rawValue)/\(name).xhtml") }

  static let overview = SitePath("index.xhtml")
  static let search = SitePath("search.xhtml")
  static let styleSheet = SitePath("site.css")
  static let script = SitePath("search.js")
  static let searchIndex = SitePath("search-index.js")
  static let feed = SitePath("feed.atom")

  /// What leads from here to the folder of the site: nothing, or `../`.
  var root: String { String(repeating: "../", count: text.count { $0 == "/" }) }
}

/// A part of a site, in the order in which a reader finds them.
enum SiteSection: String, CaseIterable, Sendable {
  case overview, incidents, postmortems, actions, services, slos, runbooks, automation, reviews,
    proposals, search

  /// The parts of a site: of those that are not for the public, a public site has none.
  static func all(for options: SiteOptions) -> [SiteSection] {
    options.isPublic ? [.overview, .incidents, .postmortems, .search] : allCases
  }

  /// Its page that leads to all others.
  var path: SitePath {
    switch self {
    case .overview: .overview
    case .search: .search
    default: SitePath(self, "index")
    }
  }

  /// Its name for people.
  var title: String {
    switch self {
    case .overview: "Overview"
    case .incidents: "Incidents"
    case .postmortems: "Postmortems"
    case .actions: "Actions"
    case .services: "Services"
    case .slos: "SLOs"
    case .runbooks: "Runbooks"
    case .automation: "Automation"
    case .reviews: "Reviews"
    case .proposals: "Proposals"
    case .search: "Search"
    }
  }
}
