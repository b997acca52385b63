package import Reliability
import Statistics

/// How rankings of automation stood to what is true of companies, and to what the next year brought.
package struct RankingTally: Sendable {
  /// Who ranks.
  package enum Ranker: String, CaseIterable, Sendable {
    /// Whoever knows the rates, the mean costs and the effects, and not what chance brings.
    case oracle
    /// The engine.
    case engine
    /// By how many incidents there were.
    case count
    /// By the mean time to repair.
    case repairTime
  }

  /// How many companies were looked at.
  package private(set) var companies = 0
  /// The sums over companies of the share of the first three that are among the best three of the year
  /// that followed.
  private var hits: [Ranker: Double] = [:]
  /// The sums of what the first three truly avoid, as a share of what the oracle's do.
  private var values: [Ranker: Double] = [:]
  /// How many intervals of 80 % held the truth, by what they are about.
  private var burnHeld = 0
  private var hoursHeld = 0
  private var intervals = 0
  /// How many candidates had a place, and how many of those had too little data for one.
  package private(set) var ranked = 0
  /// Candidates with a place whose class has too little data: there must be none.
  package private(set) var wronglyRanked = 0

  /// Nothing yet.
  package init() {}

  /// Counts a company.
  ///
  /// - Parameters:
  ///   - company: The company.
  ///   - figures: What the engine says of its candidates, in order.
  ///   - policy: The policy.
  ///   - seed: The seed of the year to come.
  package mutating func add(
    _ company: PlantedCompany, _ figures: [AutomationFigures], _ policy: AutomationPolicy,
    seed: UInt64
  ) {
    var random = Xoshiro256PlusPlus(seed: seed)
    let truths = company.truths
    let pays = truths.map { $0.netHours(over: policy.horizonYears) > 0 }
    let next = truths.map { $0.avoidedInAYear(using: &random) }
    let best = Self.first(next, where: pays)
    let oracle = Self.first(truths.map(\.avoidedBurnPerBuildHour), where: pays)
    companies += 1
    judge(figures, company, policy)
    guard !oracle.isEmpty else { return }
    let everywhere = truths.map { _ in true }
    let picks: [(Ranker, [Int])] = [
      (.oracle, oracle),
      (.engine, figures.filter { $0.rank != nil }.prefix(3).compactMap(\.place)),
      (.count, Self.first(company.counts, where: everywhere)),
      (.repairTime, Self.first(company.meanRepairTimes, where: everywhere)),
    ]
    for (ranker, pick) in picks {
      hits[ranker, default: 0] += Double(Set(pick).intersection(best).count) / Double(best.count)
      let value = pick.filter { pays[$0] }.reduce(0) { $0 + truths[$1].avoidedBurnPerBuildHour }
      let most = oracle.reduce(0) { $0 + truths[$1].avoidedBurnPerBuildHour }
      values[ranker, default: 0] += value / most
    }
  }

  /// The share of a ranker's first three that are among the best three of the year that followed.
  package func precision(_ ranker: Ranker) -> Double {
    (hits[ranker] ?? 0) / Double(max(1, companies))
  }

  /// What a ranker's first three truly avoid, as a share of what the oracle's do.
  package func value(_ ranker: Ranker) -> Double {
    (values[ranker] ?? 0) / Double(max(1, companies))
  }

  /// The share of the intervals of 80 % that held the truth: of avoided burn an hour of building.
  package var burnCoverage: Double { Double(burnHeld) / Double(max(1, intervals)) }

  /// The same of net hours.
  package var hoursCoverage: Double { Double(hoursHeld) / Double(max(1, intervals)) }

  private mutating func judge(
    _ figures: [AutomationFigures], _ company: PlantedCompany, _ policy: AutomationPolicy
  ) {
    for item in figures {
      guard let place = item.place else { continue }
      let truth = company.truths[place]
      if item.rank != nil {
        ranked += 1
        if company.hasTooLittle(place, policy) { wronglyRanked += 1 }
      }
      guard let burn = item.avoidedBurnPerBuildHour, let net = item.netHours else { continue }
      intervals += 1
      if (burn.low...burn.high).contains(truth.avoidedBurnPerBuildHour) { burnHeld += 1 }
      if (net.low...net.high).contains(truth.netHours(over: policy.horizonYears)) {
        hoursHeld += 1
      }
    }
  }

  /// The indices of the three largest values that count.
  private static func first(_ values: [Double], where counts: [Bool]) -> [Int] {
    Array(
      values.indices.filter { counts[$0] }.sorted { (values[$1], $0) < (values[$0], $1) }.prefix(3))
  }
}

extension AutomationFigures {
  /// The index of its class.
  fileprivate var place: Int? { Int(candidate.dropFirst("AUTO-".count)).map { $0 - 1 } }
}

extension PlantedCompany {
  /// The incidents of a class.
  private func incidents(_ place: Int) -> [CostedIncident] {
    record.incidents.filter { $0.incident.record.services == ["service-\(place + 1)"] }
  }

  /// How many incidents each class had.
  fileprivate var counts: [Double] { truths.indices.map { Double(incidents($0).count) } }

  /// The mean time to repair of each class, 0 where there was no incident.
  fileprivate var meanRepairTimes: [Double] {
    truths.indices.map { place in
      let minutes = incidents(place).compactMap {
        $0.incident.record.milestones.duration(.impact)?.minutes
      }
      return minutes.isEmpty ? 0 : minutes.reduce(0, +) / Double(minutes.count)
    }
  }

  /// Whether a class has too little data to be ranked, reckoned here apart from the engine.
  fileprivate func hasTooLittle(_ place: Int, _ policy: AutomationPolicy) -> Bool {
    let burns = incidents(place).compactMap(\.burned)
    let sum = burns.reduce(0, +)
    return burns.count < policy.fewestIncidents
      || (burns.max() ?? 0) > policy.largestShare * sum
      || (record.span.map { $0.duration.days < Double(policy.fewestDays) } ?? true)
  }
}
