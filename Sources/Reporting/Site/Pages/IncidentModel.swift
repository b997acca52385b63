import Reliability

/// The page of an incident as its template sees it: every value is a text, spelt for people.
struct IncidentModel {
  let title: String
  let reference: String
  let standing: String
  let isRestricted: Bool
  let note: String?
  /// Markdown.
  let facts: [FactRow]
  let summary: String?
  let hasMilestones: Bool
  let milestones: [MilestoneRow]
  let unknownMilestones: String?
  let durations: [DurationFact]
  let hasHarm: Bool
  let harm: [HarmRow]
  let hasFactors: Bool
  let factors: [FactorRow]
  let hasTimeline: Bool
  let hasActors: Bool
  let hasEvidence: Bool
  let timeline: [TimelineRow]
  let hasRunbooks: Bool
  let runbooks: [IncidentRunbookRow]
  let hasActions: Bool
  let hasOwners: Bool
  let actions: [ActionRow]

  init(_ incident: Incident, in map: SiteMap) {
    let record = incident.record
    let timeline = map.archive.timelines[incident.reference] ?? []
    let known = record.milestones.known
    reference = incident.reference.description
    isRestricted = record.visibility == .restricted
    title = record.title.isEmpty ? "\(incident.reference) (restricted)" : record.title
    standing = [record.severity?.description ?? "severity unknown", record.status.rawValue]
      .joined(separator: ", ")
    note = incident.note
    facts = IncidentPageFacts(incident, in: map).rows
    summary = record.summary
    hasMilestones = !known.isEmpty
    milestones = known.map { milestone, instant in
      MilestoneRow(milestone, at: instant, since: record.milestones[.impactStarted])
    }
    unknownMilestones = Self.unknown(of: record.milestones)
    durations = DurationFact.all(of: record.milestones)
    harm = record.links.map { HarmRow($0, of: incident, in: map) }
    hasHarm = !harm.isEmpty
    factors = record.factors.map(FactorRow.init)
    hasFactors = !factors.isEmpty
    self.timeline = timeline.map(TimelineRow.init)
    hasTimeline = !timeline.isEmpty
    hasActors = timeline.contains { $0.actor != nil }
    hasEvidence = timeline.contains { $0.evidenceURL != nil }
    runbooks = (map.runbookUses[incident.reference] ?? []).map {
      IncidentRunbookRow($0, of: incident, in: map)
    }
    hasRunbooks = !runbooks.isEmpty
    actions = (map.actions[incident.reference] ?? []).map { ActionRow($0, on: map.today) }
    hasActions = !actions.isEmpty
    hasOwners = !map.isPublic
  }

  /// The milestones that matter for the durations and are not known, in a sentence.
  private static func unknown(of milestones: Milestones) -> String? {
    let missing = Milestone.allCases.filter {
      milestones[$0] == nil && ![.postmortemCompleted, .closed].contains($0)
    }
    guard !missing.isEmpty else { return nil }
    return "Not known: \(missing.map(\.words).joined(separator: ", "))."
  }
}

/// A milestone that was reached.
struct MilestoneRow {
  let milestone: String
  let at: String
  let after: String

  init(_ milestone: Milestone, at instant: Instant, since start: Instant?) {
    self.milestone = milestone.words.prefix(1).uppercased() + milestone.words.dropFirst()
    at = Spelling.moment(instant)
    after =
      start.map { start in
        let passed = start.duration(to: instant)
        return passed == .zero ? "-" : (passed > .zero ? "+" : "") + passed.words
      } ?? "-"
  }
}

/// What an incident did to an SLO.
struct HarmRow {
  let slo: String
  let harm: String
  let attribution: String
  let burned: String
  /// Markdown.
  let evidence: String

  init(_ link: SLOLink, of incident: Incident, in map: SiteMap) {
    slo = link.slo
    harm = link.impact.words
    attribution = link.attribution.rawValue
    let burns = (map.quarterBurns[incident.reference] ?? []).filter { $0.slo == link.slo }
    let shares = burns.compactMap { burn in
      burn.share.map { Spelling.percent($0) + (burn.objective.map { " (\($0))" } ?? "") }
    }
    burned = shares.isEmpty ? "unknown" : shares.joined(separator: ", ")
    evidence = link.evidence.map(MarkdownText.link) ?? "-"
  }
}

/// A runbook that people worked by in an incident.
struct IncidentRunbookRow {
  /// Markdown.
  let runbook: String
  let at: String
  let outcome: String
  let time: String
  let note: String

  init(_ use: RunbookUse, of incident: Incident, in map: SiteMap) {
    let row = RunbookUseRow(use)
    runbook = map.link(
      toRunbook: use.record.runbook,
      from: SitePath(.incidents, incident.reference.description))
    at = row.at
    outcome = row.outcome
    time = row.time
    note = row.note
  }
}

/// The facts of an incident's page.
struct IncidentPageFacts {
  private let incident: Incident
  private let map: SiteMap

  init(_ incident: Incident, in map: SiteMap) {
    self.incident = incident
    self.map = map
  }

  var rows: [FactRow] {
    let record = incident.record
    let facts: [(String, String?)] = [
      ("Services", services), ("Trigger", record.trigger?.name),
      ("Change", record.change.map(MarkdownText.escaped)),
      ("First noticed by", (record.detection?.words).map(MarkdownText.escaped)),
      ("People", people), ("Runbooks for it", runbooks), ("Automation for it", automation),
      ("Postmortem", postmortem), ("Reviewed in", review),
      ("Source", record.source?.url.map(MarkdownText.link)),
    ]
    return facts.compactMap { label, fact in fact.map { FactRow(label: label, fact: $0) } }
  }

  private var path: SitePath { SitePath(.incidents, incident.reference.description) }

  private var services: String? {
    let names = incident.record.services.map { name in
      map.path(ofService: name)?.link(name, from: path) ?? MarkdownText.escaped(name)
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private var people: String? {
    let people = incident.record.roles.map { "\($0.person) (\($0.role.words))" }
    return people.isEmpty ? nil : MarkdownText.escaped(people.joined(separator: ", "))
  }

  private var runbooks: String? {
    let names = map.runbooks.map(\.runbook)
      .filter { $0.withdrawal == nil && $0.record.covers(incident) }.map(\.name)
    return names.isEmpty
      ? nil : names.map { map.link(toRunbook: $0, from: path) }.joined(separator: ", ")
  }

  private var automation: String? {
    let candidates = map.archive.candidates.filter { candidate in
      map.isOpen(candidate) && candidate.record.incidents?.holds(incident) ?? false
    }
    return candidates.isEmpty
      ? nil : candidates.map(\.reference.description).joined(separator: ", ")
  }

  private var postmortem: String? {
    map.postmortems[incident.reference].map {
      "\($0.postmortem.name), \($0.postmortem.state.words)"
    }
  }

  private var review: String? {
    guard incident.counts, let began = incident.record.milestones.began else { return nil }
    let quarter = Quarter(containing: began).description
    guard map.archive.reviews.contains(where: { $0.request.name == quarter }) else { return nil }
    return SitePath(.reviews, quarter).link(quarter, from: path)
  }
}

extension Incident {
  /// Why it counts nowhere, `nil` where it counts.
  fileprivate var note: String? {
    if let duplicateOf {
      return "It turned out to be the same as \(duplicateOf), which counts for it."
    }
    return switch record.mode {
    case .drill: "A drill: it counts nowhere as harm."
    case .nearMiss: "A near miss: it counts nowhere as harm."
    case .real, .backfilled: nil
    }
  }
}
