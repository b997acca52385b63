import Reliability
import Statistics

/// A risk as `--json` shows it; what is unknown is null.
struct RiskView: Encodable {
  let name: String
  let summary: String
  let timeToDetectMinutes: Double
  let timeToRepairMinutes: Double
  let timeToFailureDays: Double
  let share: Double
  let incidentsPerYear: Double
  let badMinutesPerYear: Double
  @OrNull var journey: String?
  @OrNull var evidence: String?
  @OrNull var observedFrom: String?

  init(_ risk: Risk) {
    name = risk.name
    summary = risk.summary
    timeToDetectMinutes = risk.estimate.timeToDetect.minutes
    timeToRepairMinutes = risk.estimate.timeToRepair.minutes
    timeToFailureDays = risk.estimate.timeToFailure.days
    share = risk.estimate.share
    incidentsPerYear = risk.estimate.incidentsPerYear
    badMinutesPerYear = risk.estimate.badMinutesPerYear
    journey = risk.journey
    evidence = risk.evidence
    observedFrom = risk.observedFrom?.description
  }
}

/// A risk with what was decided of it, as `show --json` shows it.
struct RiskPageView: Encodable {
  let risk: RiskView
  let boundedBy: [String]
  let decisions: [RiskDecisionView]
}

/// A decision on a risk as `--json` shows it, with the estimate and the target that it was made on.
struct RiskDecisionView: Encodable {
  let slo: String
  let risk: String
  let verdict: RiskDecision.Verdict
  let person: String
  let decidedAt: Instant
  @OrNull var reason: String?
  let badMinutesPerYear: Double
  let target: Double

  init(_ decision: RiskDecision) {
    slo = decision.slo
    risk = decision.risk
    verdict = decision.verdict
    person = decision.person
    decidedAt = decision.decidedAt
    reason = decision.reason
    badMinutesPerYear = decision.estimate.badMinutesPerYear
    target = decision.target
  }
}

/// A worksheet as `--json` shows it: each figure, and what it is reckoned from.
struct RiskWorksheetView: Encodable {
  let slo: String
  let target: Double
  let minutesPerYear: Double
  let budgetMinutes: Double
  let largestShare: Double
  let largestMinutes: Double
  let badMinutes: Double
  let fits: Bool
  let acceptedMinutes: Double
  let unallocatedMinutes: Double
  let addedByMinute: Double
  let risks: [Line]
  let whatIfs: [WhatIf]

  init(_ worksheet: RiskWorksheet, _ changes: [RiskChange]) {
    slo = worksheet.slo
    target = worksheet.target.fraction
    minutesPerYear = RiskWorksheet.minutesPerYear
    budgetMinutes = worksheet.budgetMinutes
    largestShare = worksheet.largestShare
    largestMinutes = worksheet.largestMinutes
    badMinutes = worksheet.badMinutes
    fits = worksheet.fits
    acceptedMinutes = worksheet.acceptedMinutes
    unallocatedMinutes = worksheet.unallocatedMinutes
    addedByMinute = worksheet.addedByMinute
    risks = worksheet.lines.map { Line($0, worksheet) }
    whatIfs = changes.map { WhatIf($0, worksheet) }
  }

  struct Line: Encodable {
    let risk: RiskView
    let shareOfBudget: Double
    let isTooBig: Bool
    @OrNull var decision: RiskDecisionView?
    let decisionHolds: Bool
    let record: Record

    init(_ line: RiskWorksheet.Line, _ worksheet: RiskWorksheet) {
      risk = RiskView(line.risk)
      shareOfBudget = line.risk.estimate.badMinutesPerYear / worksheet.budgetMinutes
      isTooBig = worksheet.isTooBig(line.risk)
      decision = line.decision.map(RiskDecisionView.init)
      decisionHolds = line.decisionHolds
      record = Record(line.record)
    }
  }

  struct WhatIf: Encodable {
    let timeToDetectMinutes: Double
    let timeToRepairMinutes: Double
    let frequency: Double
    let addedMinutes: Double
    let badMinutes: Double
    let fits: Bool
    let tooBig: [String]
    let cutAtZero: [String]

    init(_ change: RiskChange, _ worksheet: RiskWorksheet) {
      timeToDetectMinutes = change.timeToDetect.minutes
      timeToRepairMinutes = change.timeToRepair.minutes
      frequency = change.frequency
      addedMinutes = worksheet.addedMinutes(by: change)
      badMinutes = worksheet.badMinutes(after: change)
      fits = badMinutes <= worksheet.budgetMinutes
      tooBig = worksheet.tooBig(after: change)
      cutAtZero = worksheet.cut(by: change)
    }
  }

  /// What the record shows of a risk.
  struct Record: Encodable {
    let plannedPerYear: Double
    @OrNull var from: String?
    @OrNull var days: Double?
    let incidents: [String]
    let possibleMore: Int
    let earlier: Int
    @OrNull var lowerPerYear: Double?
    @OrNull var upperPerYear: Double?
    let confidence: Double
    let detectionMinutes: Sample
    let impactMinutes: Sample
    let verdict: String
    @OrNull var missingIncidents: Int?
    @OrNull var missingDays: Double?

    init(_ record: RiskRecord) {
      plannedPerYear = record.plannedPerYear
      from = record.from?.description
      days = record.count?.exposure
      incidents = record.incidents.map(\.description)
      possibleMore = record.possibleMore
      earlier = record.earlier
      lowerPerYear = record.intervalPerYear?.lower
      upperPerYear = record.intervalPerYear?.upper
      confidence = Confidence.ninetyFive.level
      detectionMinutes = Sample(record.detection)
      impactMinutes = Sample(record.impact)
      verdict = record.verdict.name
      if case .notEnoughEvidence(let missing) = record.verdict {
        missingIncidents = missing.incidents
        missingDays = missing.days
      }
    }
  }

  /// Durations by their quantiles, null where there is none.
  struct Sample: Encodable {
    let count: Int
    @OrNull var minimum: Double?
    @OrNull var lowerQuartile: Double?
    @OrNull var median: Double?
    @OrNull var upperQuartile: Double?
    @OrNull var maximum: Double?

    init(_ quantiles: Quantiles) {
      count = quantiles.count
      minimum = quantiles.minimum
      lowerQuartile = quantiles.quantile(0.25)
      median = quantiles.median
      upperQuartile = quantiles.quantile(0.75)
      maximum = quantiles.maximum
    }
  }
}

extension RiskWorksheet {
  /// The names of the risks that are too big alone after a change.
  func tooBig(after change: RiskChange) -> [String] {
    lines.map(\.risk).filter { isTooBig($0, after: change) }.map(\.name)
  }

  /// The names of the risks of which a change would take a time below zero.
  func cut(by change: RiskChange) -> [String] {
    lines.map(\.risk).filter { $0.estimate.isCut(by: change) }.map(\.name)
  }
}

extension RiskRecord.Verdict {
  /// Its short name, for machines.
  fileprivate var name: String {
    switch self {
    case .moreOften: "more-often"
    case .lessOften: "less-often"
    case .notContradicted: "not-contradicted"
    case .notEnoughEvidence: "not-enough-evidence"
    }
  }
}
