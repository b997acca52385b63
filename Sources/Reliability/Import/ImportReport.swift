/// What became of an import: every incident of the export is counted once.
package struct ImportReport: Hashable, Sendable {
  /// What became of an incident.
  package enum Outcome: Hashable, Sendable {
    /// The ledger did not have it.
    case created
    /// It had changed at the source.
    case updated
    /// It had not.
    case unchanged
  }

  /// Incidents that the ledger did not have.
  package var created = 0
  /// Incidents that had changed at the source.
  package var updated = 0
  /// Incidents that had not.
  package var unchanged = 0
  /// Incidents left out, by reason.
  package var skipped: [String: Int] = [:]
  /// Fields of the export that have no place in the ledger, with how often they held something.
  package var fieldsWithoutPlace: [String: Int] = [:]
  /// Milestones that the export does not state, with for how many incidents.
  package var unknownMilestones: [Milestone: Int] = [:]
  /// Services that the ledger did not have and that were added.
  package var addedServices: [String] = []

  /// The report of an empty export.
  package init() {}

  /// Incidents read, skipped ones included.
  package var total: Int { created + updated + unchanged + skipped.values.reduce(0, +) }

  /// Counts an incident that was left out.
  package mutating func count(skipped reason: String, fieldsWithoutPlace fields: [String]) {
    skipped[reason, default: 0] += 1
    for field in fields { fieldsWithoutPlace[field, default: 0] += 1 }
  }

  /// Counts an incident that was taken over.
  package mutating func count(_ incident: ImportedIncident, as outcome: Outcome) {
    for field in incident.fieldsWithoutPlace { fieldsWithoutPlace[field, default: 0] += 1 }
    switch outcome {
    case .created: created += 1
    case .updated: updated += 1
    case .unchanged: unchanged += 1
    }
    for milestone in Milestone.allCases where incident.record.milestones[milestone] == nil {
      unknownMilestones[milestone, default: 0] += 1
    }
  }
}
