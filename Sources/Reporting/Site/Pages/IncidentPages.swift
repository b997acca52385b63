import Reliability

/// The pages of incidents: one that leads to all, one of each quarter, one of each incident.
struct IncidentPages {
  /// So many are listed on one page.
  static let longestList = 500
  /// So many of the newest are on the page that leads to all.
  private static let newest = 50

  let builder: SiteBuilder
  private var map: SiteMap { builder.map }

  var pages: [SitePage] {
    let lists = QuarterList.all(of: map.archive.incidents)
    let index = builder.page(
      SiteSection.incidents.path, .incidents, template: .incidents
    ) { [map] in
      IncidentsModel(
        newest: map.archive.incidents.newestFirst.prefix(Self.newest).map(SiteIncidentRow.init),
        lists: lists, of: map)
    }
    return [index] + lists.map(page) + map.archive.incidents.map(page)
  }

  private func page(_ list: QuarterList) -> SitePage {
    builder.page(list.path, .incidents, name: list.name, template: .incidentList) { [map] in
      IncidentListModel(list, of: map)
    }
  }

  private func page(_ incident: Incident) -> SitePage {
    let name = incident.reference.description
    return builder.page(SitePath(.incidents, name), .incidents, name: name, template: .incident) {
      [map] in IncidentModel(incident, in: map)
    }
  }
}

/// The incidents that began in a quarter, or those of which nobody knows when; of a long one, a part.
struct QuarterList: Sendable {
  /// The quarter; `nil` where it is not known when they began.
  let quarter: Quarter?
  /// Which part it is of how many, counted from 1.
  let part: Int
  let parts: Int
  /// The incidents in the order in which they began.
  let incidents: [Incident]

  /// All lists, oldest first; each part keeps its incidents while later ones are added.
  static func all(of incidents: [Incident]) -> [QuarterList] {
    let byQuarter = Dictionary(grouping: incidents.newestFirst.reversed()) { incident in
      incident.record.milestones.began.map { Quarter(containing: $0) }
    }
    let start = { (quarter: Quarter?) in quarter?.start.millisecondsSinceEpoch ?? .max }
    return byQuarter.sorted { start($0.key) < start($1.key) }.flatMap { quarter, incidents in
      let size = IncidentPages.longestList
      let starts = Array(stride(from: 0, to: incidents.count, by: size))
      return starts.enumerated().map { index, first in
        QuarterList(
          quarter: quarter, part: index + 1, parts: starts.count,
          incidents: Array(incidents[first..<min(first + size, incidents.count)]))
      }
    }
  }

  /// The name: `2026Q1`, `2026Q1, part 2`.
  var name: String { label + (parts > 1 ? ", part \(part)" : "") }

  var label: String { quarter?.description ?? "Not dated" }

  var path: SitePath {
    SitePath(.incidents, (quarter?.description ?? "undated") + (part > 1 ? "-\(part)" : ""))
  }
}

/// The page that leads to all incidents.
struct IncidentsModel {
  let standing: String
  let hasIncidents: Bool
  let newest: [SiteIncidentRow]
  let hasOlder: Bool
  let newestCount: String
  let quarters: [QuarterRow]

  struct QuarterRow {
    /// Markdown.
    let quarter: String
    let count: String
    let worst: String
    let review: String
  }

  init(newest: [SiteIncidentRow], lists: [QuarterList], of map: SiteMap) {
    let page = SiteSection.incidents.path
    let reviews = Set(map.archive.reviews.map(\.request.name))
    let total = map.archive.incidents.count
    self.newest = newest
    hasIncidents = total > 0
    hasOlder = total > newest.count
    newestCount = hasOlder ? "newest \(Spelling.count(newest.count))" : ""
    standing = Spelling.count(total, "incident")
    quarters = lists.reversed().map { list in
      QuarterRow(
        quarter: list.path.link(list.name, from: page),
        count: Spelling.count(list.incidents.count),
        worst: list.incidents.compactMap(\.record.severity).max().map { worst in
          "\(list.incidents.count { $0.record.severity == worst }) of \(worst)"
        } ?? "-",
        review: reviews.contains(list.label)
          ? SitePath(.reviews, list.label).link("review", from: page) : "-")
    }
  }
}

/// A list of the incidents of a quarter.
struct IncidentListModel {
  let title: String
  let standing: String
  /// Markdown.
  let links: String?
  let incidents: [SiteIncidentRow]

  init(_ list: QuarterList, of map: SiteMap) {
    title =
      list.quarter == nil
      ? "Incidents without a date" : "Incidents of \(list.name)"
    let parts = list.parts > 1 ? ", part \(list.part) of \(list.parts)" : ""
    standing =
      "\(Spelling.count(list.incidents.count, "incident"))\(parts), in the order in which they began"
    incidents = list.incidents.map(SiteIncidentRow.init)
    let neighbours = [(list.part - 1, "Earlier"), (list.part + 1, "Later")].filter {
      (1...list.parts).contains($0.0)
    }.map { part, label in
      QuarterList(quarter: list.quarter, part: part, parts: list.parts, incidents: []).path
        .link("\(label): part \(part)", from: list.path)
    }
    let review =
      map.archive.reviews.contains { $0.request.name == list.label }
      ? [SitePath(.reviews, list.label).link("The review of \(list.label)", from: list.path)] : []
    links = (review + neighbours).isEmpty ? nil : (review + neighbours).joined(separator: " · ")
  }
}
