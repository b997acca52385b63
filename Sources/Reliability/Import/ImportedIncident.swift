/// An incident as another tool's export states it; its record has a source.
package struct ImportedIncident: Hashable, Sendable {
  /// What the export states.
  package var record: IncidentRecord
  /// What happened, as the export tells it.
  package var timeline: [TimelineEntry]
  /// Fields of the export that hold something and have no place in the ledger.
  package var fieldsWithoutPlace: [String]

  /// An imported incident from its parts.
  package init(
    record: IncidentRecord, timeline: [TimelineEntry] = [], fieldsWithoutPlace: [String] = []
  ) {
    self.record = record
    self.timeline = timeline
    self.fieldsWithoutPlace = fieldsWithoutPlace
  }
}

/// An incident of an export, or why it is left out.
package enum ImportItem: Hashable, Sendable {
  /// An incident to take over.
  case incident(ImportedIncident)
  /// An incident that is left out.
  case skipped(reason: String, fieldsWithoutPlace: [String])
}
