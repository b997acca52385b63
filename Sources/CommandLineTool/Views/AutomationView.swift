import Reliability

/// Automation that could be built, as `--json` shows it.
struct AutomationView: Encodable {
  let reference: String
  let title: String
  let kind: AutomationKind
  @OrNull var team: String?
  @OrNull var incidents: IncidentClassView?
  let phases: [ResponsePhase]
  @OrNull var toil: ToilSelection?
  let effectiveness: ThreePointEstimate
  let buildHours: ThreePointEstimate
  let maintenanceHoursPerYear: ThreePointEstimate
  @OrNull var risk: String?
  @OrNull var wayBack: String?
  @OrNull var runbook: String?
  let author: String
  let recordedAt: Instant
  @OrNull var withdrawn: WithdrawalView?

  init(_ candidate: AutomationCandidate) {
    let record = candidate.record
    reference = candidate.reference.description
    title = record.title
    kind = record.kind
    team = record.team
    incidents = record.incidents.map(IncidentClassView.init)
    phases = record.phases
    toil = record.toil
    effectiveness = record.effectiveness
    buildHours = record.buildHours
    maintenanceHoursPerYear = record.maintenanceHoursPerYear
    risk = record.risk
    wayBack = record.wayBack
    runbook = record.runbook
    author = candidate.recorded.author
    recordedAt = candidate.recorded.at
    withdrawn = candidate.withdrawal.map(WithdrawalView.init)
  }
}

/// A candidate and the work by hand that it is about, as `show --json` shows it.
struct AutomationPageView: Encodable {
  let candidate: AutomationView
  let work: Work
  @OrNull var simpleCase: Case?

  /// The work by hand that is recorded.
  struct Work: Encodable {
    let from: Instant
    let to: Instant
    let incidents: [String]
    let incidentsWithEngagedMinutes: Int
    @OrNull var engagedMinutes: Double?
    let timesOfToil: Double
    let minutesOfToil: Double
  }

  /// What it comes to, at the means of the estimates.
  struct Case: Encodable {
    let horizonYears: Double
    let timesPerYear: Double
    let manualHours: Double
    let effectiveness: Double
    let maintenanceHoursPerYear: Double
    let buildHours: Double
    let savedHoursPerYear: Double
    let netHours: Double
    @OrNull var paybackYears: Double?
  }

  init(_ candidate: AutomationCandidate, _ work: ManualWork, _ simpleCase: AutomationCase?) {
    self.candidate = AutomationView(candidate)
    self.work = Work(
      from: work.period.start, to: work.period.end, incidents: work.incidents.map(\.description),
      incidentsWithEngagedMinutes: work.timed,
      engagedMinutes: work.timed == 0 ? nil : work.incidentMinutes,
      timesOfToil: work.toilTimes, minutesOfToil: work.toilMinutes)
    self.simpleCase = simpleCase.map {
      Case(
        horizonYears: $0.horizonYears, timesPerYear: $0.timesPerYear, manualHours: $0.manualHours,
        effectiveness: $0.effectiveness, maintenanceHoursPerYear: $0.maintenanceHoursPerYear,
        buildHours: $0.buildHours, savedHoursPerYear: $0.savedHoursPerYear, netHours: $0.netHours,
        paybackYears: $0.payback.years)
    }
  }
}

extension AutomationCase.Payback {
  /// After how many years; `nil` for never.
  fileprivate var years: Double? {
    if case .afterYears(let years) = self { years } else { nil }
  }
}
