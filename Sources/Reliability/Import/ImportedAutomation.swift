/// Automation that somebody could build, as a file states it.
package struct ImportedAutomation: Hashable, Sendable {
  /// The candidate that is meant; `nil` where its title and its team say.
  package var reference: AutomationReference?
  /// What is stated of it.
  package var statement = AutomationStatement()
  /// Where it stands: `candidates.csv:12`.
  package var place: String

  /// A candidate of a file, of which nothing is stated yet.
  package init(place: String) { self.place = place }
}

/// What is stated of a candidate; what is left out stays as it was.
package struct AutomationStatement: Hashable, Sendable {
  /// What a file says of a field that may be empty.
  package enum Field<Value: Hashable & Sendable>: Hashable, Sendable {
    /// Nothing: it stays as it was.
    case leftOut
    /// That it is unknown: what was recorded is taken back.
    case unknown
    /// What it is.
    case known(Value)

    /// The value once this is said of it.
    func value(insteadOf before: Value?) -> Value? {
      switch self {
      case .leftOut: before
      case .unknown: nil
      case .known(let value): value
      }
    }
  }

  package var title: String?
  package var kind: AutomationKind?
  package var team = Field<String>.leftOut
  /// Whether it is about every incident.
  package var isAboutEveryIncident = false
  package var services = Field<[String]>.leftOut
  package var triggers = Field<[String]>.leftOut
  package var factors = Field<[String]>.leftOut
  package var alerts = Field<[String]>.leftOut
  package var phases = Field<[ResponsePhase]>.leftOut
  package var toilTeam = Field<String>.leftOut
  package var toilClass = Field<String>.leftOut
  package var toilService = Field<String>.leftOut
  package var effectiveness: ThreePointEstimate?
  package var buildHours: ThreePointEstimate?
  package var maintenanceHoursPerYear: ThreePointEstimate?
  package var risk = Field<String>.leftOut
  package var wayBack = Field<String>.leftOut
  package var runbook = Field<String>.leftOut

  /// A statement that says nothing.
  package init() {}

  /// A new record of what is stated.
  ///
  /// - Throws: ``AutomationStatementError``, ``AutomationRecordError``.
  package func newRecord() throws -> AutomationRecord {
    guard let title, let kind, let effectiveness, let buildHours, let maintenanceHoursPerYear else {
      let needed: [(name: String, isThere: Bool)] = [
        ("title", title != nil), ("kind", kind != nil), ("effectiveness", effectiveness != nil),
        ("build hours", buildHours != nil), ("maintenance hours", maintenanceHoursPerYear != nil),
      ]
      throw AutomationStatementError.incomplete(
        missing: needed.filter { !$0.isThere }.map(\.name))
    }
    var record = try AutomationRecord(
      title: title, kind: kind, effectiveness: effectiveness, buildHours: buildHours,
      maintenanceHoursPerYear: maintenanceHoursPerYear)
    apply(to: &record)
    return record
  }

  /// Sets in a record what is stated; the rest stays.
  package func apply(to record: inout AutomationRecord) {
    record.title = title ?? record.title
    record.kind = kind ?? record.kind
    record.team = team.value(insteadOf: record.team)
    record.phases = phases.value(insteadOf: record.phases) ?? []
    record.effectiveness = effectiveness ?? record.effectiveness
    record.buildHours = buildHours ?? record.buildHours
    record.maintenanceHoursPerYear = maintenanceHoursPerYear ?? record.maintenanceHoursPerYear
    record.risk = risk.value(insteadOf: record.risk)
    record.wayBack = wayBack.value(insteadOf: record.wayBack)
    record.runbook = runbook.value(insteadOf: record.runbook)
    applyIncidents(to: &record)
    let toil = ToilSelection(
      team: toilTeam.value(insteadOf: record.toil?.team),
      category: toilClass.value(insteadOf: record.toil?.category),
      service: toilService.value(insteadOf: record.toil?.service))
    record.toil = toil.namesNothing ? nil : toil
  }

  private func applyIncidents(to record: inout AutomationRecord) {
    if isAboutEveryIncident { record.incidents = IncidentClass() }
    guard [services, triggers, factors, alerts].contains(where: { $0 != .leftOut }) else { return }
    let before = record.incidents ?? IncidentClass()
    let incidents = IncidentClass(
      services: services.value(insteadOf: before.services) ?? [],
      triggers: triggers.value(insteadOf: before.triggers) ?? [],
      factors: factors.value(insteadOf: before.factors) ?? [],
      alerts: alerts.value(insteadOf: before.alerts) ?? [])
    record.incidents = incidents.namesNothing && !isAboutEveryIncident ? nil : incidents
  }
}

/// Why a statement is no candidate.
package enum AutomationStatementError: Error, Equatable {
  /// A new candidate needs more.
  case incomplete(missing: [String])
}

extension AutomationStatementError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .incomplete(let missing):
      "no candidate is recorded under this title and team, and a new one needs more: state its "
        + missing.joined(separator: ", ")
    }
  }
}

/// What became of an import of candidates: each is counted once.
package struct AutomationImportReport: Hashable, Sendable {
  /// Those that the ledger did not have.
  package var created: [AutomationCandidate] = []
  /// Those of which something else is stated now.
  package var updated: [AutomationCandidate] = []
  /// Those of which nothing else is stated.
  package var unchanged = 0
  /// Those that were withdrawn here, and stay so.
  package var withdrawn: [AutomationReference] = []

  /// The report of an empty file.
  package init() {}

  /// Candidates read.
  package var total: Int { created.count + updated.count + unchanged + withdrawn.count }
}
