extension IncidentBreakdown {
  /// How incidents spread over a property, beside those of the period before.
  init(_ property: Property, of incidents: [Incident], comparedWith previous: [Incident]) {
    var rows: [String?: Row] = [:]
    for incident in incidents {
      let minutes = max(incident.record.milestones.duration(.impact)?.minutes ?? 0, 0)
      for value in property.values(of: incident.record) {
        let empty = Row(value: value, count: 0, previousCount: 0, impactMinutes: 0)
        rows[value, default: empty].count += 1
        rows[value, default: empty].impactMinutes += minutes
      }
    }
    for incident in previous {
      for value in property.values(of: incident.record) {
        let empty = Row(value: value, count: 0, previousCount: 0, impactMinutes: 0)
        rows[value, default: empty].previousCount += 1
      }
    }
    self.property = property
    self.rows = rows.values.sorted { property.precedes($0, $1) }
  }
}

extension IncidentBreakdown.Property {
  /// The values that an incident has; one unknown where it has none.
  fileprivate func values(of record: IncidentRecord) -> [String?] {
    switch self {
    case .severity: [record.severity?.description]
    case .service: record.services.isEmpty ? [nil] : record.services
    case .trigger: [record.trigger?.name]
    case .detection: [record.detection?.method.rawValue]
    }
  }

  /// The order of the rows: unknown last; severities by name, the rest by count and then name.
  fileprivate func precedes(_ left: IncidentBreakdown.Row, _ right: IncidentBreakdown.Row) -> Bool {
    guard let leftValue = left.value else { return false }
    guard let rightValue = right.value else { return true }
    if self != .severity && left.count != right.count { return left.count > right.count }
    return leftValue < rightValue
  }
}
