/// What a proposal about how services are run is to change, so that it can be seen whether it did.
package struct ProposalReach: Hashable, Codable, Sendable {
  /// The incidents that are to become fewer, or less bad; `nil` where it is about none.
  @OrNull package var incidents: IncidentClass?
  /// The parts of the response that become shorter; empty where incidents are prevented.
  package var phases: [ResponsePhase]
  /// The SLOs that such incidents harmed.
  package var slos: [String]
  /// When the latest of them began that was seen; `nil` where none was.
  @OrNull package var latest: Instant?

  /// A reach from its parts.
  package init(
    incidents: IncidentClass?, phases: [ResponsePhase] = [], slos: [String] = [],
    latest: Instant? = nil
  ) {
    self.incidents = incidents
    self.phases = phases
    self.slos = slos
    self.latest = latest
  }
}

/// What has to be known beside a proposal to automate.
package struct AutomationRisk: Hashable, Codable, Sendable {
  /// What automation does in general.
  package var note: String
  /// What may go wrong with this one; `nil` where nobody said.
  @OrNull package var own: String?
  /// How to get back to working by hand; `nil` where nobody said.
  @OrNull package var wayBack: String?

  /// A risk from its parts.
  package init(note: String = Self.general, own: String? = nil, wayBack: String? = nil) {
    self.note = note
    self.own = own
    self.wayBack = wayBack
  }

  /// What the VOID found in 189 incidents (2024).
  package static let general =
    "Automation hindered the repair in 14 % of 189 incidents with software automation, and people "
    + "had to step in in 75 % of them (VOID, 2024): those who step in lose practice, and it fails in "
    + "ways of its own."
}
