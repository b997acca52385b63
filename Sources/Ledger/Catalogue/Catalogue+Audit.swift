import GRDB
import Reliability

extension Service {
  /// What the audit log records of the service.
  var auditedState: AuditedState {
    let values: [(String, String?)] = [
      ("display name", displayName), ("summary", summary), ("team", team),
      ("tier", tier.map(String.init)),
      ("dependencies", dependencies.isEmpty ? nil : dependencies.joined(separator: ", ")),
    ]
    return AuditedState(subject: "service/\(name)", values: values)
  }
}

extension ServiceLevelObjective {
  /// What the audit log records of the SLO, its revisions in the order in which they were recorded.
  var auditedState: AuditedState {
    let values: [(String, String?)] = [
      ("display name", displayName), ("summary", summary), ("service", service),
    ]
    let recorded = revisions.sorted {
      ($0.recordedAt, $0.effectiveFrom) < ($1.recordedAt, $1.effectiveFrom)
    }
    return AuditedState(
      subject: "slo/\(name)",
      fields: values.compactMap { name, value in value.map { .init(name: name, value: $0) } }
        + recorded.enumerated().map { index, revision in
          .init(name: "revision \(index + 1)", value: revision.auditText)
        })
  }
}

extension ObjectiveRevision {
  fileprivate var auditText: String {
    let terms = terms.objectives.map { objective in
      [
        objective.displayName, "target \(objective.target)",
        objective.timeSliceTarget.map { "slice target \($0)" },
        objective.timeSliceWindow.map { "slices of \($0.shorthand)" },
      ].compactMap { $0 }.joined(separator: ", ")
    }
    return "from \(effectiveFrom.iso8601) by \(author)"
      + (rationale.map { " because \($0)" } ?? "")
      + ": \(self.terms.method.rawValue) over \(self.terms.window.auditText); "
      + terms.joined(separator: "; ")
  }
}

extension TimeWindow {
  fileprivate var auditText: String {
    switch self {
    case .rolling(let length): "rolling \(length.shorthand)"
    case .calendarAligned(let length, let start, let zone):
      "\(length.shorthand) from \(start.iso8601) \(zone)"
    }
  }
}

extension CatalogueDocument {
  /// What the audit log records of the document.
  var auditedState: AuditedState {
    AuditedState(
      subject: "document/\(kind.rawValue)/\(name)", fields: [.init(name: "text", value: text)])
  }
}

extension Ledger {
  /// Everything of the catalogue, as the audit log sees it.
  static func catalogueStates(_ db: Database) throws -> [AuditedState] {
    try Service.fetchAll(db).map(\.auditedState)
      + ServiceLevelObjective.fetchAll(db).map(\.auditedState)
      + CatalogueDocument.fetchAll(db).map(\.auditedState)
      + Journey.fetchAll(db).map(\.auditedState)
      + Risk.fetchAll(db).map(\.auditedState)
      + ObjectiveReasoning.fetchAll(db).map(\.auditedState)
      + RiskDecision.fetchAll(db).map(\.auditedState)
  }
}
