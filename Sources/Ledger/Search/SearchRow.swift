import Reliability

/// The number of a row of the search index: it tells the incident without reading the row, and
/// grows with it. What belongs to no incident stands behind them all.
struct SearchRow: Hashable {
  /// The number.
  let id: Int64

  /// How many things of an incident the index can tell apart.
  private static let places: Int64 = 1 << 24
  /// The rows of runbooks, which are numbered as they are found. No incident has so high a number.
  static let runbooks: Range<Int64> = 1 << 62..<1 << 62 + places
  /// The rows of candidates for automation, by their numbers.
  static let candidates: Range<Int64> = runbooks.upperBound..<Int64.max

  /// The incident that a row belongs to, in SQL.
  static let incident = "(search_index.rowid / \(places))"
  /// Whether a row belongs to an incident, in SQL.
  static let isOfIncident = "search_index.rowid < \(runbooks.lowerBound)"
  /// What a row is, in SQL: 0 an incident, 1 its postmortem, 2 one of its action items, 3 a runbook, 4
  /// a candidate for automation.
  static let kind = """
    CASE WHEN \(isOfIncident) THEN min(search_index.rowid % \(places), 2)
      WHEN search_index.rowid < \(candidates.lowerBound) THEN 3 ELSE 4 END
    """

  /// The row of an incident.
  init(incident: IncidentReference) { id = Int64(incident.number) * Self.places }

  /// The row of the postmortem of an incident.
  init(postmortemOf incident: IncidentReference) { id = Int64(incident.number) * Self.places + 1 }

  /// The row of an action item.
  init(_ action: ActionReference, of incident: IncidentReference) {
    let place = 2 + Int64(action.number) % (Self.places - 2)
    id = Int64(incident.number) * Self.places + place
  }

  /// The row of a candidate for automation.
  init(_ candidate: AutomationReference) {
    id = Self.candidates.lowerBound + Int64(candidate.number)
  }

  /// The row of that number.
  init(id: Int64) { self.id = id }

  /// The incident that the row belongs to; `nil` where it belongs to none.
  var incident: IncidentReference? {
    id < Self.runbooks.lowerBound ? IncidentReference(number: Int(id / Self.places)) : nil
  }
}
