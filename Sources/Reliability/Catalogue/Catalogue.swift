/// The services and SLOs that a ledger knows.
package struct Catalogue: Hashable, Sendable {
  /// The services, by name.
  package var services: [Service]
  /// The SLOs, by name.
  package var objectives: [ServiceLevelObjective]

  /// A catalogue of services and SLOs.
  package init(services: [Service] = [], objectives: [ServiceLevelObjective] = []) {
    self.services = services
    self.objectives = objectives
  }

  /// The team that owns a service, `nil` where no team or no such service is known.
  package func team(of service: String) -> String? {
    services.first { $0.name == service }?.team
  }

  /// The services of SLOs, by the name of the SLO.
  package var serviceOf: [String: String] {
    Dictionary(objectives.map { ($0.name, $0.service) }) { first, _ in first }
  }
}
