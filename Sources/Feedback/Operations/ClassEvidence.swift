import Reliability
import Statistics

/// What is known of a class of incidents, and whether that is enough to judge it by.
struct ClassEvidence {
  /// The incidents.
  let incidents: [CostedIncident]
  /// For how long they were looked for.
  let years: Double
  /// What each burned of what is asked about, in budgets of a year.
  let burns: [Double?]
  /// What each took of people's time, in hours.
  let hours: [Double?]
  /// What incidents of all classes burned of what is asked about.
  let burnPool: [Double]
  /// What incidents of all classes took of people's time.
  let hoursPool: [Double]
  private let policy: AutomationPolicy

  /// The evidence of incidents.
  ///
  /// - Parameters:
  ///   - incidents: The incidents.
  ///   - all: Those of all classes.
  ///   - years: For how long they were looked for.
  ///   - policy: What is enough.
  ///   - burn: What an incident burned of what is asked about.
  init(
    _ incidents: [CostedIncident], among all: [CostedIncident], years: Double,
    _ policy: AutomationPolicy, burn: (CostedIncident) -> Double?
  ) {
    self.incidents = incidents
    self.years = years
    self.policy = policy
    burns = incidents.map(burn)
    hours = incidents.map { $0.work?.hours }
    burnPool = all.compactMap(burn)
    hoursPool = all.compactMap { $0.work?.hours }
  }

  /// The references of the incidents.
  var references: [IncidentReference] { incidents.map(\.incident.reference) }

  /// Of how many it is known what they burned.
  var burnKnown: Int { burns.count { $0 != nil } }

  /// Of how many it is known what they took of people's time.
  var hoursKnown: Int { hours.count { $0 != nil } }

  /// Whether enough is known of what they burned.
  var statesBurn: Bool { burnKnown >= policy.fewestIncidents }

  /// Whether enough is known of what they took of people's time.
  var statesHours: Bool { hoursKnown >= policy.fewestIncidents }

  /// How many there were, and over how long; `nil` where the record has no length.
  var count: EventCount? { try? EventCount(incidents.count, over: years) }

  /// The upper bound of how many come in a year (Garwood); `nil` where the record has no length.
  var rateAtMost: Double? { count?.interval().upper }

  /// When the latest of them began.
  var latest: Instant? {
    incidents.compactMap(\.incident.record.milestones.began).map(\.inUTC).max()
  }

  /// The SLOs that they harmed, in order.
  var slos: [String] { Set(incidents.flatMap(\.incident.record.links).map(\.slo)).sorted() }

  /// Why it is not enough; empty where it is.
  var shortages: [Shortage] {
    var shortages: [Shortage] = []
    if incidents.count < policy.fewestIncidents {
      shortages.append(.few(incidents.count, of: policy.fewestIncidents, noun: .incident))
    }
    let days = Int(years * 365.25)
    if days < policy.fewestDays {
      shortages.append(.shortRecord(days: days, of: policy.fewestDays, noun: .incident))
    }
    guard shortages.isEmpty else { return shortages }
    guard statesBurn || statesHours else {
      return [
        .costUnknown(
          burn: burnKnown, hours: hoursKnown, count: incidents.count, of: policy.fewestIncidents)
      ]
    }
    if let largest = Self.largest(statesBurn ? burns : hours), largest.share > policy.largestShare {
      shortages.append(
        .oneAlone(
          incidents[largest.place].incident.reference.description, share: largest.share,
          limit: policy.largestShare, noun: .incident))
    }
    return shortages
  }

  /// The place of the largest cost, and its share of all; `nil` where no cost is above zero.
  static func largest(_ costs: [Double?]) -> (place: Int, share: Double)? {
    let known = costs.enumerated().compactMap { place, cost in cost.map { (place, $0) } }
    let sum = known.reduce(0) { $0 + $1.1 }
    guard sum > 0, let largest = known.max(by: { $0.1 < $1.1 }) else { return nil }
    return (largest.0, largest.1 / sum)
  }
}
