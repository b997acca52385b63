import Reliability

/// The pages of what could be automated: one that leads to all candidates, one of each.
struct AutomationPages {
  let builder: SiteBuilder
  private var map: SiteMap { builder.map }

  var pages: [SitePage] {
    let index = builder.page(SiteSection.automation.path, .automation, template: .automation) {
      [map] in AutomationModel(map)
    }
    return [index]
      + map.archive.candidates.map { candidate in
        let name = candidate.reference.description
        let path = SitePath(.automation, name)
        return builder.page(path, .automation, name: name, template: .candidate) {
          [map] in CandidateModel(candidate, at: path, in: map)
        }
      }
  }
}

/// The page that leads to all candidates for automation.
struct AutomationModel {
  let hasCandidates: Bool
  let hasOpen: Bool
  let open: [SiteCandidateRow]
  let hasOthers: Bool
  let others: [SiteCandidateRow]

  init(_ map: SiteMap) {
    let candidates = map.archive.candidates
    hasCandidates = !candidates.isEmpty
    open = candidates.filter(map.isOpen).map { SiteCandidateRow($0, in: map) }
    hasOpen = !open.isEmpty
    others = candidates.filter { !map.isOpen($0) }.reversed()
      .map { SiteCandidateRow($0, in: map) }
    hasOthers = !others.isEmpty
  }
}

/// The page of a candidate as its template sees it.
struct CandidateModel {
  /// So many of the incidents that it is about are named.
  private static let newest = 100

  let title: String
  let reference: String
  let kind: String
  /// Markdown.
  let standing: String
  /// Markdown.
  let facts: [FactRow]
  let estimates: [EstimateRow]
  let ownRisk: String?
  let wayBack: String?
  /// Markdown.
  let work: [FactRow]
  let isAboutIncidents: Bool
  let hasIncidents: Bool
  let incidents: [SiteIncidentRow]
  let older: String?
  let hasProposals: Bool
  let proposals: [SiteProposalRow]

  init(_ candidate: AutomationCandidate, at path: SitePath, in map: SiteMap) {
    let record = candidate.record
    let all = map.archive.incidents.newestFirst.filter { incident in
      incident.counts && record.incidents?.holds(incident) ?? false
    }
    title = record.title
    reference = candidate.reference.description
    kind = record.kind.words
    standing = map.standing(of: candidate)
    facts = Self.facts(of: record, at: path, in: map)
    estimates = EstimateRow.rows(of: record)
    ownRisk = record.risk
    wayBack = record.wayBack
    work = Self.work(of: record, in: map)
    isAboutIncidents = record.incidents != nil
    hasIncidents = !all.isEmpty
    incidents = all.prefix(Self.newest).map(SiteIncidentRow.init)
    let more = all.count - incidents.count
    older = more > 0 ? Spelling.count(more) : nil
    proposals = (map.proposalsOfCandidate[candidate.reference] ?? []).reversed()
      .map { SiteProposalRow($0, at: map.archive.asOf) }
    hasProposals = !proposals.isEmpty
  }

  private static func facts(
    of record: AutomationRecord, at path: SitePath, in map: SiteMap
  ) -> [FactRow] {
    let phases = record.phases.map(\.rawValue).joined(separator: ", ")
    let facts: [(String, String?)] = [
      ("Incidents", record.incidents.map { map.words(for: $0, from: path) }),
      (
        "Effect",
        record.incidents.map { _ in phases.isEmpty ? "prevents them" : "shortens \(phases)" }
      ),
      ("Toil", record.toil.map { MarkdownText.escaped($0.words) }),
      ("Codifies", record.runbook.map { map.link(toRunbook: $0, from: path) }),
      ("Team", record.team.map(MarkdownText.escaped)),
    ]
    return facts.compactMap { label, fact in fact.map { FactRow(label: label, fact: $0) } }
  }

  /// What is recorded of the year before of the work that it would take away: the least that there was.
  private static func work(of record: AutomationRecord, in map: SiteMap) -> [FactRow] {
    guard let year = map.latestYear else { return [] }
    let work = ManualWork(
      of: record, incidents: map.archive.incidents, toil: map.archive.toil, during: year)
    let incidents = work.incidents.count
    let time =
      work.timed == 0
      ? "working time unknown"
      : "\(Spelling.work(minutes: work.incidentMinutes)) of work, known of "
        + Spelling.count(work.timed)
    let facts: [(String, String?)] = [
      (
        "Incidents",
        record.incidents.map { _ in
          incidents == 0 ? "none" : "\(Spelling.count(incidents)), \(time)"
        }
      ),
      (
        "Toil",
        record.toil.map { _ in
          work.toilTimes == 0
            ? "none logged"
            : "\(Spelling.times(work.toilTimes)), \(Spelling.work(minutes: work.toilMinutes)) of work"
        }
      ),
    ]
    return facts.compactMap { label, fact in fact.map { FactRow(label: label, fact: $0) } }
  }
}

/// What people guess of a candidate, with its range.
struct EstimateRow {
  let estimate: String
  let low: String
  let likely: String
  let high: String

  private init(
    _ name: String, _ estimate: ThreePointEstimate, _ spelt: (Double) -> String
  ) {
    self.estimate = name
    low = spelt(estimate.low)
    likely = spelt(estimate.likely)
    high = spelt(estimate.high)
  }

  /// The three estimates of a candidate.
  static func rows(of record: AutomationRecord) -> [EstimateRow] {
    [
      EstimateRow("takes away where it applies", record.effectiveness, Spelling.percent),
      EstimateRow("to build, hours", record.buildHours, Spelling.figure),
      EstimateRow("to keep, hours a year", record.maintenanceHoursPerYear, Spelling.figure),
    ]
  }
}

extension SiteMap {
  /// Whether a candidate could still be built.
  func isOpen(_ candidate: AutomationCandidate) -> Bool {
    candidate.withdrawal == nil
      && !(proposalsOfCandidate[candidate.reference] ?? []).contains { $0.implementation != nil }
  }

  /// Where a candidate stands, in Markdown: whether it was withdrawn or built, else what became of the
  /// latest proposal about it.
  func standing(of candidate: AutomationCandidate) -> String {
    if let withdrawal = candidate.withdrawal {
      return "withdrawn \(Spelling.date(withdrawal.at)) by "
        + "\(MarkdownText.escaped(withdrawal.author)): "
        + MarkdownText.escaped(withdrawal.reason ?? "not said")
    }
    let proposals = proposalsOfCandidate[candidate.reference] ?? []
    return (proposals.last { $0.implementation != nil } ?? proposals.last).map { recommendation in
      "\(recommendation.reference), "
        + MarkdownText.escaped(recommendation.standing(at: archive.asOf))
    } ?? "not proposed"
  }
}
