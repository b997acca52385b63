import Reliability
import Testing

@testable import Feedback

/// A record of two years of incidents, made up for a test.
struct OperationsScenario {
  static let day: Int64 = 86_400_000
  static let days = 731
  static let end = Instant(millisecondsSinceEpoch: 1_790_000_000_000)
  static let start = end.advanced(by: .seconds(-days * 86_400))

  var policy = GovernancePolicy()
  private(set) var record: OperationsRecord

  init(days: Int = Self.days) throws {
    record = OperationsRecord(
      span: try Period(from: Self.end.advanced(by: .seconds(-days * 86_400)), to: Self.end))
  }

  var request: FeedbackRequest { FeedbackRequest(asOf: Self.end, policy: policy) }

  var ranking: AutomationRanking { AutomationRanking(record, request) }

  mutating func change(_ body: (inout OperationsRecord) -> Void) { body(&record) }

  /// Adds incidents of a service, evenly over the record: one for each burn, in budgets of a year or
  /// unknown. The SLO has the name of the service with `-availability`.
  mutating func add(
    _ service: String, _ trigger: String?, burns: [Double?], hours: Double? = nil,
    _ body: (inout IncidentRecord) -> Void = { _ in }
  ) {
    let step = Int64(Self.days) * Self.day / Int64(burns.count + 1)
    for (index, burn) in burns.enumerated() {
      var incident = IncidentRecord(title: "\(service) fails")
      incident.services = [service]
      incident.trigger = trigger.flatMap { TaxonomyEntry($0) }
      let began = Self.start.advanced(by: .milliseconds(step * Int64(index + 1)))
      incident.milestones = Milestones([.impactStarted: began])
      if burn != nil {
        incident.links = [SLOLink(slo: "\(service)-availability", impact: .badFraction(1))]
      }
      body(&incident)
      record.incidents.append(
        CostedIncident(
          Incident(
            reference: IncidentReference(number: record.incidents.count + 1), record: incident),
          burns: burn.map {
            [AnnualBurn(slo: "\(service)-availability", share: $0, isMeasured: true)]
          } ?? [],
          work: hours.map { WorkedHours($0) }))
    }
  }

  /// Adds a candidate about the incidents of a service that one thing set off.
  mutating func addCandidate(
    _ number: Int, _ service: String, _ trigger: String, effectiveness: Double = 0.5,
    buildHours: Double = 40, maintenance: Double = 4, phases: [ResponsePhase] = [],
    _ body: (inout AutomationRecord) throws -> Void = { _ in }
  ) throws {
    var candidate = try AutomationRecord(
      title: "Mend \(service) after \(trigger) by itself", kind: .selfHealing,
      effectiveness: ThreePointEstimate(exactly: effectiveness),
      buildHours: ThreePointEstimate(exactly: buildHours),
      maintenanceHoursPerYear: ThreePointEstimate(exactly: maintenance))
    candidate.incidents = IncidentClass(services: [service], triggers: [trigger])
    candidate.phases = phases
    try body(&candidate)
    record.candidates.append(
      AutomationCandidate(
        reference: AutomationReference(number: number), record: candidate,
        recorded: Provenance(author: "Ada", at: Self.start)))
  }

  /// Adds services that depend on others, each with an SLO of a target.
  mutating func addService(_ name: String, needs: [String] = [], target: Double = 0.999) throws {
    record.catalogue.services.append(
      Service(name: name, team: "team-\(name)", dependencies: needs))
    let length = try #require(CalendarDuration(28, .day))
    record.catalogue.objectives.append(
      ServiceLevelObjective(
        name: "\(name)-availability", service: name,
        revisions: [
          ObjectiveRevision(
            terms: ObjectiveTerms(
              method: .occurrences, window: .rolling(length),
              objectives: [Objective(target: target)]),
            effectiveFrom: Self.start, author: "Ada", recordedAt: Self.start)
        ]))
  }
}
