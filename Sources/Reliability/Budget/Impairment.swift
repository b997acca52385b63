/// The harm of one incident to one SLO, as budget arithmetic needs it.
package struct Impairment: Hashable, Sendable {
  /// The incident.
  package var incident: IncidentReference
  /// Its milestones, of which the impact's start and end count.
  package var milestones: Milestones
  /// How bad it was while it lasted.
  package var impact: SLOImpact
  /// Who is accountable for what it burned.
  package var attribution: Attribution

  /// An impairment from its parts.
  package init(
    incident: IncidentReference, milestones: Milestones, impact: SLOImpact,
    attribution: Attribution = .own
  ) {
    self.incident = incident
    self.milestones = milestones
    self.impact = impact
    self.attribution = attribution
  }
}
