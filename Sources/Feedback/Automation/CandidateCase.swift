import Reliability
import Statistics

/// What speaks for building a candidate: draws of what it avoids, saves and costs.
struct CandidateCase {
  let candidate: AutomationCandidate
  /// What is known of the incidents that it is about; `nil` where it is about none.
  let evidence: ClassEvidence?
  /// What is known of the toil that it removes; `nil` where it removes none.
  let toil: ToilEvidence?
  /// Why it cannot be judged; empty where it can.
  let shortages: [Shortage]
  /// What the incidents cost now.
  let cost: YearlyCost?
  /// What it avoids in a year, in budgets of a year; empty where that is not known.
  private(set) var avoidedBurn: [Double] = []
  /// The same an hour of building.
  private(set) var avoidedBurnPerBuildHour: [Double] = []
  /// What it saves over the horizon less what it costs, in hours; empty where that is not known.
  private(set) var netHours: [Double] = []
  /// With avoided burn turned into hours by the policy's rate; empty where there is none.
  private(set) var worth: [Double] = []
  /// The same an hour of building.
  private(set) var worthPerBuildHour: [Double] = []
  /// How many hours a year's budget has to be worth in each draw for it to pay.
  private(set) var breakEvenRates: [Double] = []
  /// The section 4 case at the likely values; `nil` where hours are not known.
  private(set) var likely: AutomationCase?

  var record: AutomationRecord { candidate.record }
  var name: String { candidate.reference.description }

  init(_ candidate: AutomationCandidate, _ model: CostModel) {
    self.candidate = candidate
    let record = candidate.record
    let incidents = record.incidents.map { model.record.incidents(of: $0) }
    evidence = incidents.map { incidents in
      model.evidence(of: incidents) { costed in
        costed.burned.flatMap { burned in costed.share(of: record.phases).map { burned * $0 } }
      }
    }
    toil = record.toil.map {
      ToilEvidence($0, in: model.record, leaving: incidents ?? [], model.request)
    }
    shortages = evidence?.shortages ?? toil?.shortages ?? []
    guard shortages.isEmpty, evidence != nil || toil != nil else {
      cost = evidence.map { model.cost(of: $0, nil) }
      return
    }
    let yearly = evidence.map { model.draws(of: $0, named: record.incidents?.description ?? "") }
    cost = evidence.map { model.cost(of: $0, yearly) }
    draw(yearly, model)
  }

  /// Whether work by hand after an incident is what it shortens: nobody works on an incident that
  /// nobody knows of.
  private var savesResponseWork: Bool {
    record.phases.isEmpty || record.phases.contains(.repair)
  }

  private mutating func draw(_ yearly: YearlyDraws?, _ model: CostModel) {
    guard
      let guesses = CandidateGuesses(candidate, draws: model.policy.draws, seed: model.request.seed)
    else { return }
    if let yearly, !yearly.burn.isEmpty {
      avoidedBurn = zip(yearly.burn, guesses.effectiveness).map(*)
      avoidedBurnPerBuildHour = zip(avoidedBurn, guesses.buildHours).map(/)
    }
    let work = workHours(yearly, model)
    let horizon = model.policy.horizonYears
    let fixed = zip(guesses.maintenance, guesses.buildHours).map { -horizon * $0 - $1 }
    if !work.isEmpty {
      netHours = zip(zip(work, guesses.effectiveness).map(*), fixed).map { horizon * $0 + $1 }
      likely = likelyCase(work, horizon)
    }
    guard !avoidedBurn.isEmpty else { return }
    // Where hours are not known, what is sure to be spent is.
    let hours = netHours.isEmpty ? fixed : netHours
    breakEvenRates = zip(hours, avoidedBurn).map { hours, burn in
      hours >= 0 ? 0 : burn > 0 ? -hours / (horizon * burn) : .infinity
    }
    guard let rate = model.policy.hoursPerBudget else { return }
    worth = zip(hours, avoidedBurn).map { $0 + rate * horizon * $1 }
    worthPerBuildHour = zip(worth, guesses.buildHours).map(/)
  }

  /// Draws of the hours of work a year that it could take away; empty where they are not known.
  private func workHours(_ yearly: YearlyDraws?, _ model: CostModel) -> [Double] {
    var parts: [[Double]] = []
    if let yearly, savesResponseWork {
      guard !yearly.hours.isEmpty else { return [] }
      parts.append(yearly.hours)
    }
    if let toil, toil.shortages.isEmpty {
      parts.append(toil.draws(named: name, seed: model.request.seed))
    }
    guard let first = parts.first else { return [] }
    return parts.dropFirst().reduce(first) { zip($0, $1).map(+) }
  }

  /// The case at the median of the work and the means of the guesses: what the arithmetic shows.
  private func likelyCase(_ work: [Double], _ horizon: Double) -> AutomationCase? {
    try? AutomationCase(
      horizonYears: horizon, timesPerYear: 1, manualHours: Quantiles(of: work).median ?? 0,
      effectiveness: record.effectiveness.mean,
      maintenanceHoursPerYear: record.maintenanceHoursPerYear.mean,
      buildHours: record.buildHours.mean)
  }
}

/// Draws of what people guess of a candidate.
private struct CandidateGuesses {
  let effectiveness: [Double]
  let buildHours: [Double]
  let maintenance: [Double]

  /// Draws; `nil` where a guess is no range, which a candidate's never is.
  init?(_ candidate: AutomationCandidate, draws: Int, seed: UInt64) {
    let record = candidate.record
    func draw(_ estimate: ThreePointEstimate, _ name: String) -> [Double]? {
      guard
        let guess = try? PERTDistribution(
          low: estimate.low, mode: estimate.likely, high: estimate.high)
      else { return nil }
      var random = Xoshiro256PlusPlus(
        seed: seed, stream: EventDraws.number(of: "\(candidate.reference) \(name)"))
      return (0..<draws).map { _ in guess.draw(using: &random) }
    }
    guard let effectiveness = draw(record.effectiveness, "effectiveness"),
      let buildHours = draw(record.buildHours, "build"),
      let maintenance = draw(record.maintenanceHoursPerYear, "maintenance")
    else { return nil }
    self.effectiveness = effectiveness
    self.buildHours = buildHours
    self.maintenance = maintenance
  }
}
