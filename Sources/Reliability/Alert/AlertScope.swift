/// What an alert is about, as far as its labels and the catalogue tell.
package struct AlertScope: Hashable, Sendable {
  /// The SLO of the catalogue that a label names.
  package var slo: String?
  /// The service: that of the SLO, else the one that a label names.
  package var service: String?
  /// The team: the one that owns the service, else the one that a label names.
  package var team: String?

  /// What an alert is about.
  package init(of statement: AlertStatement, in catalogue: Catalogue) {
    let objective = catalogue.objectives.first { $0.name == statement.slo }
    slo = objective?.name
    service = objective?.service ?? statement.label("service", "sloth_service")
    team = service.flatMap { catalogue.team(of: $0) } ?? statement.label("team", "owner")
  }

  /// Whether the alert may be about an incident: nothing that is known of both says otherwise.
  package func fits(_ record: IncidentRecord) -> Bool {
    if let slo, record.links.contains(where: { $0.slo == slo }) { return true }
    guard let service, !record.services.isEmpty else { return true }
    return record.services.contains(service)
  }
}

extension AlertStatement {
  /// The labels by which rules say how urgent they are: the usual one, and Sloth's own.
  private static let severityLabels = ["severity", "sloth_severity"]

  /// The severities of alerts that wake somebody, unless told otherwise.
  package static let pagingSeverities: Set = ["page", "critical"]

  /// How urgent it is, as its labels say.
  package var severity: String? { label("severity", "sloth_severity") }

  /// Whether it wakes somebody; `nil` where no label says how urgent it is.
  package func isPage(_ paging: Set<String> = pagingSeverities) -> Bool? {
    let stated = Self.severityLabels.compactMap { labels[$0] }
    return stated.isEmpty ? nil : stated.contains(where: paging.contains)
  }

  /// The first of some labels that is there and holds something.
  fileprivate func label(_ names: String...) -> String? {
    names.compactMap { labels[$0] }.first { !$0.isEmpty }
  }
}
