import Reliability

/// The pages of services and of SLOs.
struct CataloguePages {
  let builder: SiteBuilder
  private var map: SiteMap { builder.map }

  var services: [SitePage] {
    let index = builder.page(SiteSection.services.path, .services, template: .services) {
      [map] in ServicesModel(map)
    }
    return [index]
      + map.archive.catalogue.services.compactMap { service in
        map.path(ofService: service.name).map { path in
          builder.page(path, .services, name: service.name, template: .service) {
            [map] in ServiceModel(service, at: path, in: map)
          }
        }
      }
  }

  var slos: [SitePage] {
    let index = builder.page(SiteSection.slos.path, .slos, template: .slos) {
      [map] in SLOsModel(map)
    }
    return [index] + map.archive.catalogue.objectives.compactMap(page)
  }

  private func page(_ slo: ServiceLevelObjective) -> SitePage? {
    guard let path = map.path(ofSLO: slo.name) else { return nil }
    return SitePage(path: path, section: .slos, name: slo.name) {
      [map, templates = builder.templates] frame throws(ReportError) in
      let figures = [Figure.burnDown(of: map.budgets(of: slo.name))].compactMap { $0 }
      return try ReportSource(
        baseName: slo.name, template: SiteTemplate.slo.path, templates: templates.source,
        model: SLOModel(slo, hasFigure: !figures.isEmpty, at: path, in: map),
        knownFigures: SiteTemplate.slo.template.figures.map(\.name), figures: figures,
        json: { "" }
      ).page(in: frame)
    }
  }
}

extension SiteMap {
  /// How the budgets of an SLO stand.
  func budgets(of slo: String) -> [BudgetStatus] {
    archive.budgets.filter { $0.slo.name == slo }
  }
}

/// The page that leads to all services.
struct ServicesModel {
  let standing: String
  let hasServices: Bool
  let services: [Row]

  struct Row {
    let name: String
    let displayName: String
    let team: String
    let tier: String
    let slos: String
    let incidents: String
    let latest: String
  }

  init(_ map: SiteMap) {
    let catalogue = map.archive.catalogue
    standing = Spelling.count(catalogue.services.count, "service")
    hasServices = !catalogue.services.isEmpty
    let slos = Dictionary(grouping: catalogue.objectives, by: \.service)
    services = catalogue.services.sorted { $0.name < $1.name }.map { service in
      let incidents = map.incidentsOfService[service.name] ?? []
      return Row(
        name: service.name, displayName: service.displayName ?? "-", team: service.team ?? "-",
        tier: service.tier.map { "\($0)" } ?? "-",
        slos: Spelling.count(slos[service.name]?.count ?? 0),
        incidents: Spelling.count(incidents.count),
        latest: incidents.first?.record.milestones.began.map(Spelling.date) ?? "-")
    }
  }
}

/// The page of a service.
struct ServiceModel {
  /// So many of its incidents are named.
  private static let newest = 100

  let title: String
  /// The name, where the title is another.
  let name: String?
  let summary: String?
  /// Markdown.
  let facts: [FactRow]
  let hasBudgets: Bool
  let budgets: [SiteBudgetRow]
  let hasRunbooks: Bool
  let runbooks: [SiteRunbookRow]
  let hasCandidates: Bool
  let candidates: [SiteCandidateRow]
  let hasIncidents: Bool
  let incidents: [SiteIncidentRow]
  /// Markdown.
  let older: String?

  init(_ service: Service, at path: SitePath, in map: SiteMap) {
    let all = map.incidentsOfService[service.name] ?? []
    let users = map.archive.catalogue.services.filter { $0.dependencies.contains(service.name) }
    let links = { (names: [String]) -> String? in
      let links = names.sorted().map { name in
        map.path(ofService: name)?.link(name, from: path) ?? MarkdownText.escaped(name)
      }
      return links.isEmpty ? nil : links.joined(separator: ", ")
    }
    title = service.displayName ?? service.name
    name = service.displayName.map { _ in service.name }
    summary = service.summary
    let facts: [(String, String?)] = [
      ("Team", service.team.map(MarkdownText.escaped)), ("Tier", service.tier.map { "\($0)" }),
      ("Depends on", links(service.dependencies)), ("Needed by", links(users.map(\.name))),
      ("Deployments in 365 days", map.archive.changeFailures[service.name]?.fact),
    ]
    self.facts = facts.compactMap { label, fact in fact.map { FactRow(label: label, fact: $0) } }
    budgets = map.archive.budgets.filter { $0.slo.service == service.name }.map(SiteBudgetRow.init)
    hasBudgets = !budgets.isEmpty
    runbooks = map.runbooks
      .filter { standing in
        standing.runbook.withdrawal == nil
          && standing.runbook.record.purpose.services.contains(service.name)
      }
      .map { SiteRunbookRow($0, from: path, in: map) }
    hasRunbooks = !runbooks.isEmpty
    candidates = map.archive.candidates
      .filter { map.isOpen($0) && $0.record.isAbout(service: service.name) }
      .map { SiteCandidateRow($0, in: map) }
    hasCandidates = !candidates.isEmpty
    hasIncidents = !all.isEmpty
    incidents = all.prefix(Self.newest).map(SiteIncidentRow.init)
    let more = all.count - incidents.count
    older =
      more > 0
      ? "And \(Spelling.count(more)) earlier, in the "
        + SiteSection.incidents.path.link("list of all incidents", from: path) + "." : nil
  }
}

extension AutomationRecord {
  /// Whether it takes away incidents or toil of a service, and names it.
  fileprivate func isAbout(service: String) -> Bool {
    incidents?.services.contains(service) ?? false || toil?.service == service
  }
}

/// The page that leads to all SLOs.
struct SLOsModel {
  let standing: String
  let hasBudgets: Bool
  let budgets: [SiteBudgetRow]
  let hasOthers: Bool
  let others: [Other]

  /// An SLO of which no objective is in force.
  struct Other {
    let label: String
    let service: String
    let from: String
  }

  init(_ map: SiteMap) {
    let objectives = map.archive.catalogue.objectives
    standing = Spelling.count(objectives.count, "SLO")
    budgets = map.archive.budgets.worstFirst.map(SiteBudgetRow.init)
    hasBudgets = !budgets.isEmpty
    let inForce = Set(map.archive.budgets.map(\.slo.name))
    others = objectives.filter { !inForce.contains($0.name) }.map { slo in
      Other(
        label: slo.name, service: slo.service,
        from: slo.revisions.first.map { Spelling.date($0.effectiveFrom) } ?? "-")
    }
    hasOthers = !others.isEmpty
  }
}

extension [BudgetStatus] {
  /// The budgets of which the largest share is burned first; of two alike by their names.
  var worstFirst: [BudgetStatus] {
    sorted {
      ($1.adjusted.share ?? -1, $0.label) < ($0.adjusted.share ?? -1, $1.label)
    }
  }
}
