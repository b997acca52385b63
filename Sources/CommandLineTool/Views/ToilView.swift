import Reliability

/// Logged toil, as `--json` shows it.
struct ToilView: Encodable {
  let reference: String
  let team: String
  let what: String
  let minutes: Double
  let people: Int
  let times: Int
  let workMinutes: Double
  @OrNull var kind: ToilKind?
  let from: Instant
  @OrNull var to: Instant?
  @OrNull var incident: String?
  @OrNull var service: String?
  @OrNull var `class`: String?
  @OrNull var runbook: String?
  @OrNull var source: String?
  @OrNull var externalID: String?
  let author: String
  let recordedAt: Instant
  @OrNull var withdrawn: WithdrawalView?

  init(_ entry: ToilEntry) {
    let record = entry.record
    reference = entry.reference.description
    team = record.team
    what = record.what
    minutes = record.minutes
    people = record.people
    times = record.times
    workMinutes = record.workMinutes
    kind = record.kind
    from = record.time.start
    if case .spread(let period) = record.time { to = period.end }
    incident = record.incident?.description
    service = record.service
    `class` = record.category?.name
    runbook = record.runbook
    source = record.source?.name
    externalID = record.source?.externalID
    author = entry.author
    recordedAt = entry.recordedAt
    withdrawn = entry.withdrawal.map(WithdrawalView.init)
  }
}

/// The share of a team's time that toil took, as `--json` shows it.
struct ToilShareView: Encodable {
  let team: String
  let from: Instant
  let to: Instant
  let entries: Int
  @OrNull var minutes: Double?
  let interruptMinutes: Double
  let scheduledMinutes: Double
  let otherMinutes: Double
  let isComplete: Bool
  @OrNull var capacityMinutes: Double?
  @OrNull var share: Double?
  let cap: Double
  @OrNull var onCallFloor: Double?
  let level: String
  @OrNull var reason: ToilLevel.Reason?
  let doubts: [ToilShare.Doubt]

  init(_ share: ToilShare) {
    team = share.team
    from = share.period.start
    to = share.period.end
    entries = share.entryCount
    minutes = share.isRecorded ? share.minutes : nil
    interruptMinutes = share.minutesByKind[.interrupt] ?? 0
    scheduledMinutes = share.minutesByKind[.scheduled] ?? 0
    otherMinutes = share.minutesByKind[nil] ?? 0
    isComplete = share.isComplete
    capacityMinutes = share.capacityMinutes
    self.share = share.share
    cap = share.cap
    onCallFloor = share.onCallFloor
    switch share.level {
    case .high: level = "high"
    case .low: level = "low"
    case .unknown(let unknown):
      level = "unknown"
      reason = unknown
    }
    doubts = share.doubts
  }
}

/// How much time a team has, as `--json` shows it.
struct TeamCapacityView: Encodable {
  let team: String
  let effectiveFrom: String
  let people: Double
  let hoursAWeek: Double
  @OrNull var onCall: Int?
  @OrNull var onCallFloor: Double?

  init(_ capacity: TeamCapacity) {
    team = capacity.team
    effectiveFrom = capacity.effectiveFrom.description
    people = capacity.people
    hoursAWeek = capacity.hoursAWeek
    onCall = capacity.onCall
    onCallFloor = capacity.onCallFloor
  }
}

/// A period that a team closed, as `--json` shows it.
struct ToilClosureView: Encodable {
  let team: String
  let from: Instant
  let to: Instant
  @OrNull var evidence: String?
  let author: String
  let recordedAt: Instant
  @OrNull var opened: WithdrawalView?

  init(_ closure: ToilClosure) {
    team = closure.team
    from = closure.period.start
    to = closure.period.end
    evidence = closure.evidence
    author = closure.author
    recordedAt = closure.recordedAt
    opened = closure.withdrawal.map(WithdrawalView.init)
  }
}
