package import Reliability
import Statistics

/// What to build first of the automation that somebody could build.
///
/// Policy comes first. Then candidates that pay, P(net hours > 0) >= 80 %, by the error budget that they
/// avoid an hour of building; those of which hours are not known, likewise and apart; and those that
/// avoid no burn that is known, by net hours. Hours and budgets are set against each other only where
/// the policy states a rate. A class with too little evidence is never ranked.
package struct AutomationRanking: Sendable {
  /// The candidates in order: by standing, then by place.
  let ranked: [RankedCandidate]
  let model: CostModel

  /// The ranking by a record.
  package init(_ record: OperationsRecord, _ request: FeedbackRequest) {
    model = CostModel(record, request)
    ranked = Self.rank(record, model)
  }

  /// What speaks for each candidate, in order.
  package var figures: [AutomationFigures] { ranked.map(\.figures) }

  /// A proposal for each candidate, in order.
  package var proposals: [Proposal] {
    ranked.map { CandidateProposal($0, model).proposal }
  }

  private static func rank(_ record: OperationsRecord, _ model: CostModel) -> [RankedCandidate] {
    let cases = record.candidates.sorted { $0.reference < $1.reference }
      .map { CandidateCase($0, model) }
    let asking = obligations(record, cases)
    let candidates = cases.map { item in
      let keys = asking[item.candidate.reference] ?? []
      return RankedCandidate(
        item, standing: keys.isEmpty ? item.standing(model.policy) : .mandated, obligations: keys,
        model.policy)
    }
    return AutomationFigures.Standing.allCases.flatMap { standing in
      placed(candidates.filter { $0.figures.standing == standing }, model.policy)
    }
  }

  /// What the policy asks for, by the candidate that answers it: it asks for one item about a class of
  /// outage. Of several candidates that is the one that avoids most burn an hour of building, or of
  /// which that is not known the one that is built soonest.
  private static func obligations(
    _ record: OperationsRecord, _ cases: [CandidateCase]
  ) -> [AutomationReference: [String]] {
    record.obligations.reduce(into: [:]) { asking, obligation in
      let able = cases.filter { obligation.asksFor($0.record, in: record) }
      let best = able.max { left, right in
        let (first, second) = (left.middleBurnPerBuildHour, right.middleBurnPerBuildHour)
        return first == second
          ? left.record.buildHours.mean > right.record.buildHours.mean : first < second
      }
      if let best { asking[best.candidate.reference, default: []].append(obligation.key) }
    }
  }

  /// The candidates of one standing in the order of their values; those without any at the end.
  private static func placed(
    _ candidates: [RankedCandidate], _ policy: AutomationPolicy
  ) -> [RankedCandidate] {
    guard let standing = candidates.first?.figures.standing, standing.isRanked else {
      return candidates
    }
    let valued = candidates.filter { !$0.values(policy).isEmpty }
    let order = Places(of: valued.map { $0.values(policy) }, surely: policy.orderProbability)
    return order.places.map { place in
      var candidate = valued[place.index]
      candidate.figures.rank = place.rank
      candidate.figures.tiedWith = place.tied.map { valued[$0].figures.candidate }
      candidate.figures.firstProbability = place.firstProbability
      return candidate
    } + candidates.filter { $0.values(policy).isEmpty }
  }
}

/// A candidate with what speaks for it.
struct RankedCandidate {
  let candidateCase: CandidateCase
  var figures: AutomationFigures

  init(
    _ candidateCase: CandidateCase, standing: AutomationFigures.Standing, obligations: [String],
    _ policy: AutomationPolicy
  ) {
    self.candidateCase = candidateCase
    var figures = AutomationFigures(
      candidate: candidateCase.name, title: candidateCase.record.title, standing: standing)
    figures.payProbability = candidateCase.payProbability
    figures.avoidedBurn = UncertainAmount(of: candidateCase.avoidedBurn)
    figures.avoidedBurnPerBuildHour = UncertainAmount(of: candidateCase.avoidedBurnPerBuildHour)
    figures.netHours = UncertainAmount(of: candidateCase.netHours)
    figures.worthPerBuildHour = UncertainAmount(of: candidateCase.worthPerBuildHour)
    figures.breakEvenRate = candidateCase.breakEvenRate(surely: policy.payProbability)
    figures.cost = candidateCase.cost
    figures.obligations = obligations
    self.figures = figures
  }

  /// Draws of the value that decides its place among those of its standing; empty where it has none.
  func values(_ policy: AutomationPolicy) -> [Double] {
    switch figures.standing {
    case .hoursAlone: candidateCase.netHours
    default:
      candidateCase.worthPerBuildHour.isEmpty
        ? candidateCase.avoidedBurnPerBuildHour : candidateCase.worthPerBuildHour
    }
  }
}

extension CandidateCase {
  /// The median of what it avoids an hour of building, 0 where that is not known.
  fileprivate var middleBurnPerBuildHour: Double {
    Quantiles(of: avoidedBurnPerBuildHour).median ?? 0
  }

  /// The probability that it pays: in hours, with avoided burn turned into hours where the policy
  /// states a rate; `nil` where that is not known.
  var payProbability: Double? {
    let worth = worth.isEmpty ? netHours : worth
    guard !worth.isEmpty else { return nil }
    return Double(worth.count { $0 > 0 }) / Double(worth.count)
  }

  /// How many hours a year's budget has to be worth for it to pay with a probability; `nil` where no
  /// number is enough.
  func breakEvenRate(surely probability: Double) -> Double? {
    guard !breakEvenRates.isEmpty else { return nil }
    let sorted = breakEvenRates.sorted()
    let place = Int((probability * Double(sorted.count - 1)).rounded(.up))
    return sorted[place].isFinite ? sorted[place] : nil
  }

  /// Where it stands by its own numbers.
  func standing(_ policy: AutomationPolicy) -> AutomationFigures.Standing {
    guard shortages.isEmpty else { return .notEnoughEvidence }
    guard let payProbability else {
      return avoidedBurn.isEmpty ? .notEnoughEvidence : .burnAlone
    }
    if payProbability >= policy.payProbability {
      return avoidedBurn.contains { $0 > 0 } ? .pays : .hoursAlone
    }
    return payProbability <= 1 - policy.payProbability ? .doesNotPay : .notShownToPay
  }
}

extension Obligation {
  /// Whether the policy asks for an item on the plan about a class of outage, and a candidate is about
  /// at least half of its incidents.
  func asksFor(_ candidate: AutomationRecord, in record: OperationsRecord) -> Bool {
    guard duty == .planItem, met == nil, let incidentClass = candidate.incidents else {
      return false
    }
    let own = record.incidents.filter { incidents.contains($0.incident.reference) }
    let held = own.count { incidentClass.holds($0.incident) }
    return held > 0 && 2 * held >= own.count
  }
}
