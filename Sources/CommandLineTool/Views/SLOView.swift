import Reliability

/// An SLO with its revisions, as `--json` shows it; `show` gives its reasons as well.
struct SLOView: Encodable {
  let name: String
  let displayName: String?
  let summary: String?
  let service: String
  let revisions: [Revision]
  let reasons: ObjectiveReasoningView?

  init(_ slo: ServiceLevelObjective) { self.init(slo, reasons: nil) }

  init(_ slo: ServiceLevelObjective, reasons: ObjectiveReasoningView?) {
    self.reasons = reasons
    name = slo.name
    displayName = slo.displayName
    summary = slo.summary
    service = slo.service
    revisions = slo.revisions.map(Revision.init)
  }

  struct Revision: Encodable {
    let effectiveFrom: Instant
    let recordedAt: Instant
    let author: String
    let rationale: String?
    let budgetingMethod: String
    let window: Window
    let objectives: [Target]

    init(_ revision: ObjectiveRevision) {
      effectiveFrom = revision.effectiveFrom
      recordedAt = revision.recordedAt
      author = revision.author
      rationale = revision.rationale
      budgetingMethod = revision.terms.method.rawValue
      window = Window(revision.terms.window)
      objectives = revision.terms.objectives.map(Target.init)
    }
  }

  struct Window: Encodable {
    let duration: String
    let isRolling: Bool
    let startTime: String?
    let timeZone: String?

    init(_ window: TimeWindow) {
      duration = window.length.shorthand
      (isRolling, startTime, timeZone) =
        switch window {
        case .rolling: (true, nil, nil)
        case .calendarAligned(_, let start, let zone): (false, start.iso8601, zone)
        }
    }
  }

  struct Target: Encodable {
    let displayName: String?
    let target: Double
    let timeSliceTarget: Double?
    let timeSliceWindow: String?

    init(_ objective: Objective) {
      displayName = objective.displayName
      target = objective.target
      timeSliceTarget = objective.timeSliceTarget
      timeSliceWindow = objective.timeSliceWindow?.shorthand
    }
  }
}
