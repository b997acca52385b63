import Reliability
import Statistics

/// What classes of incidents cost a year, as draws: how often they come, times what one costs.
///
/// All classes share one seed, one span of time and one pool of what incidents cost, and an incident
/// that belongs to two classes is one doubt in both.
struct CostModel {
  let record: OperationsRecord
  let request: FeedbackRequest
  /// For how long incidents were looked for.
  let years: Double
  /// What each incident burned, and what it took of people's time: once for all classes.
  private let pools: (burn: [Double], hours: [Double])

  var policy: AutomationPolicy { request.policy.automation }

  init(_ record: OperationsRecord, _ request: FeedbackRequest) {
    self.record = record
    self.request = request
    years = record.span.map { $0.duration.days / 365.25 } ?? 0
    pools = (
      record.incidents.compactMap { $0.burned }, record.incidents.compactMap { $0.work?.hours }
    )
  }

  /// The evidence of incidents of the record.
  func evidence(of incidents: [CostedIncident]) -> ClassEvidence {
    ClassEvidence(
      incidents, years: years, policy, burnPool: pools.burn, hoursPool: pools.hours
    ) { $0.burned }
  }

  /// The evidence of incidents of the record, of what they burned of some budgets.
  func evidence(
    of incidents: [CostedIncident], burn: (CostedIncident) -> Double?
  ) -> ClassEvidence {
    ClassEvidence(
      incidents, years: years, policy, burnPool: record.incidents.compactMap(burn),
      hoursPool: pools.hours, burn: burn)
  }

  /// Draws of what a class costs a year; what is not stated has none.
  func draws(of evidence: ClassEvidence, named name: String) -> YearlyDraws {
    let events = EventDraws(
      of: evidence.references.map { UInt64($0.number) }, over: years, name: name,
      count: policy.draws, seed: request.seed)
    let burns =
      evidence.statesBurn ? events.means(of: evidence.burns, pool: evidence.burnPool) : []
    let hours =
      evidence.statesHours ? events.means(of: evidence.hours, pool: evidence.hoursPool) : []
    return YearlyDraws(
      rate: events.rates, burn: zip(events.rates, burns).map(*),
      hours: zip(events.rates, hours).map(*))
  }

  /// What a class costs a year.
  ///
  /// - Parameters:
  ///   - evidence: What is known of it.
  ///   - draws: Draws of it; `nil` where there is not enough evidence.
  /// - Returns: The cost.
  func cost(of evidence: ClassEvidence, _ draws: YearlyDraws?) -> YearlyCost {
    var cost = YearlyCost(
      incidents: evidence.incidents.count, years: years, rateAtMost: evidence.rateAtMost,
      burnKnown: evidence.burnKnown, hoursKnown: evidence.hoursKnown)
    guard let draws else { return cost }
    cost.rate = UncertainAmount(of: draws.rate)
    cost.burn = UncertainAmount(of: draws.burn)
    cost.hours = UncertainAmount(of: draws.hours)
    return cost
  }

  /// What a class costs a year, as far as there is enough evidence.
  func cost(of evidence: ClassEvidence, named name: String) -> YearlyCost {
    cost(of: evidence, evidence.shortages.isEmpty ? draws(of: evidence, named: name) : nil)
  }
}

/// Draws of what incidents cost a year; each empty where that is not stated.
struct YearlyDraws {
  /// How many come.
  var rate: [Double]
  /// What they burn, in budgets of a year.
  var burn: [Double]
  /// What they take of people's time, in hours.
  var hours: [Double]
}

extension UncertainAmount {
  /// The middle of draws and where four in five lie; `nil` where there is no draw.
  init?(of draws: [Double]) {
    let quantiles = Quantiles(of: draws)
    guard let middle = quantiles.median, let low = quantiles.quantile(0.1),
      let high = quantiles.quantile(0.9)
    else { return nil }
    self.init(middle: middle, low: low, high: high)
  }

  /// The amount with its range, each spelt: `12 (8 to 19)`.
  func words(_ spelt: (Double) -> String) -> String {
    "\(spelt(middle)) (\(spelt(low)) to \(spelt(high)))"
  }
}
