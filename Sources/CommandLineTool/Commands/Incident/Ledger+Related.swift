import Ledger
import Reliability
import Reporting

extension Ledger {
  /// The incidents that look like one, the most alike first, with the reasons.
  ///
  /// Restricted ones are left out: the reasons quote words of what they compare.
  ///
  /// - Parameters:
  ///   - incident: The incident.
  ///   - limit: How many at most.
  ///   - moment: Leaves out those that started at or after it.
  /// - Returns: The incidents, each with what they have in common.
  /// - Throws: ``LedgerError``.
  func related(
    to incident: Incident, limit: Int, before moment: Instant? = nil
  ) throws -> [(incident: Incident, relation: RelatedIncident)] {
    let visible = try incidents().filter { $0.record.visibility != .restricted }
    let byReference = Dictionary(visible.map { ($0.reference, $0) }) { first, _ in first }
    return IncidentSimilarity(incidents: visible)
      .related(to: incident, limit: limit, before: moment)
      .compactMap { related in byReference[related.reference].map { ($0, related) } }
  }

  /// Earlier incidents that look like one, as reports name them.
  func relations(of incident: Incident, limit: Int) throws -> [PostmortemRelation] {
    try related(to: incident, limit: limit, before: incident.record.milestones.began)
      .map { other, related in
        PostmortemRelation(
          incident: other.reference, title: other.record.title,
          began: other.record.milestones.began, reasons: related.reasons.map(\.description))
      }
  }
}
