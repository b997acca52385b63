/// Incidents that are alike in what is named of them; what is not named does not matter.
///
/// The class of every push of configuration at checkout names a service and a trigger.
package struct IncidentClass: Hashable, Codable, Sendable {
  /// Any of these services was affected; empty for whichever.
  package var services: [String]
  /// Any of these set the incident off; empty for whatever.
  package var triggers: [String]
  /// Any of these contributed; empty for whatever.
  package var factors: [String]
  /// Any of these alerts told of it; empty for whichever.
  package var alerts: [String]

  /// A class of what is named.
  package init(
    services: [String] = [], triggers: [String] = [], factors: [String] = [], alerts: [String] = []
  ) {
    self.services = services
    self.triggers = triggers
    self.factors = factors
    self.alerts = alerts
  }

  /// Whether it names nothing, and so holds every incident.
  package var namesNothing: Bool {
    services.isEmpty && triggers.isEmpty && factors.isEmpty && alerts.isEmpty
  }

  /// Whether an incident belongs to it.
  package func holds(_ incident: Incident) -> Bool {
    let record = incident.record
    return Self.meets(services, record.services)
      && Self.meets(triggers, record.trigger.map { [$0.name] } ?? [])
      && Self.meets(factors, record.factors.map(\.category.name))
      && Self.meets(alerts, record.detection?.alertName.map { [$0] } ?? [])
  }

  private static func meets(_ wanted: [String], _ recorded: [String]) -> Bool {
    wanted.isEmpty || wanted.contains(where: recorded.contains)
  }
}

extension IncidentClass: CustomStringConvertible {
  /// What it names: `service checkout, trigger config-push`.
  package var description: String { description { _, value in value } }

  /// What it names, each value spelt by what it is a name of: `service`, `trigger`, `factor`, `alert`.
  package func description(spelling: (_ kind: String, _ value: String) -> String) -> String {
    let parts = [
      ("service", services), ("trigger", triggers), ("factor", factors), ("alert", alerts),
    ]
    let words = parts.compactMap { kind, values in
      values.isEmpty
        ? nil : "\(kind) \(values.map { spelling(kind, $0) }.joined(separator: " or "))"
    }
    return words.isEmpty ? "every incident" : words.joined(separator: ", ")
  }
}
