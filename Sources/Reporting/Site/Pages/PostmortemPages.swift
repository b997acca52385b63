import Reliability

/// The pages of postmortems: one that leads to all, one of each, which is its report.
struct PostmortemPages {
  let builder: SiteBuilder
  private var map: SiteMap { builder.map }

  var pages: [SitePage] {
    let index = builder.page(
      SiteSection.postmortems.path, .postmortems, template: .postmortems
    ) { [map] in PostmortemsModel(map) }
    guard !map.archive.postmortems.isEmpty else { return [index] }
    // What is restricted is not here already, so that what is alike may be quoted.
    let similarity = IncidentSimilarity(
      incidents: map.archive.incidents.filter { $0.record.visibility != .restricted })
    return [index] + map.archive.postmortems.compactMap { page($0, similarity) }
  }

  private func page(_ file: ArchivedPostmortem, _ similarity: IncidentSimilarity) -> SitePage? {
    guard let incident = map.incidents[file.postmortem.incident] else { return nil }
    let path = SitePath(.postmortems, file.postmortem.name)
    return SitePage(path: path, section: .postmortems, name: file.postmortem.name) {
      [map, templates = builder.templates] frame throws(ReportError) in
      var input = PostmortemReportInput(file, of: incident, in: map)
      input.related = similarity.relations(of: incident, in: map)
      return try PostmortemReport(input, templates: templates.source).source.page(in: frame)
    }
  }
}

extension PostmortemReportInput {
  /// What a site shows of a postmortem.
  fileprivate init(_ file: ArchivedPostmortem, of incident: Incident, in map: SiteMap) {
    self.init(
      incident: incident, postmortem: file.postmortem, revision: file.revision,
      content: file.content, asOf: map.archive.asOf)
    actions = map.actions[incident.reference] ?? []
    // The public sees of the ledger's timeline what was said to users, and of a postmortem its own.
    isPublic = map.isPublic
    timeline =
      map.isPublic
      ? file.content.timeline : map.archive.timelines[incident.reference] ?? []
    budgets = file.budgets
    stateChanges = file.stateChanges
    waivers = file.waivers
  }
}

extension IncidentSimilarity {
  /// Earlier incidents that look like one.
  fileprivate func relations(of incident: Incident, in map: SiteMap) -> [PostmortemRelation] {
    related(to: incident, limit: 5, before: incident.record.milestones.began).compactMap {
      related in
      map.incidents[related.reference].map { other in
        PostmortemRelation(
          incident: other.reference, title: other.record.title,
          began: other.record.milestones.began, reasons: related.reasons.map(\.description))
      }
    }
  }
}

/// The page that leads to all postmortems.
struct PostmortemsModel {
  let standing: String
  let hasPostmortems: Bool
  let hasOwners: Bool
  let postmortems: [SitePostmortemRow]

  init(_ map: SiteMap) {
    let files = map.archive.postmortems
    standing = Spelling.count(files.count, "postmortem")
    hasPostmortems = !files.isEmpty
    hasOwners = !map.isPublic
    postmortems = map.archive.incidents.newestFirst.compactMap { map.postmortems[$0.reference] }
      .map { SitePostmortemRow($0, map) }
  }
}
