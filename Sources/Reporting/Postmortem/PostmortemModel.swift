import Reliability

/// A postmortem as the template of its report sees it: every value is a text, spelt for people.
struct PostmortemModel {
  let reference: String
  let incident: String
  let title: String
  let standing: String
  let severity: String?
  let services: String?
  let mode: String?
  let owner: String?
  let trigger: String?
  let change: String?
  let detection: String?
  let responders: String?
  let responseCost: String?
  let summary: String?
  let hasDurations: Bool
  let durations: [DurationFact]
  let course: String?
  let hasFigure: Bool
  let hasBudgets: Bool
  let budgets: [BudgetFact]
  let hasApproximation: Bool
  let hasMeasured: Bool
  let hasSLOImpact: Bool
  let hasFactors: Bool
  let factors: [FactorRow]
  let hasTimeline: Bool
  let hasTimelineRows: Bool
  let hasActors: Bool
  let hasEvidence: Bool
  let timelineRows: [TimelineRow]
  let hasLessons: Bool
  let hasActions: Bool
  let hasActionRows: Bool
  let hasOwners: Bool
  let actions: [ActionRow]
  let progress: String?
  let hasRelated: Bool
  let related: [RelationRow]
  let prose: PostmortemProse
  let others: [OtherSection]
  let hasReview: Bool
  let stateChanges: [StateChangeRow]
  let hasWaivers: Bool
  let waivers: [WaiverRow]
  let revision: String
  let revisedBy: String?
  let revisedAt: String
  let asOf: String
  let version: String?
  let auditEntries: String?
  let head: String?

  init(_ input: PostmortemReportInput, hasFigure: Bool) {
    let record = input.incident.record
    let phases = IncidentPhase.all(of: record.milestones)
    let prose = PostmortemProse(input.content)
    self.prose = prose
    others = PostmortemProse.others(in: input.content)
    reference = input.postmortem.name
    incident = input.incident.reference.description
    title = input.title
    standing = input.standing
    severity = record.severity?.description
    services = record.services.isEmpty ? nil : record.services.joined(separator: ", ")
    mode = record.mode == .real ? nil : record.mode.rawValue
    owner = input.postmortem.owner
    trigger = record.trigger?.name
    change = record.change
    detection = record.detection?.words
    responders = record.responders
    responseCost = record.responseCost?.words
    summary = prose.summary == nil ? record.summary : nil
    durations = IncidentDuration.allCases.filter { record.milestones.duration($0) != nil }
      .map { DurationFact($0, of: record.milestones) }
    hasDurations = !durations.isEmpty
    course = phases.isEmpty ? nil : phases.words
    self.hasFigure = hasFigure
    budgets = BudgetFact.all(of: record, budgets: input.budgets)
    hasBudgets = !budgets.isEmpty
    hasApproximation = input.budgets.contains {
      $0.measured == nil && $0.assessment.approximatesEvents
    }
    hasMeasured = input.budgets.contains { $0.measured != nil }
    hasSLOImpact = hasBudgets || prose.sloImpact != nil
    factors = input.factors.map(FactorRow.init)
    hasFactors = !factors.isEmpty || prose.contributingFactors != nil
    timelineRows = input.timeline.map(TimelineRow.init)
    hasTimelineRows = !timelineRows.isEmpty
    hasTimeline = hasTimelineRows || prose.timeline != nil
    hasActors = input.timeline.contains { $0.actor != nil }
    hasEvidence = input.timeline.contains { $0.evidenceURL != nil }
    hasLessons = [
      prose.lessons, prose.wentWell, prose.wentBadly, prose.gotLucky, prose.surprises,
    ].contains { $0 != nil }
    actions = input.actions.map { ActionRow($0, on: input.today) }
    hasActionRows = !actions.isEmpty
    hasOwners = !input.isPublic
    hasActions = hasActionRows || prose.actionItems != nil
    progress = input.progress
    related = input.related.map(RelationRow.init)
    hasRelated = !related.isEmpty || prose.relatedIncidents != nil
    stateChanges = input.stateChanges.map(StateChangeRow.init)
    waivers = input.waivers.map(WaiverRow.init)
    hasWaivers = !waivers.isEmpty
    hasReview = hasWaivers || !stateChanges.isEmpty
    revision = Spelling.count(input.revision.number)
    revisedBy = input.isPublic ? nil : input.revision.author
    revisedAt = Spelling.time(input.revision.savedAt)
    asOf = Spelling.time(input.asOf)
    version = input.version
    auditEntries = input.ledgerState?.words
    head = input.ledgerState?.shortHead
  }
}

extension PostmortemReportInput {
  /// Where the postmortem stands, as Markdown: `reviewed by Bo on 2026-02-20`.
  fileprivate var standing: String {
    let change = stateChanges.last { $0.state == postmortem.state }
    let by =
      change.map { " by \(MarkdownText.escaped($0.author)) on \(Spelling.date($0.at))" } ?? ""
    let due = postmortem.due.map { ", to be reviewed by \($0)" } ?? ""
    return switch postmortem.state {
    case .reviewed: "reviewed\(by)"
    case .closed: "closed\(by)" + reviewers
    case .draft, .inReview:
      (postmortem.state == .draft ? "a draft" : "in review") + due
        + (postmortem.isOverdue(on: today) ? ", **overdue**" : "")
    }
  }

  /// Who reviewed it before it was closed.
  private var reviewers: String {
    stateChanges.last { $0.state == .reviewed }.map {
      ", reviewed by \(MarkdownText.escaped($0.author)) on \(Spelling.date($0.at))"
    } ?? ""
  }

  /// How many action items have ended and how many are overdue.
  fileprivate var progress: String? {
    guard !actions.isEmpty else { return nil }
    let ended = actions.count { $0.record.status != .open }
    let overdue = actions.count { $0.isOverdue(on: today) }
    return "\(Spelling.count(ended)) of \(Spelling.count(actions.count)) ended"
      + (overdue > 0 ? ", **\(Spelling.count(overdue)) overdue**" : "")
  }
}

extension IncidentRecord {
  /// Who had which role in the response: `Ada (commander), Cy (scribe)`.
  fileprivate var responders: String? {
    let people = roles.filter { $0.role != .postmortemOwner }
      .map { "\($0.person) (\($0.role.words))" }
    return people.isEmpty ? nil : people.joined(separator: ", ")
  }
}

extension ResponseCost {
  /// What is known of the cost: `5 people, 330 minutes of work, 90 minutes of it outside working
  /// hours, 7 steps by hand`.
  fileprivate var words: String {
    [
      people.map { Spelling.count($0, "person", plural: "people") },
      engagedMinutes.map { "\(Spelling.minutes($0)) of work" },
      afterHoursMinutes.map { "\(Spelling.minutes($0)) of it outside working hours" },
      manualSteps.map { "\(Spelling.count($0, "step")) by hand" },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}

extension [IncidentPhase] {
  /// The course of the incident in a sentence.
  fileprivate var words: String {
    guard let start = first?.start, let end = last?.end else { return "" }
    return "\(Spelling.moment(start)) to \(Spelling.moment(end)) UTC: "
      + map { "\($0.stage.rawValue) \($0.length.words.replacing(" ", with: "\u{A0}"))" }.joined(
        separator: ", ")
  }
}

extension LedgerState {
  /// The state in words: `1,234 audit entries`.
  var words: String { Spelling.count(auditEntries, "audit entry", plural: "audit entries") }

  /// The beginning of the hash, `nil` where there is none.
  var shortHead: String? { headHash.isEmpty ? nil : String(headHash.prefix(12)) }
}
