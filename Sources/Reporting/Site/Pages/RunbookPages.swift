import Reliability
import Statistics

/// The pages of runbooks: one that leads to all, one of each.
struct RunbookPages {
  let builder: SiteBuilder
  private var map: SiteMap { builder.map }

  var pages: [SitePage] {
    let index = builder.page(SiteSection.runbooks.path, .runbooks, template: .runbooks) {
      [map] in RunbooksModel(map)
    }
    return [index]
      + map.runbooks.compactMap { standing in
        let name = standing.runbook.name
        return map.path(ofRunbook: name).map { path in
          builder.page(path, .runbooks, name: name, template: .runbook) {
            [map] in RunbookModel(standing, at: path, in: map)
          }
        }
      }
  }
}

/// The page that leads to all runbooks.
struct RunbooksModel {
  /// Markdown.
  let standing: String
  let staleAfter: String
  let hasRunbooks: Bool
  let hasHeld: Bool
  let held: [SiteRunbookRow]
  let hasWithdrawn: Bool
  let withdrawn: [WithdrawnRunbookRow]

  init(_ map: SiteMap) {
    let path = SiteSection.runbooks.path
    let policy = map.archive.runbookPolicy
    let inForce = map.runbooks.filter { $0.runbook.withdrawal == nil }
    hasRunbooks = !map.runbooks.isEmpty
    standing = Self.standing(of: inForce, under: policy)
    staleAfter = Spelling.count(Int(policy.staleAfter / .seconds(86_400)), "day")
    held = inForce.map { SiteRunbookRow($0, from: path, in: map) }
    hasHeld = !held.isEmpty
    withdrawn = map.runbooks.compactMap { WithdrawnRunbookRow($0.runbook, from: path, in: map) }
    hasWithdrawn = !withdrawn.isEmpty
  }

  private static func standing(
    of standings: [RunbookStanding], under policy: RunbookPolicy
  ) -> String {
    let stale = standings.count { $0.isStale(under: policy) }
    let unused = standings.count(where: \.uses.isEmpty)
    return Spelling.count(standings.count, "runbook")
      + (stale > 0 ? ", **\(Spelling.count(stale)) stale**" : "")
      + (unused > 0 ? ", **\(Spelling.count(unused)) never used or practised**" : "")
  }
}

/// A runbook that is used no more.
struct WithdrawnRunbookRow {
  /// Markdown.
  let runbook: String
  let does: String
  let day: String
  let person: String
  let reason: String

  /// `nil` where it holds.
  init?(_ runbook: Runbook, from page: SitePath, in map: SiteMap) {
    guard let withdrawal = runbook.withdrawal else { return nil }
    self.runbook = map.link(toRunbook: runbook.name, from: page)
    does = runbook.record.title
    day = Spelling.date(withdrawal.at)
    person = withdrawal.author
    reason = withdrawal.reason ?? "not said"
  }
}

/// The page of a runbook as its template sees it.
struct RunbookModel {
  /// So many of the incidents that it is for are named.
  private static let newest = 100

  let title: String
  let name: String
  /// Markdown.
  let standing: String
  /// Markdown.
  let facts: [FactRow]
  let hasUses: Bool
  let uses: [RunbookUseRow]
  let hasIncidents: Bool
  let incidents: [RunbookIncidentRow]
  let older: String?

  init(_ standing: RunbookStanding, at path: SitePath, in map: SiteMap) {
    let record = standing.runbook.record
    let used = standing.uses.reduce(into: [IncidentReference: RunbookUse]()) { used, use in
      if let incident = use.record.incident { used[incident] = used[incident] ?? use }
    }
    let all = map.archive.incidents.newestFirst.filter { incident in
      used[incident.reference] != nil || incident.counts && record.covers(incident)
    }
    title = record.title
    name = standing.runbook.name
    self.standing = Self.standing(of: standing, under: map.archive.runbookPolicy)
    facts = RunbookPageFacts(standing, at: path, in: map).rows
    uses = standing.uses.map(RunbookUseRow.init)
    hasUses = !uses.isEmpty
    incidents = all.prefix(Self.newest).map {
      RunbookIncidentRow($0, use: used[$0.reference])
    }
    hasIncidents = !all.isEmpty
    let more = all.count - incidents.count
    older = more > 0 ? Spelling.count(more) : nil
  }

