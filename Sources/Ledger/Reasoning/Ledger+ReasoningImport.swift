import GRDB
package import Reliability

extension Ledger {
  /// Takes over journeys, risks and the reasons of SLOs, all or none; what is named replaces what
  /// was known of it, and the rest of the ledger stays.
  ///
  /// A risk that does not say from when on incidents name it keeps the day that it has, and one that
  /// is new gets today. Decisions are people's and come in with no import.
  ///
  /// - Throws: ``ReasoningError``, ``LedgerError``.
  package func importReasoning(
    _ stated: Reasoning, by provenance: Provenance
  ) throws -> ReasoningChanges {
    try change(by: provenance) { db, trail in
      let known = try Self.reasoning(db)
      var changes = ReasoningChanges()
      for journey in stated.journeys {
        let before = known.journeys.first { $0.name == journey.name }
        changes.count(journey.auditedState, before: before?.auditedState)
        try Self.put(journey, instead: before, as: .imported, db, &trail)
      }
      for risk in stated.risks {
        let before = known.risks.first { $0.name == risk.name }
        var after = risk
        after.observedFrom =
          risk.observedFrom ?? before?.observedFrom ?? CalendarDay(of: provenance.at.inUTC)
        changes.count(after.auditedState, before: before?.auditedState)
        try Self.put(after, instead: before, as: .imported, db, &trail)
      }
      for reasoning in stated.objectives {
        let before = known.objectives.first { $0.slo == reasoning.slo }
        changes.count(reasoning.auditedState, before: before?.auditedState)
        try Self.put(reasoning, instead: before, as: .imported, db, &trail)
      }
      return changes
    }
  }
}

extension ReasoningChanges {
  fileprivate mutating func count(_ after: AuditedState, before: AuditedState?) {
    if before == nil {
      added.append(after.subject)
    } else if before?.digest != after.digest {
      changed.append(after.subject)
    } else {
      unchanged.append(after.subject)
    }
  }
}
