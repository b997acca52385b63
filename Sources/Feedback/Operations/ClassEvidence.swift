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
  ///   - years: For how long they were looked for.
  ///   - policy: What is enough.
  ///   - burnPool: What incidents of all classes burned of what is asked about.
  ///   - hoursPool: What they took of people's time.
  ///   - burn: What an incident burned of what is asked about.
  init(
    _ incidents: [CostedIncident], years: Double, _ policy: AutomationPolicy, burnPool: [Double],
    hoursPool: [Double], burn: (CostedIncident) -> Double?
  ) {
    self.incidents = incidents
    self.years = years
    self.policy = policy
    burns = incidents.map(burn)
    hours = incidents.map { $0.work?.hours }
    self.burnPool = burnPool
    self.hoursPool = hoursPool
  }

  /// The references of the incidents.
  var references: [IncidentReference] { incidents.map { $0.incident.reference } }

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
    incidents.compactMap { $0.incident.record.milestones.began?.inUTC }.max()
  }

  /// The SLOs that they harmed, in order.
  var slos: [String] {
    Set(incidents.lazy.flatMap { $0.incident.record.links }.map(\.slo)).sorted()
  }

  /// Why it is not enough; empty where it is.
  var shortages: [Shortage] {
    let shortages = Shortage.among(
      references.map(\.description), costing: statesBurn ? burns : hours, over: years, .incident,
      policy)
    guard shortages.allSatisfy(\.isAboutOneAlone), !statesBurn, !statesHours else {
      return shortages
    }
    return [
      .costUnknown(
        burn: burnKnown, hours: hoursKnown, count: incidents.count, of: policy.fewestIncidents)
    ]
  }
}

extension Shortage {
  /// Whether there is enough but for the share of one.
  fileprivate var isAboutOneAlone: Bool {
    if case .oneAlone = self { true } else { false }
  }
}
