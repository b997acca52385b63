import Reliability

/// The incidents of a service with something in common.
struct IncidentGroup {
  let service: String
  /// What they have in common; `nil` for those of which nobody said.
  let cause: String?
  let incidents: [CostedIncident]
}

extension [CostedIncident] {
  /// The incidents of each service by what they have in common, in the order of the names.
  ///
  /// An incident counts with every service that it affected; `other` says nothing, and counts as if
  /// nobody had said.
  func grouped(
    _ catalogue: Catalogue, by causes: (Incident) -> [String?]
  ) -> [IncidentGroup] {
    let serviceOf = catalogue.serviceOf
    var groups: [String: [String?: [CostedIncident]]] = [:]
    for costed in self {
      let known = Set(causes(costed.incident).map { $0 == "other" ? nil : $0 })
      for service in costed.incident.record.affected(serviceOf) {
        for cause in known { groups[service, default: [:]][cause, default: []].append(costed) }
      }
    }
    return groups.flatMap { service, causes in
      causes.map { IncidentGroup(service: service, cause: $0, incidents: $1) }
    }.sorted { ($0.service, $0.cause ?? "") < ($1.service, $1.cause ?? "") }
  }
}
