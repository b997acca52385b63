/// Automation that somebody could build, and what is guessed of it.
package struct AutomationCandidate: Hashable, Sendable {
  /// Its short name.
  package let reference: AutomationReference
  /// What is known of it.
  package var record: AutomationRecord
  /// Who recorded it, and when.
  package var recorded: Provenance
  /// Who withdrew it, when and why; `nil` where it holds.
  package var withdrawal: Provenance?

  /// A candidate from its parts.
  package init(
    reference: AutomationReference, record: AutomationRecord, recorded: Provenance,
    withdrawal: Provenance? = nil
  ) {
    self.reference = reference
    self.record = record
    self.recorded = recorded
    self.withdrawal = withdrawal
  }
}

/// What people state of automation that could be built.
package struct AutomationRecord: Hashable, Codable, Sendable {
  /// What it is: `Roll a bad configuration back by itself`.
  package var title: String
  /// What kind of automation it is.
  package var kind: AutomationKind
  /// The team that would build it.
  @OrNull package var team: String? = nil
  /// The incidents that it is about; `nil` where it is about no incident.
  @OrNull package var incidents: IncidentClass? = nil
  /// The parts of the response that it shortens; empty where it prevents the incidents themselves.
  package var phases: [ResponsePhase] = []
  /// The toil that it removes; `nil` where it removes none.
  @OrNull package var toil: ToilSelection? = nil
  /// The share of the harm and of the work that it takes away where it applies, 0 to 1.
  package var effectiveness: ThreePointEstimate
  /// What it takes to build, in hours of work.
  package var buildHours: ThreePointEstimate
  /// What it asks for once it is there, in hours of work a year.
  package var maintenanceHoursPerYear: ThreePointEstimate
  /// What may go wrong with it, in words.
  @OrNull package var risk: String? = nil
  /// How to get back to working by hand, in words.
  @OrNull package var wayBack: String? = nil
  /// The name of the runbook whose steps it codifies.
  @OrNull package var runbook: String? = nil

  /// A record from what is asked of each.
  ///
  /// - Throws: ``AutomationRecordError``.
  package init(
    title: String, kind: AutomationKind, effectiveness: ThreePointEstimate,
    buildHours: ThreePointEstimate, maintenanceHoursPerYear: ThreePointEstimate
  ) throws(AutomationRecordError) {
    self.title = title
    self.kind = kind
    self.effectiveness = effectiveness
    self.buildHours = buildHours
    self.maintenanceHoursPerYear = maintenanceHoursPerYear
    try checkFigures()
  }

  /// The record as it is kept, once it says what it is about: its phases in their order, each once.
  ///
  /// - Throws: ``AutomationRecordError``.
  package func validated() throws(AutomationRecordError) -> AutomationRecord {
    try checkFigures()
    guard [team, risk, wayBack].allSatisfy({ $0?.isBlank != true }) else { throw .emptyText }
    guard toil?.namesNothing != true else { throw .toilNamesNothing }
    guard incidents != nil || toil != nil else { throw .aboutNothing }
    guard phases.isEmpty || incidents != nil else { throw .phasesOfNoIncident }
    var record = self
    record.phases = ResponsePhase.allCases.filter(phases.contains)
    return record
  }

  private func checkFigures() throws(AutomationRecordError) {
    guard !title.isBlank else { throw .noTitle }
    guard effectiveness.high <= 1 else { throw .effectivenessAboveOne(effectiveness.high) }
    guard buildHours.low > 0 else { throw .builtInNoTime }
  }
}

/// The toil that automation removes: what is not named does not matter.
package struct ToilSelection: Hashable, Codable, Sendable {
  /// The team that does it.
  @OrNull package var team: String?
  /// The kind of work, in the team's own words, such as `key-rotation`.
  @OrNull package var category: String?
  /// The service that it is for.
  @OrNull package var service: String?

  /// A selection of what is named.
  package init(team: String? = nil, category: String? = nil, service: String? = nil) {
    self.team = team
    self.category = category
    self.service = service
  }

  /// Whether it names nothing, and so would hold all toil.
  package var namesNothing: Bool { self == ToilSelection() }

  /// What it names, in words: `team cards, class traffic-shift`.
  package var words: String {
    [team.map { "team \($0)" }, category.map { "class \($0)" }, service.map { "service \($0)" }]
      .compactMap { $0 }.joined(separator: ", ")
  }

  /// Whether logged toil belongs to it.
  package func holds(_ record: ToilRecord) -> Bool {
    (team == nil || team == record.team) && (category == nil || category == record.category?.name)
      && (service == nil || service == record.service)
  }
}

/// Why something is no candidate for automation.
package enum AutomationRecordError: Error, Equatable {
  /// It says nothing of what it is.
  case noTitle
  /// It would take away more than there is.
  case effectivenessAboveOne(Double)
  /// It would be built in no time at all.
  case builtInNoTime
  /// The team, the risk or the way back is an empty text.
  case emptyText
  /// It takes away neither incidents nor toil.
  case aboutNothing
  /// It removes toil, and does not say which.
  case toilNamesNothing
  /// It shortens the response to no incident.
  case phasesOfNoIncident
}

extension AutomationRecordError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noTitle: "a candidate needs a title: say what would be automated"
    case .effectivenessAboveOne(let share):
      "an effectiveness of \(share) cannot be: write the share that it takes away, 0 to 1"
    case .builtInNoTime: "nothing is built in 0 hours: write at least how long it takes"
    case .emptyText:
      "the team, the risk or the way back says nothing: write it out, or leave it out"
    case .aboutNothing:
      "the candidate is about nothing: say which incidents or which toil it takes away"
    case .toilNamesNothing:
      "no toil is named: give its team, its class or its service"
    case .phasesOfNoIncident:
      "a phase is one of the response to incidents: say which incidents it is about"
    }
  }
}
