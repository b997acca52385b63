/// Everything that the ledger holds about how services are run: what automation is ranked by, and what
/// causes of the architecture are found in.
package struct OperationsRecord: Sendable {
  /// The time in which every incident is recorded; `nil` where there is none.
  package var span: Period?
  /// The incidents that count and began in it, in the order of their references.
  package var incidents: [CostedIncident]
  /// The services and SLOs.
  package var catalogue: Catalogue
  /// Why SLOs are what they are.
  package var reasoning: Reasoning
  /// The automation that somebody could build, withdrawn candidates left out.
  package var candidates: [AutomationCandidate]
  /// The automation that was built already: what it was about, and since when it is in effect.
  package var built: [BuiltAutomation]
  /// The toil that was logged, withdrawn entries left out.
  package var toil: [ToilEntry]
  /// What the policy asks for and nobody has met.
  package var obligations: [Obligation]
  /// The action items, open and finished.
  package var actions: [ActionItem]
  /// The claims on services to account for what incidents burned of others' budgets.
  package var claims: [AttributionClaim]
  /// How many deployments failed in the span, by service; services without recorded ones left out.
  package var changes: [String: ChangeFailures]

  /// A record from its parts.
  package init(
    span: Period?, incidents: [CostedIncident] = [], catalogue: Catalogue = Catalogue(),
    reasoning: Reasoning = Reasoning(), candidates: [AutomationCandidate] = [],
    built: [BuiltAutomation] = [], toil: [ToilEntry] = [], obligations: [Obligation] = [],
    actions: [ActionItem] = [],
    claims: [AttributionClaim] = [], changes: [String: ChangeFailures] = [:]
  ) {
    self.span = span
    self.incidents = incidents
    self.catalogue = catalogue
    self.reasoning = reasoning
    self.candidates = candidates
    self.built = built
    self.toil = toil
    self.obligations = obligations
    self.actions = actions
    self.claims = claims
    self.changes = changes
  }

  /// The incidents of a class.
  package func incidents(of incidentClass: IncidentClass) -> [CostedIncident] {
    incidents.filter { incidentClass.holds($0.incident) }
  }

  /// The incidents since automation that was built about them is in effect, and those of no such
  /// automation.
  package var unautomated: [CostedIncident] {
    built.isEmpty
      ? incidents
      : incidents.filter { costed in !built.contains { $0.came(after: costed.incident) } }
  }

  /// The services that depend on another, directly or through others, in order.
  package func dependents(of service: String) -> [String] {
    var found: Set<String> = []
    var ahead = [service]
    while let next = ahead.popLast() {
      for dependent in catalogue.services
      where dependent.dependencies.contains(next) && dependent.name != service
        && found.insert(dependent.name).inserted
      {
        ahead.append(dependent.name)
      }
    }
    return found.sorted()
  }
}

/// Automation that is in effect.
package struct BuiltAutomation: Hashable, Sendable {
  /// The incidents that it is about.
  package var incidents: IncidentClass
  /// Since when it is in effect.
  package var since: Instant

  /// Automation from its parts.
  package init(_ incidents: IncidentClass, since: Instant) {
    self.incidents = incidents
    self.since = since
  }

  /// Whether it is about an incident and came into effect after that began.
  func came(after incident: Incident) -> Bool {
    guard incidents.holds(incident), let began = incident.record.milestones.began else {
      return false
    }
    return began.inUTC < since.inUTC
  }
}
