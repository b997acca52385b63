import Reliability

/// The record by what its pages ask of it, and where each thing has its page.
struct SiteMap: Sendable {
  let archive: ReliabilityArchive
  /// Whether anybody may read it.
  let isPublic: Bool
  /// The day by which it is judged what is overdue.
  let today: CalendarDay
  let incidents: [IncidentReference: Incident]
  let postmortems: [IncidentReference: ArchivedPostmortem]
  let actions: [IncidentReference: [ActionItem]]
  /// What incidents burned of the budget of their quarter, by incident and SLO.
  let quarterBurns: [IncidentReference: [BudgetedIncident]]
  /// The incidents of each service, newest first.
  let incidentsOfService: [String: [Incident]]
  /// The incidents that harmed each SLO, newest first.
  let incidentsOfSLO: [String: [Incident]]
  /// How the runbooks stand, those that were withdrawn too, by name.
  let runbooks: [RunbookStanding]
  /// The uses of runbooks in each incident, in the order of their references.
  let runbookUses: [IncidentReference: [RunbookUse]]
  /// What was proposed about each candidate for automation, in the order of its references.
  let proposalsOfCandidate: [AutomationReference: [Recommendation]]
  private let places: [String: Place]
  private let servicePaths: [String: SitePath]
  private let objectivePaths: [String: SitePath]
  private let runbookPaths: [String: SitePath]

  /// Where something stands: a page, and where on it.
  struct Place: Hashable, Sendable {
    let path: SitePath
    var fragment: String?
  }

  init(of archive: ReliabilityArchive, isPublic: Bool) {
    self.isPublic = isPublic
    self.archive = archive
    today = CalendarDay(of: archive.asOf)
    incidents = Dictionary(archive.incidents.map { ($0.reference, $0) }) { first, _ in first }
    postmortems = Dictionary(
      archive.postmortems.map { ($0.postmortem.incident, $0) }
    ) { first, _ in first }
    actions = Dictionary(grouping: archive.actions, by: \.incident)
    quarterBurns = Dictionary(
      grouping: archive.reviews.flatMap { $0.objectives.flatMap(\.incidents) },
      by: \.incident.reference)
    let newestFirst = archive.incidents.newestFirst
    incidentsOfService = newestFirst.grouped { $0.record.services }
    incidentsOfSLO = newestFirst.grouped { Set($0.record.links.map(\.slo)).sorted() }
    servicePaths = Self.paths(of: archive.catalogue.services.map(\.name), in: .services)
    objectivePaths = Self.paths(of: archive.catalogue.objectives.map(\.name), in: .slos)
    runbookPaths = Self.paths(of: archive.runbooks.map(\.name), in: .runbooks)
    runbooks = archive.runbookStandings
    let uses = runbooks.flatMap(\.uses).sorted { $0.reference < $1.reference }
    runbookUses = uses.reduce(into: [:]) { uses, use in
      if let incident = use.record.incident { uses[incident, default: []].append(use) }
    }
    proposalsOfCandidate = archive.recommendations.reduce(into: [:]) { proposals, recommendation in
      guard case .automation(let candidate) = recommendation.proposal.subject else { return }
      proposals[candidate, default: []].append(recommendation)
    }
    var places = Self.places(of: archive)
    for use in uses {
      places["\(use.reference)"] = runbookPaths[use.record.runbook].map {
        Place(path: $0, fragment: "\(use.reference)")
      }
    }
    self.places = places
  }

  /// Where a reference such as `INC-42` has its page; `nil` where it has none.
  func place(of reference: String) -> Place? { places[reference] }

  /// The page of a service or an SLO by its name.
  func path(ofName name: String) -> SitePath? { objectivePaths[name] ?? servicePaths[name] }

  /// The page of a service.
  func path(ofService name: String) -> SitePath? { servicePaths[name] }

  /// The page of an SLO.
  func path(ofSLO name: String) -> SitePath? { objectivePaths[name] }

  /// The page of a runbook.
  func path(ofRunbook name: String) -> SitePath? { runbookPaths[name] }

  /// The year up to when the archive is read.
  var latestYear: Period? {
    let start = archive.asOf.advanced(by: .seconds(-365 * 86_400))
    return try? Period(from: start, to: archive.asOf)
  }

  private static func places(of archive: ReliabilityArchive) -> [String: Place] {
    var places: [String: Place] = [:]
    for incident in archive.incidents {
      places[incident.reference.description] = Place(
        path: SitePath(.incidents, incident.reference.description))
    }
    for file in archive.postmortems {
      places[file.postmortem.name] = Place(path: SitePath(.postmortems, file.postmortem.name))
    }
    for action in archive.actions {
      places[action.reference.description] = Place(
        path: SitePath(.incidents, action.incident.description),
        fragment: action.reference.description)
    }
    for recommendation in archive.recommendations {
      let name = recommendation.reference.description
      places[name] = Place(path: SitePath(.proposals, name))
    }
    for candidate in archive.candidates {
      let name = candidate.reference.description
      places[name] = Place(path: SitePath(.automation, name))
    }
    return places
  }

  /// A path for each name: as the name is where that can be a file's, and none twice where a disk takes
  /// capitals for small letters.
  private static func paths(of names: [String], in section: SiteSection) -> [String: SitePath] {
    var taken: Set<String> = ["index"]
    return Dictionary(
      names.sorted().map { name in
        var file = name.safeInFileName
        while !taken.insert(file.lowercased()).inserted { file += "-" }
        return (name, SitePath(section, file))
      }
    ) { first, _ in first }
  }
}

extension [Incident] {
  /// The incidents by when they began, the latest first; those without any time at the end.
  var newestFirst: [Incident] {
    map { ($0, began: $0.record.milestones.began?.millisecondsSinceEpoch ?? .min) }
      .sorted { ($1.began, $1.0.reference) < ($0.began, $0.0.reference) }
      .map(\.0)
  }

  /// The incidents by each of some names, each list in this order.
  fileprivate func grouped(by names: (Incident) -> [String]) -> [String: [Incident]] {
    reduce(into: [:]) { groups, incident in
      for name in names(incident) { groups[name, default: []].append(incident) }
    }
  }
}
