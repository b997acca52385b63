import Reliability

/// A journey as `--json` shows it; what is unknown is null.
struct JourneyView: Encodable {
  let name: String
  let user: String
  let goal: String
  @OrNull var symptom: String?
  @OrNull var worth: String?

  init(_ journey: Journey) {
    name = journey.name
    user = journey.user
    goal = journey.goal
    symptom = journey.symptom
    worth = journey.worth
  }
}

/// A journey with what protects and what hurts it, as `show --json` shows it.
struct JourneyPageView: Encodable {
  let journey: JourneyView
  let protectedBy: [String]
  let hurtBy: [String]
}

/// The reasons of an SLO as `--json` shows them; what is unknown is null.
struct ObjectiveReasoningView: Encodable {
  let slo: String
  let journeys: [String]
  let risks: [String]
  @OrNull var floor: Bound?
  @OrNull var ceiling: Bound?
  @OrNull var contract: Bound?
  let dependencies: [String]
  @OrNull var owner: String?
  @OrNull var nextReview: String?
  let dependencyCeiling: Ceiling

  init(_ reasons: ObjectiveReasoning, ceiling reckoned: DependencyCeiling) {
    slo = reasons.slo
    journeys = reasons.journeys
    risks = reasons.risks
    floor = reasons.floor.map(Bound.init)
    ceiling = reasons.ceiling.map(Bound.init)
    contract = reasons.contract.map(Bound.init)
    dependencies = reasons.dependencies
    owner = reasons.owner
    nextReview = reasons.nextReview?.description
    dependencyCeiling = Ceiling(reckoned)
  }

  struct Bound: Encodable {
    let target: Double
    @OrNull var evidence: String?

    init(_ bound: ObjectiveReasoning.Bound) {
      target = bound.target.fraction
      evidence = bound.evidence
    }
  }

  /// The product of what dependencies promise, with its factors.
  struct Ceiling: Encodable {
    @OrNull var target: Double?
    let factors: [Factor]
    let unknown: [String]

    init(_ ceiling: DependencyCeiling) {
      target = ceiling.fraction
      factors = ceiling.parts.map {
        Factor(service: $0.service, slo: $0.slo, target: $0.target, isNamed: $0.isNamed)
      }
      unknown = ceiling.unknown
    }

    struct Factor: Encodable {
      let service: String
      let slo: String
      let target: Double
      let isNamed: Bool
    }
  }
}

/// What is not reasoned as `--json` shows it.
struct ReasoningGapView: Encodable {
  let check: String
  let subject: String
  let isContradiction: Bool
  let message: String

  init(_ gap: ReasoningGap) {
    check = gap.id
    subject = gap.subject
    isContradiction = gap.isContradiction
    message = gap.sentence
  }
}

/// What became of an import of journeys, risks and reasons; without changes, it was only validated.
struct ReasoningReport: Encodable {
  let journeys: Int
  let risks: Int
  let objectives: Int
  let added: [String]?
  let changed: [String]?
  let unchanged: [String]?

  init(_ stated: Reasoning, _ changes: ReasoningChanges?) {
    journeys = stated.journeys.count
    risks = stated.risks.count
    objectives = stated.objectives.count
    added = changes?.added
    changed = changes?.changed
    unchanged = changes?.unchanged
  }

  /// The report for a terminal.
  var lines: [String] {
    let read = "Journeys: \(journeys), risks: \(risks), SLOs with reasons: \(objectives)"
    guard let added, let changed, let unchanged else {
      return [read, "Only validated: nothing was changed"]
    }
    return [
      read,
      "\(added.count) new, \(changed.count) changed"
        + (changed.isEmpty ? "" : " (\(changed.joined(separator: ", ")))")
        + ", \(unchanged.count) unchanged",
    ]
  }
}
