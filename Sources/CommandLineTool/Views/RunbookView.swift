import Reliability

/// What something is for, as `--json` shows it: what it does not name does not matter.
struct IncidentClassView: Encodable {
  let services: [String]
  let triggers: [String]
  let factors: [String]
  let alerts: [String]

  init(_ incidents: IncidentClass) {
    services = incidents.services
    triggers = incidents.triggers
    factors = incidents.factors
    alerts = incidents.alerts
  }
}

/// A runbook, as `--json` shows it.
struct RunbookView: Encodable {
  let name: String
  let title: String
  @OrNull var team: String?
  @OrNull var location: String?
  let purpose: IncidentClassView
  @OrNull var steps: Int?
  @OrNull var manualSteps: Int?
  let author: String
  let recordedAt: Instant
  @OrNull var withdrawn: WithdrawalView?

  init(_ runbook: Runbook) {
    let record = runbook.record
    name = runbook.name
    title = record.title
    team = record.team
    location = record.location
    purpose = IncidentClassView(record.purpose)
    steps = record.steps
    manualSteps = record.manualSteps
    author = runbook.recorded.author
    recordedAt = runbook.recorded.at
    withdrawn = runbook.withdrawal.map(WithdrawalView.init)
  }
}

/// A use of a runbook, as `--json` shows it.
struct RunbookUseView: Encodable {
  let reference: String
  let runbook: String
  let at: Instant
  let isExercise: Bool
  @OrNull var incident: String?
  @OrNull var worked: RunbookOutcome?
  @OrNull var minutes: Double?
  @OrNull var manualSteps: Int?
  @OrNull var person: String?
  @OrNull var note: String?
  let author: String
  let recordedAt: Instant
  @OrNull var withdrawn: WithdrawalView?

  init(_ use: RunbookUse) {
    let record = use.record
    reference = use.reference.description
    runbook = record.runbook
    at = record.at
    isExercise = record.isExercise
    incident = record.incident?.description
    worked = record.outcome
    minutes = record.minutes
    manualSteps = record.manualSteps
    person = record.person
    note = record.note
    author = use.recorded.author
    recordedAt = use.recorded.at
    withdrawn = use.withdrawal.map(WithdrawalView.init)
  }
}

/// How a runbook stands, as `--json` shows it.
struct RunbookStandingView: Encodable {
  let runbook: RunbookView
  let uses: [RunbookUseView]
  let toil: [String]
  let candidates: [String]
  let freshness: String
  @OrNull var ageDays: Double?
  let staleAfterDays: Double
  let worked: JudgedShareView
  let handWork: HandWorkView

  init(_ standing: RunbookStanding, during period: Period, under policy: RunbookPolicy) {
    runbook = RunbookView(standing.runbook)
    uses = standing.uses.map(RunbookUseView.init)
    toil = standing.toil.map(\.reference.description)
    candidates = standing.candidates.map(\.reference.description)
    freshness =
      switch standing.freshness(under: policy) {
      case .fresh: "fresh"
      case .stale: "stale"
      case .neverUsed: "neverUsed"
      }
    ageDays = standing.age?.days
    staleAfterDays = policy.staleAfter.days
    worked = JudgedShareView(standing.worked)
    handWork = HandWorkView(standing.handWork(during: period), during: period, under: policy)
  }
}

/// The work by hand that a runbook asked for, as `--json` shows it.
struct HandWorkView: Encodable {
  let from: Instant
  let to: Instant
  let uses: Int
  let minutesOfUses: Double
  let usesWithoutMinutes: Int
  let timesOfToil: Double
  let minutesOfToil: Double
  let isOften: Bool

  init(
    _ work: RunbookStanding.HandWork, during period: Period, under policy: RunbookPolicy
  ) {
    from = period.start
    to = period.end
    uses = work.uses
    minutesOfUses = work.minutesOfUses
    usesWithoutMinutes = work.usesWithoutMinutes
    timesOfToil = work.timesOfToil
    minutesOfToil = work.minutesOfToil
    isOften = work.isOften(under: policy)
  }
}

/// What runbooks leave open, as `--json` shows it.
struct RunbookGapsView: Encodable {
  let from: Instant
  let to: Instant
  let alerts: [AlertGap]
  let triggers: [FailureGap]
  let incidentsWithoutTrigger: Int
  let stale: [Stale]
  let toCodify: [Codifiable]

  /// An alert that no runbook is for.
  struct AlertGap: Encodable {
    let name: String
    let firings: Int
    let incidents: [String]
    @OrNull var runbookURL: String?
  }

  /// A trigger that recurs, and no runbook is for.
  struct FailureGap: Encodable {
    let trigger: String
    let incidents: [String]
    let incidentsInAll: Int
    @OrNull var engagedMinutes: Double?
    let incidentsWithEngagedMinutes: Int
  }

  /// A runbook that nobody used or practised lately.
  struct Stale: Encodable {
    let runbook: String
    @OrNull var ageDays: Double?
  }

  /// A runbook whose steps are worth a program.
  struct Codifiable: Encodable {
    let runbook: String
    let handWork: HandWorkView
    let candidates: [String]
  }

  init(_ gaps: RunbookGaps, under policy: RunbookPolicy) {
    from = gaps.period.start
    to = gaps.period.end
    alerts = gaps.alerts.map {
      AlertGap(
        name: $0.name, firings: $0.firings, incidents: $0.incidents.map(\.description),
        runbookURL: $0.runbookURL)
    }
    triggers = gaps.failures.map {
      FailureGap(
        trigger: $0.trigger, incidents: $0.incidents.map(\.description), incidentsInAll: $0.total,
        engagedMinutes: $0.timed == 0 ? nil : $0.engagedMinutes,
        incidentsWithEngagedMinutes: $0.timed)
    }
    incidentsWithoutTrigger = gaps.untold
    stale = gaps.stale.map { Stale(runbook: $0.runbook.name, ageDays: $0.age?.days) }
    toCodify = gaps.toCodify.map {
      Codifiable(
        runbook: $0.standing.runbook.name,
        handWork: HandWorkView($0.work, during: gaps.period, under: policy),
        candidates: $0.standing.candidates.map(\.reference.description))
    }
  }
}
