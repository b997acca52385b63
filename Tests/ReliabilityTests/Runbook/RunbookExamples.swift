import Reliability

/// The minutes of a day.
let day = 1_440

/// A runbook for the alert `Slow`, unless something else is given.
func runbook(
  _ name: String = "restart", purpose: IncidentClass = IncidentClass(alerts: ["Slow"]),
  location: String? = nil, withdrawn: Bool = false
) throws -> Runbook {
  try Runbook(
    name: name,
    record: RunbookRecord(title: "Restart it", location: location, purpose: purpose, steps: 9),
    recorded: Provenance(author: "Ada", at: at(0)),
    withdrawal: withdrawn ? Provenance(author: "Ada", at: at(9), reason: "gone") : nil)
}

/// A use of a runbook at a minute.
func use(
  _ number: Int, of runbook: String = "restart", at minute: Int, exercise: Bool = false,
  incident: Int? = nil, _ outcome: RunbookOutcome? = nil, minutes: Double? = nil, steps: Int? = nil,
  withdrawn: Bool = false
) throws -> RunbookUse {
  RunbookUse(
    reference: RunbookUseReference(number: number),
    record: try RunbookUseRecord(
      of: runbook, at: at(minute), isExercise: exercise,
      incident: incident.map(IncidentReference.init(number:)), outcome: outcome, minutes: minutes,
      manualSteps: steps),
    recorded: Provenance(author: "Ada", at: at(0)),
    withdrawal: withdrawn ? Provenance(author: "Ada", at: at(9), reason: "wrong") : nil)
}

/// Toil, a minute's work each time.
func toil(
  _ number: Int, minutes: Double = 1, times: Int = 1, _ time: ToilTime, team: String = "sales",
  category: String? = nil, incident: Int? = nil, runbook: String? = nil, withdrawn: Bool = false
) throws -> ToilEntry {
  ToilEntry(
    reference: ToilReference(number: number),
    record: try ToilRecord(
      team: team, what: "Restart", minutes: minutes, times: times, time: time,
      incident: incident.map(IncidentReference.init(number:)),
      category: category.flatMap { TaxonomyEntry($0) }, runbook: runbook),
    author: "Ada", recordedAt: at(0),
    withdrawal: withdrawn ? Provenance(author: "Ada", at: at(9), reason: "wrong") : nil)
}

/// An incident of the shop that lasted an hour, changed as given.
func incident(
  _ number: Int, from minute: Int?, trigger: String? = nil, alert: String? = nil,
  minutes: Double? = nil, _ change: (inout Incident) -> Void = { _ in }
) throws -> Incident {
  var incident = shopIncident(
    number, from: minute, to: minute.map { $0 + 60 },
    detection: alert.map { Detection(method: .alert, alertName: $0) })
  incident.record.trigger = trigger.flatMap { TaxonomyEntry($0) }
  incident.record.responseCost = try minutes.map { try ResponseCost(engagedMinutes: $0) }
  change(&incident)
  return incident
}

/// A candidate about incidents, toil or both.
func candidate(
  _ number: Int = 1, incidents: IncidentClass? = nil, toil: ToilSelection? = nil,
  runbook: String? = nil, withdrawn: Bool = false
) throws -> AutomationCandidate {
  var record = try AutomationRecord(
    title: "Restart it by itself", kind: .selfHealing,
    effectiveness: ThreePointEstimate(low: 0.2, likely: 0.5, high: 0.8),
    buildHours: ThreePointEstimate(low: 10, likely: 20, high: 60),
    maintenanceHoursPerYear: ThreePointEstimate(exactly: 2))
  record.incidents = incidents
  record.toil = toil
  record.runbook = runbook
  return AutomationCandidate(
    reference: AutomationReference(number: number), record: record,
    recorded: Provenance(author: "Ada", at: at(0)),
    withdrawal: withdrawn ? Provenance(author: "Ada", at: at(9), reason: "built") : nil)
}
