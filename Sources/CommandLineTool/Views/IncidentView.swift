import Reliability

/// An incident as `--json` shows it; a milestone or a field that is unknown is null.
struct IncidentView: Encodable {
  private let incident: Incident

  init(_ incident: Incident) { self.incident = incident }

  private enum Key: String, CodingKey {
    case reference, title, summary, severity, status, mode, visibility, services, milestones
    case durationMinutes, trigger, risk, factors, detection, change, roles, slos, responseCost,
      source, duplicateOf
  }

  func encode(to encoder: any Encoder) throws {
    let record = incident.record
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(incident.reference.description, forKey: .reference)
    try fields.encode(record.title, forKey: .title)
    try fields.encode(record.summary, forKey: .summary)
    try fields.encode(record.severity?.level, forKey: .severity)
    try fields.encode(record.status, forKey: .status)
    try fields.encode(record.mode, forKey: .mode)
    try fields.encode(record.visibility, forKey: .visibility)
    try fields.encode(record.services, forKey: .services)
    try fields.encode(milestones, forKey: .milestones)
    try fields.encode(durations, forKey: .durationMinutes)
    try fields.encode(record.trigger?.name, forKey: .trigger)
    try fields.encode(record.risk, forKey: .risk)
    try fields.encode(record.factors.map(Factor.init), forKey: .factors)
    try fields.encode(record.detection.map(DetectionView.init), forKey: .detection)
    try fields.encode(record.change, forKey: .change)
    try fields.encode(record.roles.map(Role.init), forKey: .roles)
    try fields.encode(record.links.map(Link.init), forKey: .slos)
    try fields.encode(record.responseCost.map(Cost.init), forKey: .responseCost)
    try fields.encode(record.source.map(Source.init), forKey: .source)
    try fields.encode(incident.duplicateOf?.description, forKey: .duplicateOf)
  }

  private var milestones: [String: Instant?] {
    Dictionary(
      uniqueKeysWithValues: Milestone.allCases.map {
        ($0.rawValue, incident.record.milestones[$0])
      })
  }

  private var durations: [String: Double?] {
    Dictionary(
      uniqueKeysWithValues: IncidentDuration.allCases.map {
        ($0.rawValue, incident.record.milestones.duration($0)?.minutes)
      })
  }

  private struct Factor: Encodable {
    let category: String
    let text: String?
    init(_ factor: ContributingFactor) {
      category = factor.category.name
      text = factor.text
    }
  }

  private struct DetectionView: Encodable {
    let method: Detection.Method
    let alert: String?
    let actionable: Bool?
    init(_ detection: Detection) {
      method = detection.method
      alert = detection.alertName
      actionable = detection.actionable
    }
  }

  private struct Role: Encodable {
    let role: RoleAssignment.Role
    let person: String
    let from: Instant?
    let until: Instant?
    init(_ assignment: RoleAssignment) {
      role = assignment.role
      person = assignment.person
      from = assignment.from
      until = assignment.until
    }
  }

  private struct Cost: Encodable {
    @OrNull var people: Int?
    @OrNull var engagedMinutes: Double?
    @OrNull var manualSteps: Int?
    @OrNull var afterHoursMinutes: Double?
    init(_ cost: ResponseCost) {
      people = cost.people
      engagedMinutes = cost.engagedMinutes
      manualSteps = cost.manualSteps
      afterHoursMinutes = cost.afterHoursMinutes
    }
  }

  private struct Source: Encodable {
    let system: String
    let id: String
    let url: String?
    init(_ source: IncidentRecord.Source) {
      system = source.system
      id = source.externalID
      url = source.url
    }
  }

  private struct Link: Encodable {
    let slo: String
    let badFraction: Double?
    let badMinutes: Double?
    let badEvents: Int?
    let totalEvents: Int?
    let attribution: Attribution
    let evidence: String?
    init(_ link: SLOLink) {
      slo = link.slo
      attribution = link.attribution
      evidence = link.evidence
      (badFraction, badMinutes, badEvents, totalEvents) =
        switch link.impact {
        case .badFraction(let fraction): (fraction, nil, nil, nil)
        case .badMinutes(let minutes): (nil, minutes, nil, nil)
        case .badEvents(let bad, let total): (nil, nil, bad, total)
        }
    }
  }
}
