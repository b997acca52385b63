/// A person in a role of the response.
package struct RoleAssignment: Hashable, Sendable {
  /// The roles of an incident response.
  package enum Role: String, CaseIterable, Codable, Sendable {
    /// Leads the response.
    case commander
    /// Speaks to users and the organisation.
    case communications
    /// Writes the timeline.
    case scribe
    /// Knows the system.
    case expert
    /// Reported the incident.
    case reporter
    /// Owns the postmortem.
    case postmortemOwner = "postmortem-owner"
  }

  /// The role.
  package var role: Role
  /// Who held it.
  package var person: String
  /// From when, where known.
  package var from: Instant?
  /// Until when, where known.
  package var until: Instant?

  /// An assignment from its parts.
  package init(role: Role, person: String, from: Instant? = nil, until: Instant? = nil) {
    self.role = role
    self.person = person
    self.from = from
    self.until = until
  }
}
