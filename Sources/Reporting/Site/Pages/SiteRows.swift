import Reliability

/// An incident in a list of a site.
struct SiteIncidentRow {
  let reference: String
  let title: String
  let severity: String
  let began: String
  let impact: String
  let status: String
  let services: String

  init(_ incident: Incident) {
    let row = IncidentRow(ReviewedIncident(incident))
    reference = row.reference
    title = row.title
    severity = row.severity
    began = row.began
    impact = row.impact
    status =
      incident.duplicateOf.map { "same as \($0)" }
      ?? (incident.record.mode.counts
        ? incident.record.status.rawValue : incident.record.mode.words)
    services =
      incident.record.services.isEmpty ? "-" : incident.record.services.joined(separator: ", ")
  }
}

/// How the budget of an objective stands, in a list of a site.
struct SiteBudgetRow {
  let label: String
  let service: String
  let target: String
  let window: String
  let burned: String
  let left: String
  let basis: String

  init(_ status: BudgetStatus) {
    label = status.label
    service = status.slo.service
    target = Spelling.target(status.objective.target)
    window = status.terms.window.shortWords
    // What nobody measured or knows may have burned as well.
    let isKnown =
      status.basis == .measured && status.unknown.isEmpty && status.coverage.gaps.isEmpty
    let isLower = isKnown ? "" : "at least "
    let isUpper = isKnown ? "" : "at most "
    let share = status.adjusted.share
    burned =
      share.map { isLower + ($0 > 1 ? "**\(Spelling.percent($0))**" : Spelling.percent($0)) }
      ?? "no budget"
    left = share.map { isUpper + Spelling.percent(1 - $0) } ?? "-"
    basis =
      status.basis == .measured
      ? "events, \(status.coverage.fraction.map(Spelling.percent) ?? "0 %") of the window"
      : "incidents alone"
  }
}

/// An action item in a list of a site.
struct SiteActionRow {
  let actionReference: String
  let action: String
  let incident: String
  let priority: String
  let type: String
  let actionOwner: String
  let actionDue: String
  let status: String

  init(_ item: ActionItem, on today: CalendarDay) {
    let row = ActionRow(item, on: today)
    actionReference = row.actionReference
    action = row.action
    incident = item.incident.description
    priority = row.priority
    type = row.type
    actionOwner = row.actionOwner
    actionDue = row.actionDue
    status = row.status
  }
}

/// A postmortem in a list of a site.
struct SitePostmortemRow {
  let reference: String
  let title: String
  let incident: String
  let severity: String
  let began: String
  let state: String
  let owner: String

  init(_ file: ArchivedPostmortem, _ map: SiteMap) {
    let incident = map.incidents[file.postmortem.incident]
    reference = file.postmortem.name
    title = file.title(of: incident)
    self.incident = file.postmortem.incident.description
    severity = incident?.record.severity?.description ?? "unknown"
    began = incident?.record.milestones.began.map(Spelling.date) ?? "unknown"
    state =
      file.postmortem.state.words
      + (file.postmortem.isOverdue(on: map.today) ? ", **overdue**" : "")
    owner = file.postmortem.owner ?? "nobody"
  }
}

/// A recommendation in a list of a site.
struct SiteProposalRow {
  let reference: String
  let subject: String
  let what: String
  let decider: String
  let standing: String

  init(_ recommendation: Recommendation, at now: Instant) {
    reference = recommendation.reference.description
    subject = recommendation.proposal.subject.words
    what = recommendation.proposal.what
    decider = recommendation.proposal.decider ?? "nobody is named"
    standing = recommendation.standing(at: now)
  }
}

/// A runbook in a list of a site.
struct SiteRunbookRow {
  /// Markdown.
  let runbook: String
  let does: String
  let runbookTeam: String
  let uses: String
  /// Markdown.
  let lastUsed: String
  let worked: String
  let purpose: String

  init(_ standing: RunbookStanding, from page: SitePath, in map: SiteMap) {
    let record = standing.runbook.record
    runbook = map.link(toRunbook: standing.runbook.name, from: page)
    does = record.title
    runbookTeam = record.team ?? "-"
    uses = Spelling.count(standing.uses.count)
    lastUsed =
      standing.uses.first.map { use in
        Spelling.date(use.record.at)
          + (standing.isStale(under: map.archive.runbookPolicy) ? ", **stale**" : "")
      } ?? "**never**"
    worked = standing.uses.isEmpty ? "-" : standing.worked.counts
    purpose = record.purpose.description
  }
}

/// A candidate for automation in a list of a site.
struct SiteCandidateRow {
  let candidate: String
  let automates: String
  let kind: String
  let about: String
  let build: String
  /// Markdown.
  let candidateStanding: String

  init(_ candidate: AutomationCandidate, in map: SiteMap) {
    let record = candidate.record
    self.candidate = candidate.reference.description
    automates = record.title
    kind = record.kind.words
    about = [record.incidents?.description, record.toil.map { "toil of \($0.words)" }]
      .compactMap { $0 }.joined(separator: "; ")
    build = Spelling.figure(record.buildHours.likely)
    candidateStanding = map.standing(of: candidate)
  }
}

extension SiteMap {
  /// A link of Markdown to a runbook.
  func link(toRunbook name: String, from page: SitePath) -> String {
    path(ofRunbook: name)?.link(name, from: page) ?? MarkdownText.escaped(name)
  }

  /// What a class of incidents names, as Markdown with links to its services.
  func words(for incidents: IncidentClass, from page: SitePath) -> String {
    incidents.description { kind, value in
      let path = kind == "service" ? path(ofService: value) : nil
      return path?.link(value, from: page) ?? MarkdownText.escaped(value)
    }
  }
}

extension ArchivedPostmortem {
  /// The title of the text, that of the incident where the text has none.
  func title(of incident: Incident?) -> String {
    content.title.isEmpty ? incident?.record.title ?? "" : content.title
  }
}

extension IncidentMode {
  /// The mode in words: `near miss`.
  var words: String { rawValue.replacing("-", with: " ") }
}

extension TimeWindow {
  /// The window in a few words: `28d, rolling`.
  var shortWords: String {
    switch self {
    case .rolling(let length): "\(length.shorthand) rolling"
    case .calendarAligned(let length, _, let zone): "\(length.shorthand) of the calendar, \(zone)"
    }
  }
}

extension SitePath {
  /// A link of Markdown to it from another page.
  func link(_ text: String, from page: SitePath) -> String {
    "[\(MarkdownText.escaped(text))](<\(page.root)\(self.text)>)"
  }
}