  private static func standing(
    of standing: RunbookStanding, under policy: RunbookPolicy
  ) -> String {
    if let withdrawal = standing.runbook.withdrawal {
      return "**withdrawn** \(Spelling.date(withdrawal.at)) by "
        + "\(MarkdownText.escaped(withdrawal.author)): "
        + MarkdownText.escaped(withdrawal.reason ?? "not said")
    }
    guard let latest = standing.uses.first else { return "**never used or practised**" }
    let last =
      "used or practised \(Spelling.times(Double(standing.uses.count))), last on "
      + Spelling.date(latest.record.at)
    return standing.isStale(under: policy) ? "**stale**, \(last)" : last
  }
}

/// The facts of a runbook's page.
private struct RunbookPageFacts {
  private let standing: RunbookStanding
  private let path: SitePath
  private let map: SiteMap

  init(_ standing: RunbookStanding, at path: SitePath, in map: SiteMap) {
    self.standing = standing
    self.path = path
    self.map = map
  }

  var rows: [FactRow] {
    let record = standing.runbook.record
    let codified = standing.candidates.map(\.reference.description).joined(separator: ", ")
    let facts: [(String, String?)] = [
      ("For", map.words(for: record.purpose, from: path)),
      ("Team", record.team.map(MarkdownText.escaped)),
      ("Lives at", record.location.map(MarkdownText.link)),
      ("Steps by hand", record.stepWords),
      ("Worked", standing.uses.isEmpty ? nil : standing.worked.words),
      ("Work by hand in the year before", work),
      ("Codified by", codified.isEmpty ? nil : codified),
    ]
    return facts.compactMap { label, fact in fact.map { FactRow(label: label, fact: $0) } }
  }

  private var work: String? {
    guard let year = map.latestYear else { return nil }
    let work = standing.handWork(during: year)
    let unknown = work.usesWithoutMinutes
    let time =
      unknown == work.uses
      ? "of unknown length"
      : Spelling.work(minutes: work.minutesOfUses)
        + (unknown == 0 ? "" : ", \(Spelling.count(unknown)) of unknown length")
    let parts = [
      work.uses == 0 ? nil : "used \(Spelling.times(Double(work.uses))) (\(time))",
      work.timesOfToil == 0
        ? nil
        : "toil \(Spelling.times(work.timesOfToil)) (\(Spelling.work(minutes: work.minutesOfToil)))",
    ].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    let isOften = work.isOften(under: map.archive.runbookPolicy)
    return parts.joined(separator: ", ") + (isOften ? ": often enough for a program" : "")
  }
}

/// One time that somebody worked by a runbook.
struct RunbookUseRow {
  let use: String
  let at: String
  let occasion: String
  let outcome: String
  let time: String
  let byHand: String
  let person: String
  let note: String

  init(_ use: RunbookUse) {
    let record = use.record
    self.use = use.reference.description
    at = Spelling.time(record.at)
    occasion = record.occasion
    outcome = record.outcome == nil ? "not said" : record.outcomeWords
    time = record.minutes.map { Spelling.work(minutes: $0) } ?? "-"
    byHand = record.manualSteps.map { Spelling.count($0) } ?? "-"
    person = record.person ?? "-"
    note = record.note ?? "-"
  }
}

/// An incident that a runbook is for, or was used in.
struct RunbookIncidentRow {
  let reference: String
  let title: String
  let severity: String
  let began: String
  let impact: String
  let used: String

  init(_ incident: Incident, use: RunbookUse?) {
    let row = SiteIncidentRow(incident)
    reference = row.reference
    title = row.title
    severity = row.severity
    began = row.began
    impact = row.impact
    used = use.map { $0.record.outcome == nil ? "used" : $0.record.outcomeWords } ?? "not used"
  }
}

extension RunbookStanding {
  /// Whether it was used or practised too long ago to be trusted.
  func isStale(under policy: RunbookPolicy) -> Bool {
    if case .stale = freshness(under: policy) { true } else { false }
  }
}

extension RunbookRecord {
  /// How many of its steps are done by hand: `7 of 9`; `nil` where nobody counted.
  fileprivate var stepWords: String? {
    manualSteps.map { manual in
      Spelling.count(manual) + (steps.map { " of \(Spelling.count($0))" } ?? "")
    }
  }
}

extension JudgedShare {
  /// The counts: `3 of 4`.
  var counts: String {
    "\(Spelling.count(proportion.successes)) of \(Spelling.count(proportion.trials))"
  }

  /// The counts, and the share with its exact 95 % interval where there is enough for one.
  fileprivate var words: String {
    let unjudged = notJudged > 0 ? "; of \(Spelling.count(notJudged)) nobody said" : ""
    guard isEnough, let fraction = proportion.fraction else {
      return "\(counts), too few to say how often it will" + unjudged
    }
    return "\(counts), \(Spelling.percent(fraction)) "
      + "(\(proportion.interval().words(Spelling.percent)))" + unjudged
  }
}
