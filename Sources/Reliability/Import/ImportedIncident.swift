/// An incident as another tool's export states it; its record has a source.
package struct ImportedIncident: Hashable, Sendable {
  /// What the export states.
  package var record: IncidentRecord
  /// What happened, as the export tells it.
  package var timeline: [TimelineEntry]

  /// An imported incident from its parts.
  package init(record: IncidentRecord, timeline: [TimelineEntry] = []) {
    self.record = record
    self.timeline = timeline
  }
}
