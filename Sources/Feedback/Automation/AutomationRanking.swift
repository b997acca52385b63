package import Reliability
import Statistics

/// What to build first of the automation that somebody could build.
///
/// Policy comes first. Then candidates that pay, P(net hours > 0) >= 80 %, by the error budget that they
/// avoid an hour of building; those of which hours are not known, likewise and apart; and those that
/// avoid no burn that is known, by net hours. Hours and budgets are set against each other only where
/// the policy states a rate. A class with too little evidence is never ranked. Where the policy and not
/// the record puts one of two candidates about the same incidents first, both say so.
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
      let obligations = asking[item.candidate.reference] ?? []
      return RankedCandidate(
        item, standing: obligations.isEmpty ? item.standing(model.policy) : .mandated,
        obligations: obligations, model.policy)
    }
    var ranked = AutomationFigures.Standing.allCases.flatMap { standing in
      placed(candidates.filter { $0.figures.standing == standing }, model.policy)
    }
    tieAcross(&ranked, model.policy)
    return ranked
  }

  /// Notes, of each candidate that the policy asks for, those about the same incidents under another
  /// heading that it does not surely beat.
  private static func tieAcross(_ ranked: inout [RankedCandidate], _ policy: AutomationPolicy) {
    for first in ranked.indices where ranked[first].figures.standing == .mandated {
      for other in ranked.indices
      where ranked[other].figures.standing.isRanked
        && ranked[other].figures.standing != .mandated
        && ranked[first].candidateCase.sharesIncidents(with: ranked[other].candidateCase)
      {
        let values = [first, other].map { ranked[$0].candidateCase.valuePerBuildHour(policy) }
        guard !values[0].isEmpty, !values[1].isEmpty else { continue }
        let better = Places.probability(that: values[0], exceeds: values[1])
        let worse = Places.probability(that: values[1], exceeds: values[0])
        guard better < policy.orderProbability else { continue }
        ranked[first].tie(with: ranked[other], better, worse)
        ranked[other].tie(with: ranked[first], worse, better)
      }
    }
  }

  /// What the policy asks for, by the candidate that answers it: it asks for one item about a class of
  /// outage. Of several candidates that is the one that avoids most burn an hour of building, or of
  /// which that is not known the one that is built soonest.
  private static func obligations(
    _ record: OperationsRecord, _ cases: [CandidateCase]
  ) -> [AutomationReference: [Obligation]] {
    record.obligations.reduce(into: [:]) { asking, obligation in
      let able = cases.filter { obligation.asksFor($0.record, in: record) }
      let best = able.max { left, right in
        let (first, second) = (left.middleBurnPerBuildHour, right.middleBurnPerBuildHour)
        return first == second
          ? left.record.buildHours.mean > right.record.buildHours.mean : first < second
      }
      if let best { asking[best.candidate.reference, default: []].append(obligation) }
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
  /// What the policy asks for that it answers.
  let obligations: [Obligation]
  var figures: AutomationFigures

  init(
    _ candidateCase: CandidateCase, standing: AutomationFigures.Standing,
    obligations: [Obligation], _ policy: AutomationPolicy
  ) {
    self.candidateCase = candidateCase
    self.obligations = obligations
    var figures = AutomationFigures(
      candidate: candidateCase.name, title: candidateCase.record.title, standing: standing)
    figures.payProbability = candidateCase.payProbability
    figures.avoidedBurn = UncertainAmount(of: candidateCase.avoidedBurn)
    figures.avoidedBurnPerBuildHour = UncertainAmount(of: candidateCase.avoidedBurnPerBuildHour)
    figures.netHours = UncertainAmount(of: candidateCase.netHours)
    figures.worthPerBuildHour = UncertainAmount(of: candidateCase.worthPerBuildHour)
    figures.breakEvenRate = candidateCase.breakEvenRate(surely: policy.payProbability)
    figures.cost = candidateCase.cost
    figures.obligations = obligations.map(\.key)
    self.figures = figures
  }

  /// Notes one of another standing that it is tied with, and how likely it is better and worse.
  mutating func tie(with other: RankedCandidate, _ better: Double, _ worse: Double) {
    figures.tiedAcross =
      (figures.tiedAcross ?? []) + [
        .init(
          candidate: other.figures.candidate, standing: other.figures.standing,
          betterProbability: better, worseProbability: worse)
      ]
  }

  /// Draws of the value that decides its place among those of its standing; empty where it has none.
  func values(_ policy: AutomationPolicy) -> [Double] {
    switch figures.standing {
    case .hoursAlone: candidateCase.netHours
    default: candidateCase.valuePerBuildHour(policy)
    }
  }
}

extension CandidateCase {
  /// Draws of what an hour of building is worth, alike for all that have any: avoided burn, or hours
  /// where the policy states a rate.
  func valuePerBuildHour(_ policy: AutomationPolicy) -> [Double] {
    policy.hoursPerBudget == nil ? avoidedBurnPerBuildHour : worthPerBuildHour
  }

  /// Whether it is about the same incidents as another one: at least half of those of the one that is
  /// about fewer.
  fileprivate func sharesIncidents(with other: CandidateCase) -> Bool {
    let own = Set(evidence?.references ?? [])
    let others = Set(other.evidence?.references ?? [])
    let shared = own.intersection(others).count
    return shared > 0 && 2 * shared >= min(own.count, others.count)
  }

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
