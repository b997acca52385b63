/// A service of the catalogue: what people run, depend on and are paged for.
package struct Service: Hashable, Sendable {
  /// The OpenSLO name, unique in the ledger.
  package var name: String
  /// The name for people.
  package var displayName: String?
  /// What the service does.
  package var summary: String?
  /// The team that owns it.
  package var team: String?
  /// How much depends on it: 1 is the most critical.
  package var tier: Int?
  /// Names of the services without which it cannot do its work.
  package var dependencies: [String]

  /// A service with what is known of it.
  package init(
    name: String, displayName: String? = nil, summary: String? = nil, team: String? = nil,
    tier: Int? = nil, dependencies: [String] = []
  ) {
    self.name = name
    self.displayName = displayName
    self.summary = summary
    self.team = team
    self.tier = tier
    self.dependencies = dependencies
  }
}
