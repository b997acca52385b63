/// Something of the catalogue that is not reasoned, or that contradicts itself.
package enum ReasoningGap: Hashable, Sendable {
  /// An SLO protects no journey: nobody is named who needs it.
  case noJourney(slo: String)
  /// No SLO protects a journey.
  case unprotected(journey: String)
  /// An SLO bounds no risk: nothing is named that its budget is for.
  case noRisk(slo: String)
  /// No SLO bounds a risk.
  case unbounded(risk: String)
  /// A risk hurts no journey.
  case hurtsNobody(risk: String)
  /// Nobody said whether the budget of an SLO is to pay for a risk, or somebody did of another
  /// estimate or target.
  case undecided(risk: String, slo: String)
  /// Nothing is said of what users need.
  case noFloor(slo: String)
  /// Nobody answers for an SLO.
  case noOwner(slo: String)
  /// No day is set on which an SLO is looked at again.
  case noReview(slo: String)
  /// The day is over.
  case reviewOverdue(slo: String, since: CalendarDay)
  /// An SLO promises nothing today.
  case notInForce(slo: String)
  /// An objective lies above what its dependencies allow.
  case aboveCeiling(slo: String, target: Double, ceiling: Double)
  /// An objective lies under what users need.
  case underFloor(slo: String, target: Double, floor: Double)
  /// An objective lies under what is promised by contract.
  case underContract(slo: String, target: Double, contract: Double)
  /// What users are said to need lies under what is promised to them by contract.
  case floorUnderContract(slo: String, floor: Double, contract: Double)
  /// Users need more than dependencies allow.
  case floorAboveCeiling(slo: String, floor: Double, ceiling: Double)
  /// Accepted risks take more than the budget of an SLO.
  case overAllocated(slo: String, accepted: Double, budget: Double)

  /// Whether two statements cannot both hold; else something is only missing.
  package var isContradiction: Bool {
    switch self {
    case .noJourney, .unprotected, .noRisk, .unbounded, .hurtsNobody, .undecided, .noFloor,
      .noOwner, .noReview, .reviewOverdue, .notInForce:
      false
    case .aboveCeiling, .underFloor, .underContract, .floorUnderContract, .floorAboveCeiling,
      .overAllocated:
      true
    }
  }

  /// Its short name, for machines.
  package var id: String {
    switch self {
    case .noJourney: "no-journey"
    case .unprotected: "journey-unprotected"
    case .noRisk: "no-risk"
    case .unbounded: "risk-unbounded"
    case .hurtsNobody: "risk-hurts-nobody"
    case .undecided: "risk-undecided"
    case .noFloor: "no-floor"
    case .noOwner: "no-owner"
    case .noReview: "no-next-review"
    case .reviewOverdue: "review-overdue"
    case .notInForce: "not-in-force"
    case .aboveCeiling: "above-ceiling"
    case .underFloor: "under-floor"
    case .underContract: "under-contract"
    case .floorUnderContract: "floor-under-contract"
    case .floorAboveCeiling: "floor-above-ceiling"
    case .overAllocated: "over-allocated"
    }
  }

  /// What it is about: `slo/checkout-availability`.
  package var subject: String {
    switch self {
    case .noJourney(let slo), .noRisk(let slo), .undecided(_, let slo), .noFloor(let slo),
      .noOwner(let slo), .noReview(let slo), .reviewOverdue(let slo, _), .notInForce(let slo),
      .aboveCeiling(let slo, _, _), .underFloor(let slo, _, _), .underContract(let slo, _, _),
      .floorUnderContract(let slo, _, _), .floorAboveCeiling(let slo, _, _),
      .overAllocated(let slo, _, _):
      "slo/\(slo)"
    case .unprotected(let journey): "journey/\(journey)"
    case .unbounded(let risk), .hurtsNobody(let risk): "risk/\(risk)"
    }
  }
}
