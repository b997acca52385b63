import Reliability

extension Incident {
  /// What the audit log records of the incident.
  func auditedState(timeline: [TimelineEntry]) -> AuditedState {
    AuditedState(
      subject: reference.description,
      fields: record.auditedFields
        + [.init(name: "duplicate of", value: duplicateOf?.description)].compactMap { $0 },
      timeline: timeline)
  }
}

extension IncidentRecord {
  /// The fields that hold something, as text.
  var auditedFields: [AuditedState.Field] {
    var fields: [AuditedState.Field?] = [
      .init(name: "title", value: title),
      .init(name: "summary", value: summary),
      .init(name: "severity", value: severity?.description),
      .init(name: "mode", value: mode.rawValue),
      .init(name: "visibility", value: visibility.rawValue),
      .init(name: "services", value: services.isEmpty ? nil : services.joined(separator: ", ")),
    ]
    fields += milestones.known.map { milestone, instant in
      .init(name: milestone.rawValue, value: instant.iso8601)
    }
    fields += [
      .init(name: "trigger", value: trigger?.name),
      .init(name: "detection", value: detection?.auditText),
      .init(name: "change", value: change),
      .init(name: "risk", value: risk),
      .init(name: "people", value: responseCost?.people.map(String.init)),
      .init(name: "engaged minutes", value: responseCost?.engagedMinutes.map { "\($0)" }),
      .init(name: "manual steps", value: responseCost?.manualSteps.map(String.init)),
      .init(name: "after-hours minutes", value: responseCost?.afterHoursMinutes.map { "\($0)" }),
      .init(name: "source", value: source.map { "\($0.system) \($0.externalID)" }),
      .init(name: "source url", value: source?.url),
    ]
    fields += factors.enumerated().map { index, factor in
      .init(name: "factor \(index + 1)", value: factor.auditText)
    }
    fields += roles.enumerated().map { index, role in
      .init(name: "role \(index + 1)", value: role.auditText)
    }
    fields += links.map { .init(name: "slo \($0.slo)", value: $0.auditText) }
    return fields.compactMap { $0 }
  }
}

extension AuditedState.Field {
  /// A field, `nil` where it holds nothing.
  fileprivate init?(name: String, value: String?) {
    guard let value else { return nil }
    self.init(name: name, value: value)
  }
}

extension Detection {
  fileprivate var auditText: String {
    [
      method.rawValue, alertName.map { "alert \($0)" },
      actionable.map { $0 ? "actionable" : "not actionable" },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}

extension ContributingFactor {
  fileprivate var auditText: String { category.name + (text.map { ": \($0)" } ?? "") }
}

extension RoleAssignment {
  fileprivate var auditText: String {
    [
      "\(role.rawValue): \(person)", from.map { "from \($0.iso8601)" },
      until.map { "until \($0.iso8601)" },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}

extension SLOLink {
  fileprivate var auditText: String {
    [impact.auditText, attribution.rawValue, evidence].compactMap { $0 }.joined(separator: ", ")
  }
}

extension SLOImpact {
  fileprivate var auditText: String {
    switch self {
    case .badFraction(let fraction): "bad fraction \(fraction)"
    case .badMinutes(let minutes): "bad minutes \(minutes)"
    case .badEvents(let bad, let total): "bad events \(bad) of \(total)"
    }
  }
}
